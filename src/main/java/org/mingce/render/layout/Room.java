package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;

/** How much room there is for the boxes of a layout, and whether they keep to it. */
final class Room {

    /** From so many lines on, one character each, text stands upright. */
    private static final int UPRIGHT = 5;
    /** What is over by less is rounding, in dots. */
    private static final int TOLERANCE = 20;

    private final PageStack sheets;
    private final LayoutContext context;

    Room(Layer layer, LayoutContext context) {
        this.sheets = new PageStack(layer);
        this.context = context;
    }

    /** Whether a table is wider than its page, or anything in its cells wider than its cell. */
    boolean isTooWide(TableBox table) {
        return isOverThePage(table) || cells(table).stream().anyMatch(this::isOverItsEdge);
    }

    /** Whether a box reaches beyond the right edge of the text on its page. */
    boolean isOverThePage(Box box) {
        return box.getAbsX() + box.getWidth() > sheets.width(sheets.at(box.getAbsY()), context) + TOLERANCE;
    }

    /** Whether a line in a block, or a picture, is longer than the block is wide. */
    boolean isOverItsEdge(BlockBox block) {
        for (Box child : block.getChildren()) {
            int end = child instanceof LineBox line ? line.getContentStart() + line.getContentWidth() : 0;
            if (end > block.getContentWidth() + TOLERANCE || child instanceof BlockBox inner && isOverItsEdge(inner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether text stands upright in a column whose width the stylesheet leaves to its contents. */
    boolean isCramped(TableBox table) {
        return table.getStyleColumns().isEmpty() && cells(table).stream().anyMatch(cell ->
                cell.getChildCount() >= UPRIGHT && cell.getChild(0) instanceof LineBox
                        && cell.getContentWidth() < 2 * cell.getStyle().getFont(context).size);
    }

    /** Whether a row that may go over pages does so, or a block starts on another page than it ends. */
    boolean isAcross(Box box) {
        return sheets.isAcross(box);
    }

    /** The cells of a table, but not of tables within it. */
    static List<TableCellBox> cells(TableBox table) {
        List<TableCellBox> cells = new ArrayList<>();
        for (Box section : table.getChildren()) {
            for (Box row : section.getChildren()) {
                row.getChildren().forEach(cell -> cells.add((TableCellBox) cell));
            }
        }
        return cells;
    }
}
