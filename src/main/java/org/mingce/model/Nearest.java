package org.mingce.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that someone may have meant, by edit distance; letters that changed places count as one slip. */
public final class Nearest {

    /** Longer input is no slip of the pen, and the distance costs the product of the lengths. */
    private static final int LONGEST = 60;
    /** Of shorter names too many are one letter apart. */
    private static final int SHORTEST = 4;

    private Nearest() {
    }

    /** The nearest of the names; empty when none is near. */
    public static Optional<String> to(String written, Collection<String> names) {
        return all(written, names).stream().findFirst();
    }

    /** The name that was surely meant: one letter differs, or two have changed places. */
    public static Optional<String> sure(String written, Collection<String> names) {
        return all(written, names).stream()
                .filter(name -> name.length() >= SHORTEST && !name.equals(written))
                .filter(name -> LevenshteinDistance.getDefaultInstance().apply(written, name) == 1
                        || isShuffled(written, name))
                .findFirst();
    }

    private static boolean isShuffled(String written, String name) {
        return written.chars().sorted().boxed().toList().equals(name.chars().sorted().boxed().toList());
    }

    /** The names near enough to be meant, the nearest first; in order of the names where equally near. */
    public static List<String> all(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String folded = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, folded.length() / 2);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Candidate(String name, int distance) {
        }
        return names.stream()
                .map(name -> new Candidate(name, isShuffled(folded, name.toLowerCase(Locale.ROOT)) ? 1
                        : distance.apply(folded, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() >= 0 && candidate.distance() < candidate.name().length())
                .sorted(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name).toList();
    }
}
