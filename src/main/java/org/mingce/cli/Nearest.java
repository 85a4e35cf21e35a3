package org.mingce.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was probably meant. */
final class Nearest {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {
    }

    /** The nearest of the names, if it is near: one letter may differ, and one more for every four. */
    static Optional<String> of(String given, Collection<String> names) {
        int most = Math.min(3, 1 + given.length() / 4);
        return names.stream().min(Comparator.comparingInt(name -> DISTANCE.apply(given, name)))
                .filter(name -> DISTANCE.apply(given, name) <= most || isShuffled(given, name));
    }

    /** The name that was surely meant: one letter differs, or two have changed places. */
    static Optional<String> sure(String given, Collection<String> names) {
        return names.stream()
                .filter(name -> name.length() > 3 && !name.equals(given))
                .filter(name -> DISTANCE.apply(given, name) == 1 || isShuffled(given, name))
                .findFirst();
    }

    private static boolean isShuffled(String given, String name) {
        return given.chars().sorted().boxed().toList().equals(name.chars().sorted().boxed().toList());
    }
}
