package org.mingce.rollover;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingce.model.Diagnostic;

/**
 * A new year as it is drafted.
 *
 * @param from     the year that it comes from
 * @param files    the texts of its files by name, the list of things to do among them
 * @param pictures its pictures by name, some in the folder of images
 * @param said     every year that was taken on or left, and what was not taken over
 */
public record YearDraft(int from, Map<String, String> files, Map<String, byte[]> pictures, List<Diagnostic> said) {

    public YearDraft {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
        said = List.copyOf(said);
    }
}
