package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingce.model.table.Column;
import org.mingce.model.table.Side;

/** Which column of a printed table is which of the declared ones, by their heads. */
final class ColumnHeads {

    private static final Pattern TOTAL = Pattern.compile("(?:本年(?:收入|支出)?)?(?:合计|小计|总计)|金额|决算数");

    private ColumnHeads() {
    }

    /**
     * The declared columns by the index of the printed ones; those that hold no amount need not be known.
     *
     * @param from  the first column that may be one of them
     * @param until behind the last
     */
    static Map<Integer, String> of(Side side, HeadRows heads, PrintedGrid grid, int body, int from, int until)
            throws UnclearTableException {
        Map<Integer, String> found = new LinkedHashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int column = from; column < until; column++) {
            String key = exact(side, heads, column);
            if (key == null) {
                open.add(column);
            } else if (found.containsValue(key)) {
                throw new UnclearTableException("column-twice", heads.all(column));
            } else {
                found.put(column, key);
            }
        }
        for (int column : open) {
            if (hasAmounts(grid, body, column) && !isCounted(heads.leaf(column))) {
                String key = alike(side, heads, column);
                if (key == null || found.containsValue(key)) {
                    throw new UnclearTableException("column", heads.all(column));
                }
                found.put(column, key);
            }
        }
        return found;
    }

    private static String exact(Side side, HeadRows heads, int column) {
        String leaf = PlainTitles.plain(heads.leaf(column));
        List<Column> same = side.printedColumns().stream()
                .filter(declared -> PlainTitles.plain(declared.title()).equals(leaf)).toList();
        return same.size() == 1 ? same.get(0).key() : same.stream()
                .filter(declared -> declared.group().filter(group -> heads.all(column).contains(group)).isPresent())
                .map(Column::key).findFirst().orElse(null);
    }

    private static String alike(Side side, HeadRows heads, int column) {
        String leaf = heads.leaf(column);
        if (TOTAL.matcher(leaf).matches()) {
            List<Column> totals = side.printedColumns().stream()
                    .filter(declared -> TOTAL.matcher(declared.title()).matches()).toList();
            if (totals.size() == 1) {
                return totals.get(0).key();
            }
        }
        List<Column> alike = side.printedColumns().stream().filter(declared ->
                PlainTitles.likeness(PlainTitles.plain(declared.title()), PlainTitles.plain(leaf)) >= 80).toList();
        return alike.size() == 1 ? alike.get(0).key() : null;
    }

    /** Whether a column only counts its rows. */
    static boolean isCounted(String head) {
        return head.equals("行次") || head.equals("栏次") || head.equals("序号");
    }

    static boolean hasAmounts(PrintedGrid grid, int body, int column) {
        for (int row = body; row < grid.height(); row++) {
            if (!CellAmounts.isBlank(grid.text(row, column))) {
                return true;
            }
        }
        return false;
    }
}
