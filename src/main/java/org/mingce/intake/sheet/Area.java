package org.mingce.intake.sheet;

/**
 * Cells that are merged into one, whose text stands in the first.
 *
 * @param top    the first row, from 0
 * @param left   the first column, from 0
 * @param bottom the last row
 * @param right  the last column
 */
public record Area(int top, int left, int bottom, int right) {

    /** Whether it covers a place. */
    public boolean covers(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
