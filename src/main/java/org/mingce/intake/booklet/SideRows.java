package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingce.model.Classification;
import org.mingce.model.table.Codes;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** Reads a table whose named rows stand side by side: 收入 and 支出. */
final class SideRows {

    private static final int LEAST = 3;

    private final DeclaredTable table;
    private final PrintedGrid grid;
    private final Map<String, String> classes = new TreeMap<>();

    SideRows(DeclaredTable table, PrintedGrid grid, Classification names) {
        this.table = table;
        this.grid = grid;
        names.functional().forEach((code, name) -> {
            if (code.length() == 3) {
                classes.put(PlainTitles.plain(name), code);
                classes.put(PlainTitles.plain(name.endsWith("支出") ? name : name + "支出"), code);
            }
        });
    }

    void read(Cells cells) throws UnclearTableException {
        List<Integer> labels = new ArrayList<>();
        for (Side side : table.sides()) {
            labels.add(label(side, labels));
        }
        int body = body(labels);
        HeadRows heads = new HeadRows(grid, body);
        for (int i = 0; i < labels.size(); i++) {
            int until = i + 1 < labels.size() ? labels.get(i + 1) : grid.width();
            read(table.sides().get(i), heads, body, labels.get(i), until, cells);
        }
    }

    private void read(Side side, HeadRows heads, int body, int label, int until, Cells cells)
            throws UnclearTableException {
        Map<Integer, String> columns = side.printedColumns().size() == 1 ? only(side, heads, body, label + 1, until)
                : ColumnHeads.of(side, heads, grid, body, label + 1, until);
        int last = -1;
        for (int row = body; row < grid.height(); row++) {
            String text = PlainTitles.plain(grid.text(row, label));
            int found = named(side, text, last + 1);
            String key = found >= 0 ? side.rows().get(found).key()
                    : side.codes() == Codes.NONE ? "" : classes.getOrDefault(text, "");
            last = found >= 0 ? found : last;
            for (Map.Entry<Integer, String> column : columns.entrySet()) {
                if (!key.isEmpty()) {
                    cells.add(key, column.getValue(), row, column.getKey());
                } else if (!CellAmounts.isBlank(grid.text(row, column.getKey()))) {
                    throw new UnclearTableException("row", grid.text(row, label));
                }
            }
        }
    }

    /** The only column of amounts of a side that has one. */
    private Map<Integer, String> only(Side side, HeadRows heads, int body, int from, int until)
            throws UnclearTableException {
        List<Integer> amounts = new ArrayList<>();
        for (int column = from; column < until; column++) {
            if (!ColumnHeads.isCounted(heads.leaf(column)) && ColumnHeads.hasAmounts(grid, body, column)) {
                amounts.add(column);
            }
        }
        if (amounts.size() > 1) {
            amounts.removeIf(column -> !heads.leaf(column).matches("金额|决算数|合计"));
        }
        if (amounts.size() > 1) {
            throw new UnclearTableException("column", heads.all(amounts.get(1)));
        }
        return amounts.isEmpty() ? Map.of() : Map.of(amounts.get(0), side.printedColumns().get(0).key());
    }

    /** The column in which the side's rows are named. */
    private int label(Side side, List<Integer> taken) throws UnclearTableException {
        int best = -1;
        int most = LEAST - 1;
        int from = taken.isEmpty() ? 0 : taken.get(taken.size() - 1) + 1;
        for (int column = from; column < grid.width(); column++) {
            int count = 0;
            for (int row = 0; row < grid.height(); row++) {
                String text = PlainTitles.plain(grid.text(row, column));
                count += named(side, text, 0) >= 0 || side.codes() != Codes.NONE && classes.containsKey(text) ? 1 : 0;
            }
            if (count > most) {
                best = column;
                most = count;
            }
        }
        if (best < 0) {
            throw new UnclearTableException("side", side.title());
        }
        return best;
    }

    private int body(List<Integer> labels) {
        for (int row = 0; row < grid.height(); row++) {
            for (int i = 0; i < labels.size(); i++) {
                Side side = table.sides().get(i);
                String text = PlainTitles.plain(grid.text(row, labels.get(i)));
                if (named(side, text, 0) >= 0 || side.codes() != Codes.NONE && classes.containsKey(text)) {
                    return row;
                }
            }
        }
        return grid.height();
    }

    /** The side's row of that name from an index on, else from the beginning; -1 where there is none. */
    private static int named(Side side, String text, int from) {
        if (text.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < side.rows().size(); i++) {
            int index = (from + i) % side.rows().size();
            if (isNamed(side.rows().get(index), text)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isNamed(Row row, String text) {
        return PlainTitles.plain(row.title()).equals(text) || PlainTitles.plain(row.name()).equals(text)
                || text.length() > 6 && PlainTitles.likeness(PlainTitles.plain(row.title()), text) >= 85;
    }
}
