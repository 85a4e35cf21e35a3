package org.mingce.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What there is to make booklets of.
 *
 * @param departments sorted by id
 */
public record Catalogue(List<Entry> departments) {

    /**
     * A department with data.
     *
     * @param id    the name of its folder
     * @param name  its name in the newest year; empty where the data can't be read
     * @param years the years with data, sorted
     */
    public record Entry(String id, Optional<String> name, List<Integer> years) {

        public Entry {
            years = List.copyOf(years);
        }
    }

    public Catalogue {
        departments = List.copyOf(departments);
    }

    /** The department of that id; empty when there is none. */
    public Optional<Entry> department(String id) {
        return departments.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
