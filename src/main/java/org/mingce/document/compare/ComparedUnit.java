package org.mingce.document.compare;

import java.util.Optional;
import org.mingce.document.Spot;

/**
 * A piece of a document that is compared as one: a heading, a paragraph, or a paragraph of a cell.
 *
 * @param index  the how manieth it is, from 0
 * @param text   what is printed
 * @param loose  what of it counts
 * @param spot   where it is from
 * @param under  the heading that it stands under; empty above the first
 * @param cell   the cell that it stands in, in which table, row and place of the row, from 1; empty outside of tables
 * @param anchor the id of the part, section, table or annex that it stands in; empty in a document without ids
 */
public record ComparedUnit(int index, String text, Loose loose, Optional<Spot> spot, String under, Optional<Cell> cell,
                   String anchor) {

    /**
     * A cell of a table, each number from 1.
     *
     * @param table  of the document
     * @param row    of the table
     * @param column of the row
     * @param width  how many cells the row has
     */
    public record Cell(int table, int row, int column, int width) {

        /** Whether another one stands in the same row. */
        public boolean isBeside(Cell other) {
            return table == other.table && row == other.row;
        }
    }

    /** What counts of it. */
    public String key() {
        return loose.characters();
    }
}
