package org.mingce.document.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was and what is at one place of two documents.
 *
 * @param was the units of the first; none where it was added
 * @param is  the units of the second; none where it was removed
 */
public record Pair(List<ComparedUnit> was, List<ComparedUnit> is) {

    public Pair {
        was = List.copyOf(was);
        is = List.copyOf(is);
    }

    /** Whether both say the same, but for where they are torn and for the number before them. */
    public boolean isSame() {
        return key(was).equals(key(is)) || !was.isEmpty() && !is.isEmpty() && unnumbered(was).equals(unnumbered(is));
    }

    /**
     * Whether a cell's text stands in another column of its row: as nothing is said of blank cells, both say the same.
     * Rows that have become wider or narrower have other columns, and tell nothing.
     */
    public boolean isMoved() {
        if (was.size() != 1 || is.size() != 1 || !isSame()) {
            return false;
        }
        Optional<ComparedUnit.Cell> before = was.get(0).cell();
        Optional<ComparedUnit.Cell> after = is.get(0).cell();
        return before.isPresent() && after.isPresent() && before.get().width() == after.get().width()
                && before.get().column() != after.get().column();
    }

    private static String key(List<ComparedUnit> units) {
        return units.size() == 1 ? units.get(0).key()
                : units.stream().map(ComparedUnit::key).collect(Collectors.joining());
    }

    private static String unnumbered(List<ComparedUnit> units) {
        String all = key(units);
        return all.substring(Math.min(all.length(), units.get(0).loose().number()));
    }
}
