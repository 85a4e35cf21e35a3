package org.mingce.intake.booklet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** Reads a table whose rows are codes, in one column or in one each for 类, 款 and 项, with their names behind. */
final class CodedRows {

    private static final Pattern CODE = Pattern.compile("(\\d{3}(?:\\d{2}){0,2}).*");
    private static final Pattern PIECE = Pattern.compile("\\d{2,3}");
    private static final int DEEPEST = 7;

    private final DeclaredTable table;
    private final Side side;
    private final PrintedGrid grid;

    CodedRows(DeclaredTable table, PrintedGrid grid) {
        this.table = table;
        this.side = table.sides().get(0);
        this.grid = grid;
    }

    void read(Cells cells) throws UnclearTableException {
        int body = body();
        int first = firstAmount(body);
        HeadRows heads = new HeadRows(grid, body);
        Map<Integer, String> columns = ColumnHeads.of(side, heads, grid, body, first, grid.width());
        for (int row = body; row < grid.height(); row++) {
            String key = key(row, first);
            boolean blank = columns.keySet().stream().allMatch(isBlank(row));
            if (key.isEmpty() && !blank) {
                throw new UnclearTableException("row", label(row, first));
            }
            if (!key.isEmpty()) {
                cells.addRow(key);
                for (Map.Entry<Integer, String> column : columns.entrySet()) {
                    cells.add(key, column.getValue(), row, column.getKey());
                }
            }
        }
    }

    private java.util.function.Predicate<Integer> isBlank(int row) {
        return column -> CellAmounts.isBlank(grid.text(row, column));
    }

    /** The first row that is a code's or a total's. */
    private int body() throws UnclearTableException {
        for (int row = 0; row < grid.height(); row++) {
            if (!key(row, Math.min(4, grid.width())).isEmpty() && !isHead(row)) {
                return row;
            }
        }
        throw new UnclearTableException("empty", table.title());
    }

    /** A head may be called 合计 too: then there are heads beside it. */
    private boolean isHead(int row) {
        for (int column = 0; column < grid.width(); column++) {
            String text = grid.text(row, column);
            if (text.matches(".*支出|.*收入|.*结余") && side.columns().stream().anyMatch(declared ->
                    PlainTitles.plain(declared.title()).equals(PlainTitles.plain(text)))) {
                return true;
            }
        }
        return false;
    }

    /** Amounts begin behind the last column that holds names. */
    private int firstAmount(int body) {
        int first = 1;
        for (int row = body; row < grid.height(); row++) {
            for (int column = 0; column < Math.min(5, grid.width()); column++) {
                String text = grid.text(row, column);
                if (!CellAmounts.isBlank(text) && (!CellAmounts.is(text) || isCode(text) && column < 1)
                        && !text.startsWith("注")) {
                    first = Math.max(first, column + 1);
                }
            }
        }
        return first;
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The code, or the key of the named row; empty where it is neither. */
    private String key(int row, int first) {
        StringBuilder digits = new StringBuilder();
        for (int column = 0; column < first; column++) {
            String text = grid.text(row, column);
            Matcher code = CODE.matcher(text);
            if (digits.isEmpty() && code.matches() && side.hasCode(code.group(1)) && !text.contains(".")) {
                digits.append(code.group(1));
            } else if (!digits.isEmpty() && digits.length() < DEEPEST && PIECE.matcher(text).matches()
                    && text.length() == 2) {
                digits.append(text);
            } else if (digits.isEmpty()) {
                String named = named(text);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return digits.toString();
    }

    private String named(String text) {
        return side.rows().stream().filter(row -> row.title().equals(text)
                || row.isSumOfCodes() && text.matches("合计|总计|合\\s*计")).map(Row::key).findFirst().orElse("");
    }

    private String label(int row, int first) {
        StringBuilder label = new StringBuilder();
        for (int column = 0; column < first; column++) {
            label.append(grid.text(row, column));
        }
        return label.toString();
    }
}
