package org.mingce.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that someone may have meant, by edit distance. */
final class Nearest {

    /** Longer input is no slip of the pen, and the distance costs the product of the lengths. */
    private static final int LONGEST = 60;

    private Nearest() {
    }

    /** The nearest of the names; empty when none is near. */
    static Optional<String> to(String written, Collection<String> names) {
        return all(written, names).stream().findFirst();
    }

    /** The names near enough to be meant, the nearest first; in order of the names where equally near. */
    static List<String> all(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String folded = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, folded.length() / 2);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Candidate(String name, int distance) {
        }
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(folded, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() >= 0 && candidate.distance() < candidate.name().length())
                .sorted(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name).toList();
    }
}
