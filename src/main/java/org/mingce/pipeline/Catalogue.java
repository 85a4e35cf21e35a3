package org.mingce.pipeline;

import java.util.List;
import java.util.Optional;
import org.mingce.model.PassedOver;

/**
 * What there is to make booklets of.
 *
 * @param departments sorted by id
 * @param passedOver  the folders that are no department, or can't be looked into
 */
public record Catalogue(List<Entry> departments, List<PassedOver> passedOver) {

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
        passedOver = List.copyOf(passedOver);
    }

    /** The department of that id; empty when there is none. */
    public Optional<Entry> department(String id) {
        return departments.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }
}
