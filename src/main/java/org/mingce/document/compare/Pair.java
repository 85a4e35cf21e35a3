package org.mingce.document.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was and what is at one place of two documents.
 *
 * @param was the units of the first; none where it was added
 * @param is  the units of the second; none where it was removed
 */
public record Pair(List<Unit> was, List<Unit> is) {

    public Pair {
        was = List.copyOf(was);
        is = List.copyOf(is);
    }

    /** Whether both say the same, but for where they are torn and for the number before them. */
    public boolean isSame() {
        return key(was).equals(key(is)) || !was.isEmpty() && !is.isEmpty() && unnumbered(was).equals(unnumbered(is));
    }

    private static String key(List<Unit> units) {
        return units.size() == 1 ? units.get(0).key()
                : units.stream().map(Unit::key).collect(Collectors.joining());
    }

    private static String unnumbered(List<Unit> units) {
        String all = key(units);
        return all.substring(Math.min(all.length(), units.get(0).loose().number()));
    }
}
