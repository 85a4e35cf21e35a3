package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingce.model.PassedOver;

/**
 * What the data folder holds, without a look into any file.
 *
 * @param years      the departments and their years with data
 * @param passedOver the folders that are no department, or can't be looked into
 */
public record Holdings(SortedMap<String, List<Integer>> years, List<PassedOver> passedOver) {

    public Holdings {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        passedOver = List.copyOf(passedOver);
    }

    /** What can be looked into of the departments, without a look into any file. */
    static Holdings of(Stages stages) throws IOException {
        try {
            SortedMap<String, List<Integer>> years = new TreeMap<>();
            List<PassedOver> passedOver = new ArrayList<>(stages.passedOver());
            for (String department : stages.departments()) {
                try {
                    years.put(department, stages.years(department));
                } catch (UncheckedIOException e) {
                    passedOver.add(new PassedOver(department, Trouble.io(Stage.READ, e.getCause()).diagnostic()));
                }
            }
            return new Holdings(years, passedOver);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
