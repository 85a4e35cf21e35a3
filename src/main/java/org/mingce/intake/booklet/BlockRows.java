package org.mingce.intake.booklet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** Reads a table in whose rows several blocks stand side by side, each a code, its name and an amount. */
final class BlockRows {

    private static final Pattern CODE = Pattern.compile("(3\\d{2}(?:\\d{2})?)([\\u4E00-\\u9FFF].*)?");
    private static final Pattern ITEM = Pattern.compile("\\d{2}");

    private final DeclaredTable table;
    private final PrintedGrid grid;

    BlockRows(DeclaredTable table, PrintedGrid grid) {
        this.table = table;
        this.grid = grid;
    }

    void read(Cells cells) throws UnclearTableException {
        for (int row = 0; row < grid.height(); row++) {
            int column = 0;
            while (column < grid.width()) {
                column = block(row, column, cells);
            }
        }
    }

    /** Reads what begins at a cell; the column behind it. */
    private int block(int row, int column, Cells cells) throws UnclearTableException {
        String text = grid.text(row, column);
        Optional<Row> total = table.rows().stream().filter(one -> one.title().equals(text)
                || one.name().equals(text)).findFirst();
        if (total.isPresent()) {
            int next = next(row, column + 1);
            if (next >= 0 && !isLabel(grid.text(row, next))) {
                cells.add(total.get().key(), table.main(), row, next);
                return next + 1;
            }
            return column + 1;
        }
        Matcher code = CODE.matcher(text);
        if (!code.matches() || table.side(code.group(1)).isEmpty()) {
            return column + 1;
        }
        return amount(row, column, code, cells);
    }

    private int amount(int row, int column, Matcher matched, Cells cells) throws UnclearTableException {
        String code = matched.group(1);
        int name = column + 1;
        if (code.length() == 3 && ITEM.matcher(grid.text(row, name)).matches()) {
            code += grid.text(row, name);
            name++;
        }
        boolean named = matched.group(2) != null;
        int at = next(row, name);
        if (!named && at >= 0 && !isCode(row, at) && isLabel(grid.text(row, at))) {
            at = next(row, at + 1);
        }
        if (at < 0 || isCode(row, at) || isTotal(grid.text(row, at))) {
            return at < 0 ? grid.width() : at;
        }
        cells.add(code, table.main(), row, at);
        return at + 1;
    }

    /** Whether a block begins at a cell: a code with its name in it or behind it. */
    private boolean isCode(int row, int column) {
        Matcher code = CODE.matcher(grid.text(row, column));
        int behind = next(row, column + 1);
        return code.matches() && table.side(code.group(1)).isPresent()
                && (code.group(2) != null || behind > 0 && isLabel(grid.text(row, behind)));
    }

    private boolean isTotal(String text) {
        return table.rows().stream().anyMatch(row -> row.title().equals(text) || row.name().equals(text));
    }

    private boolean isLabel(String text) {
        return !CellAmounts.is(text);
    }

    private int next(int row, int from) {
        for (int column = from; column < grid.width(); column++) {
            if (!grid.text(row, column).isEmpty()) {
                return column;
            }
        }
        return -1;
    }
}
