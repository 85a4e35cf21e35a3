package org.mingce.intake.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.intake.read.common.Characters;

/** A table as a grid: each cell's text without blanks, where its first piece stands and spread over all pieces. */
final class PrintedGrid {

    private static final int WIDEST = 200;

    private final List<String[]> texts = new ArrayList<>();
    private final List<String[]> spread = new ArrayList<>();
    private final List<Optional<Spot>> spots = new ArrayList<>();
    private int width;
    private boolean hasSpans;

    PrintedGrid(Table table) {
        for (int r = 0; r < table.rows().size(); r++) {
            int column = 0;
            Optional<Spot> spot = table.spot();
            for (Table.Cell cell : table.rows().get(r).cells()) {
                while (column < WIDEST && at(spread, r, column) != null) {
                    column++;
                }
                spot = cell.spot().isPresent() ? cell.spot() : spot;
                put(r, column, cell, table.rows().size());
                column += cell.columns();
            }
            row(spread, r);
            row(texts, r);
            spots.add(spot);
        }
    }

    private void put(int row, int column, Table.Cell cell, int rows) {
        String text = Characters.bare(cell.text());
        hasSpans |= cell.columns() > 1 || cell.rows() > 1;
        for (int down = 0; down < cell.rows() && row + down < rows; down++) {
            for (int right = 0; right < cell.columns() && column + right < WIDEST; right++) {
                row(spread, row + down)[column + right] = text;
                row(texts, row + down)[column + right] = down + right == 0 ? text : "";
                width = Math.max(width, column + right + 1);
            }
        }
    }

    private static String[] row(List<String[]> rows, int index) {
        while (rows.size() <= index) {
            rows.add(new String[WIDEST]);
        }
        return rows.get(index);
    }

    private static String at(List<String[]> rows, int row, int column) {
        return row < rows.size() ? rows.get(row)[column] : null;
    }

    int height() {
        return texts.size();
    }

    int width() {
        return width;
    }

    /** What stands in a cell; empty in a piece of a merged cell that is not its first. */
    String text(int row, int column) {
        String text = at(texts, row, column);
        return text == null ? "" : text;
    }

    /** What stands in the cell that a piece belongs to. */
    String spread(int row, int column) {
        String text = at(spread, row, column);
        return text == null ? "" : text;
    }

    /** Whether the table says which cells are merged. */
    boolean hasSpans() {
        return hasSpans;
    }

    /** Where a row is from. */
    Optional<Spot> spot(int row) {
        return spots.get(row);
    }
}
