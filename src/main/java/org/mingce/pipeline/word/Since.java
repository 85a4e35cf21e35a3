package org.mingce.pipeline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.document.compare.Alignment;
import org.mingce.document.compare.ComparedUnit;
import org.mingce.document.compare.Hunk;
import org.mingce.document.compare.Pair;

/**
 * Who is behind a difference between our page and the Word file, told by the booklet that the file was made as: the
 * clerk, the data that have changed since, or both at the same place.
 */
final class Since {

    /** Behind a difference. */
    enum Who {
        /** The clerk, in Word. */
        CLERK,
        /** Whoever changed the data. */
        DATA,
        /** Both changed the same words. */
        BOTH
    }

    /** Of a unit, and what was printed there. */
    private record Range(int from, int to, String was) {
    }

    /** Places at which the same change may be told, where what came or went repeats. */
    private static final int SLIDES = 50;

    private final boolean known;
    /** Of units that came or went. */
    private final Set<String> keys;
    /** By the index of a unit of the Word file: what of it the clerk wrote. */
    private final Map<Integer, List<Range>> written = new HashMap<>();
    /** Units of the Word file that stand otherwise than they were made. */
    private final Set<Integer> touched = new HashSet<>();
    /** Units of our page whose like the clerk took out of the booklet. */
    private final Set<Integer> taken = new HashSet<>();

    private Since(boolean known, List<String> keys) {
        this.known = known;
        this.keys = new HashSet<>(keys);
    }

    /**
     * What happened to both.
     *
     * @param made the booklet as it was made; empty where the data are still those: all that differs is the clerk's
     */
    static Since of(Optional<List<ComparedUnit>> made, List<ComparedUnit> own, List<ComparedUnit> word) {
        if (made.isEmpty()) {
            return new Since(false, List.of());
        }
        Since since = new Since(true, Differences.of(made.get(), word));
        Set<Integer> gone = new HashSet<>();
        for (Pair pair : Alignment.of(made.get(), word).pairs()) {
            if (pair.is().isEmpty()) {
                pair.was().forEach(unit -> gone.add(unit.index()));
            } else {
                since.look(pair);
            }
        }
        for (Pair pair : Alignment.of(made.get(), own).pairs()) {
            if (pair.was().stream().anyMatch(unit -> gone.contains(unit.index()))) {
                pair.is().forEach(unit -> since.taken.add(unit.index()));
            }
        }
        return since;
    }

    private void look(Pair pair) {
        if (!pair.isSame() || pair.isMoved() || pair.was().size() != pair.is().size()) {
            pair.is().forEach(unit -> touched.add(unit.index()));
        }
        if (pair.was().isEmpty()) {
            pair.is().forEach(unit -> write(unit, new Range(0, unit.key().length(), "")));
        } else if (!pair.isSame()) {
            ComparedText was = ComparedText.of(pair.was());
            ComparedText is = ComparedText.of(pair.is());
            for (Hunk hunk : Hunk.between(was.loose(), is.loose())) {
                int before = 0;
                for (ComparedUnit unit : pair.is()) {
                    write(unit, range(was, hunk, before));
                    before += unit.key().length();
                }
            }
        }
    }

    private static Range range(ComparedText was, Hunk hunk, int before) {
        return new Range(hunk.isFrom() - before, hunk.isTo() - before,
                was.loose().characters().substring(hunk.from(), hunk.to()));
    }

    private void write(ComparedUnit unit, Range range) {
        if (range.to() >= 0 && range.from() <= unit.key().length()) {
            written.computeIfAbsent(unit.index(), index -> new ArrayList<>()).add(range);
        }
    }

    /** Behind words that became others. */
    Who who(Pair pair, ComparedText was, ComparedText is, Hunk hunk) {
        if (!known) {
            return Who.CLERK;
        }
        List<Hunk> slides = hunk.slides(was.loose().characters(), is.loose().characters());
        Who who = Who.DATA;
        int before = 0;
        for (ComparedUnit unit : pair.is()) {
            List<Range> ranges = written.getOrDefault(unit.index(), List.of());
            int start = before;
            if (slides.stream().limit(SLIDES).anyMatch(slide -> ranges.contains(range(was, slide, start)))) {
                return Who.CLERK;
            }
            Range own = range(was, hunk, before);
            if (ranges.stream().anyMatch(range -> range.from() <= own.to() && own.from() <= range.to())) {
                who = Who.BOTH;
            }
            before += unit.key().length();
        }
        return who;
    }

    /** Behind units that came or went. */
    Who who(Pair pair) {
        if (!known || keys.contains(Differences.key(pair))) {
            return Who.CLERK;
        }
        boolean both = pair.is().isEmpty() ? pair.was().stream().anyMatch(unit -> taken.contains(unit.index()))
                : pair.is().stream().anyMatch(unit -> written.containsKey(unit.index()));
        return both ? Who.BOTH : Who.DATA;
    }

    /** Behind units that say the same and are torn, put together or placed otherwise. */
    Who whoPlaced(Pair pair) {
        return !known || pair.is().stream().anyMatch(unit -> touched.contains(unit.index())) ? Who.CLERK : Who.DATA;
    }
}
