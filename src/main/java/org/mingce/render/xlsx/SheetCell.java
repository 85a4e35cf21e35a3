package org.mingce.render.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingce.page.CellMark;

/**
 * A cell of a sheet.
 *
 * @param row    from 0, in the sheet
 * @param column from 0
 * @param height how many rows it takes
 * @param width  how many columns it takes
 * @param text   what it says; of a number as it is printed
 * @param number the number that it is; empty for a text
 * @param mark   which cell of an official table it shows; empty where it shows none
 * @param look   how it looks
 */
record SheetCell(int row, int column, int height, int width, String text, Optional<BigDecimal> number,
                 Optional<CellMark> mark, CellLook look) {

    /** Whether it takes more than one place of the grid. */
    boolean isMerged() {
        return height > 1 || width > 1;
    }

    /** Whether nothing stands in it. */
    boolean isBlank() {
        return text.isEmpty();
    }
}
