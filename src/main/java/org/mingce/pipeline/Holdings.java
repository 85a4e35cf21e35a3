package org.mingce.pipeline;

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
}
