package org.mingce.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An official table as it stands on paper, with nothing of how a format makes it. Texts are without spaces and line
 * breaks.
 *
 * @param title      its name
 * @param number     公开0X表; empty where the edition numbers none
 * @param department the line that starts with 部门：; empty where the edition prints none
 * @param unit       the line with the unit
 * @param below      all that stands below the table
 * @param rows       the grid, all rows of the same width: the text of each cell; a piece of a merged cell is
 *                   {@link #LEFT} where it belongs to the cell on its left and {@link #ABOVE} where to that above
 */
public record PrintedTable(String title, String number, String department, String unit, String below,
                           List<List<String>> rows) {

    /** How editions number their tables, those that do. */
    static final String NUMBER = "公开\\d\\d表";
    /** How editions write the unit. */
    static final String UNIT = "(金额)?单位：(元|万元)";

    /** This piece belongs to the cell on its left. */
    public static final String LEFT = "<";
    /** This piece belongs to the cell above. */
    public static final String ABOVE = "^";

    /** The rows that hold anything; an empty table may keep blank ones. */
    public List<List<String>> filledRows() {
        return rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
    }

    /** The first row that starts with these texts. */
    public List<String> row(String... start) {
        return rows.stream().filter(row -> row.subList(0, start.length).equals(List.of(start))).findFirst()
                .orElseThrow(() -> new AssertionError("no row " + List.of(start) + " in\n" + text()));
    }

    /** The text of one column, from top to bottom. */
    public List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /** All of it, a line for each row, for a test to compare and a person to read. */
    public String text() {
        return String.join("\n", title, number, department, unit, below, "")
                + filledRows().stream().map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
    }

    /** The table without the sentence that says why it is empty. */
    public PrintedTable below(String text) {
        return new PrintedTable(title, number, department, unit, text, rows);
    }

    /** A title without the number that the booklet gives it. */
    static String unnumbered(String title) {
        return title.replaceFirst("^[一二三四五六七八九十]+、", "");
    }

    /** Without spaces and line breaks. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]", "");
    }

    /** A grid that cells are laid into from left to right and top to bottom. */
    static final class Grid {

        private final List<List<String>> rows = new ArrayList<>();

        /** Lays a cell at the row's first free place, pushing nothing aside: HTML's way. */
        void add(int row, int columns, int depth, String text) {
            int column = 0;
            while (isTaken(row, column)) {
                column++;
            }
            for (int down = 0; down < depth; down++) {
                for (int right = 0; right < columns; right++) {
                    put(row + down, column + right, right > 0 ? LEFT : down > 0 ? ABOVE : plain(text));
                }
            }
        }

        private boolean isTaken(int row, int column) {
            return row < rows.size() && column < rows.get(row).size() && rows.get(row).get(column) != null;
        }

        private void put(int row, int column, String text) {
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
            List<String> cells = rows.get(row);
            while (cells.size() <= column) {
                cells.add(null);
            }
            if (cells.get(column) != null) {
                throw new AssertionError("two cells at row " + row + ", column " + column + " of " + rows);
            }
            cells.set(column, text);
        }

        /** The grid; fails where a row is shorter than another or has a gap, as browsers and Word would show it. */
        List<List<String>> rows() {
            int width = rows.isEmpty() ? 0 : rows.get(0).size();
            for (List<String> row : rows) {
                if (row.size() != width || row.contains(null)) {
                    throw new AssertionError("a row without " + width + " cells: " + row);
                }
            }
            return Collections.unmodifiableList(rows);
        }
    }
}
