package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.sheet.Cell;
import org.mingce.model.table.SheetNames.Word;

/**
 * The rows of a table that name its columns.
 *
 * @param first the first of them
 * @param last  the last of them
 * @param paths for each column of the sheet what stands above it, from top to bottom
 */
record Head(int first, int last, Map<Integer, List<String>> paths) {

    /** What stands above a column. */
    List<String> path(int column) {
        return paths.getOrDefault(column, List.of());
    }

    /** What stands directly above a column; empty where nothing does. */
    String own(int column) {
        List<String> path = path(column);
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Finds the head of a table; empty where no row looks like one. */
    static Optional<Head> find(Grid grid, TableNames names, AmountText amounts) {
        List<Integer> rows = grid.rows();
        int first = -1;
        int last = -1;
        for (int row : rows) {
            long heads = heads(grid, names, row);
            if (first < 0) {
                first = heads >= 2 ? row : -1;
                last = first;
            } else if (isColumnLine(grid, names, row)) {
                last = row;
            } else if (hasAmount(grid, amounts, row)) {
                break;
            } else if (heads > 0) {
                last = row;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Head(first, last, paths(grid, names, first, last)));
    }

    /** The head of a table that ends where its amounts begin; empty where no row looks like one. */
    static Optional<Head> above(Grid grid, TableNames names, AmountText amounts) {
        return find(grid, names, amounts).map(found -> {
            int last = found.last();
            for (int row : grid.rows()) {
                if (row > last && hasAmount(grid, amounts, row) && !isColumnLine(grid, names, row)) {
                    break;
                }
                last = Math.max(last, row);
            }
            return new Head(found.first(), last, paths(grid, names, found.first(), last));
        });
    }

    private static long heads(Grid grid, TableNames names, int row) {
        return grid.row(row).keySet().stream().filter(column -> names.isHead(grid.own(row, column))).count();
    }

    private static boolean hasAmount(Grid grid, AmountText amounts, int row) {
        return grid.row(row).values().stream().anyMatch(cell -> cell.kind() != Cell.Kind.TEXT
                || amounts.number(cell).isPresent());
    }

    /** 栏次: numbers of columns, or what they add up to; where the word is missing, 1, 2, 3 and so on. */
    private static boolean isColumnLine(Grid grid, TableNames names, int row) {
        List<String> texts = grid.row(row).keySet().stream().map(column -> grid.own(row, column)).toList();
        boolean counts = texts.size() > 2;
        for (int i = 0; counts && i < texts.size(); i++) {
            counts = texts.get(i).equals(Integer.toString(i + 1));
        }
        return counts || texts.stream().anyMatch(text -> names.is(Word.COLUMN_LINE, text));
    }

    private static Map<Integer, List<String>> paths(Grid grid, TableNames names, int first, int last) {
        List<Integer> rows = grid.rows().stream().filter(row -> row >= first && row <= last)
                .filter(row -> !isColumnLine(grid, names, row)).toList();
        Map<Integer, Map<Integer, String>> texts = new HashMap<>();
        Map<Integer, List<String>> paths = new HashMap<>();
        int left = -1;
        for (int column : grid.columns()) {
            Map<Integer, String> above = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                above.put(rows.get(i), text(grid, rows, i, column, texts.get(left)));
            }
            texts.put(column, above);
            List<String> path = new ArrayList<>();
            for (int row : rows) {
                String text = names.head(above.get(row));
                if (!text.isEmpty() && !PlainText.isDigits(text)
                        && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                    path.add(text);
                }
            }
            paths.put(column, path);
            left = column;
        }
        return paths;
    }

    /** A head above others of its own reaches over all of them, also where nobody has merged its cells. */
    private static String text(Grid grid, List<Integer> rows, int index, int column, Map<Integer, String> left) {
        String text = grid.text(rows.get(index), column);
        boolean below = rows.stream().skip(index + 1L).anyMatch(row -> !grid.own(row, column).isEmpty());
        boolean leftBelow = rows.stream().skip(index + 1L)
                .anyMatch(row -> !grid.own(row, column - 1).isEmpty());
        return text.isEmpty() && left != null && below && leftBelow ? left.get(rows.get(index)) : text;
    }
}
