package org.mingce.render.docx.content;

import java.util.List;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.w3c.dom.Element;

/**
 * A table.
 *
 * @param element the table
 * @param columns the columns' widths in twips
 * @param rows    the rows, those of the head first
 * @param left    twips from the left margin
 * @param align   {@code left}, {@code center} or {@code right}
 * @param frame   the table's own border
 * @param gap     twips to what comes before
 */
public record TableBlock(Element element, int[] columns, List<Row> rows, int left, String align, Borders frame, int gap)
        implements WordBlock {

    public TableBlock {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param header    whether repeated at the top of each page
     * @param unbroken  whether never divided between pages
     * @param height    the least height in twips, or 0
     * @param cells     from left to right, continued ones included
     */
    public record Row(boolean header, boolean unbroken, int height, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param span    how many columns
     * @param merge   {@code null}, {@code restart} where rows below join in, or {@code continue}
     * @param borders lines around
     * @param padding distance to the text
     * @param fill    background or {@code null}
     * @param align   vertical alignment
     * @param blocks  content
     */
    public record Cell(int span, String merge, Borders borders, Edges padding, String fill, String align,
            List<WordBlock> blocks) {

        public Cell {
            blocks = List.copyOf(blocks);
        }
    }

    /** The sum of the columns' widths in twips. */
    public int width() {
        int sum = 0;
        for (int column : columns) {
            sum += column;
        }
        return sum;
    }

    @Override
    public void keepWithNext() {
        rows.forEach(TableBlock::keep);
    }

    /** Keeps the rows together, for a table that is not to be divided. */
    public void keepTogether() {
        rows.subList(0, Math.max(0, rows.size() - 1)).forEach(TableBlock::keep);
    }

    /** Keeps the last row with what comes next. */
    public void keepLastRow() {
        rows.subList(Math.max(0, rows.size() - 1), rows.size()).forEach(TableBlock::keep);
    }

    /** Word asks the paragraphs of a row's cells whether the row stays with the next. */
    public static void keep(Row row) {
        row.cells().forEach(cell -> cell.blocks().forEach(WordBlock::keepWithNext));
    }

    @Override
    public void breakBefore(boolean breaks) {
        if (!rows.isEmpty() && !rows.get(0).cells().isEmpty()) {
            rows.get(0).cells().get(0).blocks().stream().findFirst().ifPresent(block -> block.breakBefore(breaks));
        }
    }
}
