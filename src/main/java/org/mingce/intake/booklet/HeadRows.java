package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands above each column of a table, from top to bottom. */
final class HeadRows {

    private static final Pattern BESIDES = Pattern.compile("(?:编制)?(?:部门|单位)(?:名称)?[:：].*|.*单位[:：].*|公开\\d\\d表|栏次");

    private final List<List<String>> heads = new ArrayList<>();

    /**
     * Reads them.
     *
     * @param end the first row that is none
     */
    HeadRows(PrintedGrid grid, int end) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < end; row++) {
            if (isHead(grid, row)) {
                rows.add(row);
            }
        }
        for (int column = 0; column < grid.width(); column++) {
            List<String> path = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                String text = text(grid, rows, i, column);
                if (!text.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                    path.add(text);
                }
            }
            heads.add(path);
        }
    }

    private static boolean isHead(PrintedGrid grid, int row) {
        int texts = 0;
        int numbers = 0;
        for (int column = 0; column < grid.width(); column++) {
            String text = grid.text(row, column);
            if (BESIDES.matcher(text).matches()) {
                return false;
            }
            texts += text.isEmpty() ? 0 : 1;
            numbers += CellAmounts.is(text) ? 1 : 0;
        }
        return texts > 1 && texts > numbers;
    }

    /** Where nothing tells which cells are merged, a head reaches to its right over blanks with heads below. */
    private static String text(PrintedGrid grid, List<Integer> rows, int index, int column) {
        int row = rows.get(index);
        String text = grid.spread(row, column);
        if (!text.isEmpty() || grid.hasSpans() || index == rows.size() - 1) {
            return text;
        }
        int left = column;
        while (left > 0 && grid.text(row, left).isEmpty()) {
            left--;
        }
        boolean below = !grid.text(rows.get(index + 1), column).isEmpty();
        return below ? grid.text(row, left) : "";
    }

    /** The heads above a column, the one right above it last; empty where it has none. */
    List<String> path(int column) {
        return heads.get(column);
    }

    /** The head right above a column. */
    String leaf(int column) {
        List<String> path = heads.get(column);
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** All heads above a column. */
    String all(int column) {
        return String.join("/", heads.get(column));
    }
}
