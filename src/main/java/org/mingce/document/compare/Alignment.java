package org.mingce.document.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two documents unit by unit, in order: what is the same, and between that what is most alike.
 *
 * @param pairs all units of both, each once
 */
public record Alignment(List<Pair> pairs) {

    /** More units no booklet has. */
    public static final int MOST = 20_000;

    public Alignment {
        pairs = List.copyOf(pairs);
    }

    /** Lays two documents beside each other. */
    public static Alignment of(List<ComparedUnit> before, List<ComparedUnit> after) {
        List<Pair> pairs = new ArrayList<>();
        int was = 0;
        int is = 0;
        Map<String, Integer> numbers = new HashMap<>();
        List<AbstractDelta<Integer>> deltas = DiffUtils.diff(keys(before, numbers), keys(after, numbers),
                new MyersDiffWithLinearSpace<Integer>(), new Patience(Integer.MAX_VALUE)).getDeltas();
        for (int i = 0; i < deltas.size(); i++) {
            was = same(before, after, was, is, deltas.get(i).getSource().getPosition(), pairs);
            is = deltas.get(i).getTarget().getPosition();
            int endWas = end(deltas.get(i), true);
            int endIs = end(deltas.get(i), false);
            while (i + 1 < deltas.size() && deltas.get(i + 1).getSource().getPosition() == endWas
                    && deltas.get(i + 1).getTarget().getPosition() == endIs) {
                i++;
                endWas = end(deltas.get(i), true);
                endIs = end(deltas.get(i), false);
            }
            Patience.ask();
            pairs.addAll(new Gap(before.subList(was, endWas), after.subList(is, endIs)).pairs());
            was = endWas;
            is = endIs;
        }
        same(before, after, was, is, before.size(), pairs);
        return new Alignment(pairs);
    }

    private static int end(AbstractDelta<Integer> delta, boolean source) {
        var chunk = source ? delta.getSource() : delta.getTarget();
        return chunk.getPosition() + chunk.size();
    }

    private static int same(List<ComparedUnit> before, List<ComparedUnit> after, int was, int is, int until,
            List<Pair> pairs) {
        for (int i = was; i < until; i++) {
            pairs.add(new Pair(List.of(before.get(i)), List.of(after.get(is + i - was))));
        }
        return until;
    }

    /** A number for each text, the same for the same: texts may be long, and are compared often. */
    private static List<Integer> keys(List<ComparedUnit> units, Map<String, Integer> numbers) {
        return units.stream().map(unit -> numbers.computeIfAbsent(unit.key(), key -> numbers.size())).toList();
    }

    /** Those that say something else, or the same in another column. */
    public List<Pair> differencesAndMoves() {
        return pairs.stream().filter(pair -> !pair.isSame() || pair.isMoved()).toList();
    }

    /** Those that say something else. */
    public List<Pair> differences() {
        return pairs.stream().filter(pair -> !pair.isSame()).toList();
    }
}
