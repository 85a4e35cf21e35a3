package org.mingce.render.xlsx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet: a title, lines above, a table, lines below.
 *
 * @param name     of its tab, unique in the workbook
 * @param cells    row by row, from left to right
 * @param width    how many columns it has
 * @param head     how many rows stay in view and return on each page: all that stands above the table's body
 * @param names    how many columns stay in view: those that say what the row is
 * @param formulas what some of the numbers are computed by, by row and column
 */
record BookletSheet(String name, List<SheetCell> cells, int width, int head, int names, Map<Place, String> formulas) {

    /**
     * A place of the grid.
     *
     * @param row    from 0
     * @param column from 0
     */
    record Place(int row, int column) {

        /** As formulas call it: A1. */
        String reference() {
            return letters(column) + (row + 1);
        }

        /** The letters of a column. */
        static String letters(int column) {
            String last = Character.toString('A' + column % 26);
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }
    }

    BookletSheet {
        cells = List.copyOf(cells);
        formulas = Collections.unmodifiableMap(new LinkedHashMap<>(formulas));
    }

    /** How many rows it has. */
    int height() {
        return cells.stream().mapToInt(cell -> cell.row() + cell.height()).max().orElse(0);
    }
}
