package org.mingce.render.layout;

import java.awt.Rectangle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.ContentLimit;
import org.xhtmlrenderer.render.PageBox;

/**
 * Cells that a page's end cuts in two, because they go over several rows or because their row does not fit on a page.
 * Flying Saucer paints them as if there were no pages: open at the end of one page and at the start of the next, and
 * the text of those over several rows in the middle of both. Here it is said where each part ends, and that text goes
 * into the first part that has room for it.
 */
final class CutCells {

    /**
     * Where a table ends at the end of a page and goes on after it.
     *
     * @param end   where the last row on the page ends, in dots: the page's end where the row goes on
     * @param start where the first row on the next page starts, in dots: below the head that returns there
     */
    record Cut(int end, int start) {
    }

    /** By the end of the page, in dots. */
    private final Map<Integer, Cut> cuts = new HashMap<>();
    private final Set<TableCellBox> placed = new HashSet<>();
    private final PageStack sheets;
    private final LayoutContext context;

    private CutCells(PageStack sheets, LayoutContext context) {
        this.sheets = sheets;
        this.context = context;
    }

    /** Finds the cut cells in a laid-out document and puts their text in place. */
    static CutCells of(BlockBox root, LayoutContext context) {
        // Only a layout under way knows the pages; a stand-in for its root keeps the real one whole.
        context.pushLayer(new BlockBox(null, root.getStyle(), true));
        context.getRootLayer().getPages().addAll(root.getLayer().getPages());
        CutCells cells = new CutCells(new PageStack(root.getLayer()), context);
        cells.search(root);
        return cells;
    }

    /** The part of a cell that is on a page. */
    Rectangle part(Rectangle cell, PageBox page) {
        return part(cell, page.getTop(), page.getBottom());
    }

    private Rectangle part(Rectangle cell, int sheet) {
        return part(cell, sheets.top(sheet), sheets.bottom(sheet));
    }

    private Rectangle part(Rectangle cell, int pageTop, int pageBottom) {
        int top = cell.y;
        int bottom = cell.y + cell.height;
        if (top >= pageTop && bottom <= pageBottom) {
            return cell;
        }
        Cut after = cuts.get(pageBottom);
        if (after != null && top < after.end() && bottom > pageBottom) {
            bottom = after.end();
        }
        Cut before = cuts.get(pageTop);
        if (before != null && top < pageTop && bottom > before.start()) {
            top = before.start();
        }
        return new Rectangle(cell.x, top, cell.width, bottom - top);
    }

    private void search(Box box) {
        if (box instanceof TableSectionBox section) {
            int last = sheets.at(end(section) - 1);
            for (int sheet = sheets.at(section.getAbsY()); sheet < last; sheet++) {
                cut(section, sheet);
            }
            return;
        }
        box.getChildren().forEach(this::search);
    }

    private void cut(TableSectionBox section, int sheet) {
        int bottom = sheets.bottom(sheet);
        List<TableCellBox> cells = section.getChildren().stream().flatMap(row -> row.getChildren().stream())
                .map(TableCellBox.class::cast).filter(cell -> isAcross(cell, bottom)).toList();
        if (cells.isEmpty()) {
            return;
        }
        Cut cut = section.getChildren().stream().filter(row -> isAcross(row, bottom)).findFirst()
                .map(row -> through((TableRowBox) row, sheet)).orElseGet(() -> between(section, bottom));
        cuts.put(bottom, cut);
        for (TableCellBox cell : cells) {
            if (cell.getStyle().getRowSpan() > 1) {
                place(cell, part(bounds(cell), sheet));
                place(cell, new Rectangle(0, cut.start(), 0, end(cell) - cut.start()));
            }
        }
    }

    /** A cut between two rows. */
    private static Cut between(TableSectionBox section, int bottom) {
        return new Cut(section.getChildren().stream().mapToInt(CutCells::end).filter(y -> y <= bottom).max()
                        .orElse(section.getAbsY()),
                section.getChildren().stream().mapToInt(Box::getAbsY).filter(y -> y >= bottom).min()
                        .orElse(end(section)));
    }

    /**
     * A cut through a row: where its last line on the page and its first on the next one leave off, with their padding.
     */
    private Cut through(TableRowBox row, int sheet) {
        int bottom = sheets.bottom(sheet);
        ContentLimit above = limit(row, sheet);
        ContentLimit below = limit(row, sheet + 1);
        return new Cut(above == null ? bottom : Math.min(bottom, above.getBottom() + row.getExtraSpaceBottom()),
                below == null ? bottom : Math.max(bottom, below.getTop() - row.getExtraSpaceTop()));
    }

    /** Between which heights a row has anything on a page; {@code null} where it is not known to have. */
    private static ContentLimit limit(TableRowBox row, int sheet) {
        ContentLimit limit = row.getContentLimitContainer() == null ? null
                : row.getContentLimitContainer().getContentLimit(sheet);
        return limit == null || limit.getBottom() == ContentLimit.UNDEFINED ? null : limit;
    }

    /** Centers the text of a cell in a part of it if it has room there and none before. */
    private void place(TableCellBox cell, Rectangle part) {
        if (cell.getChildCount() == 0 || cell.getVerticalAlign() != IdentValue.MIDDLE || placed.contains(cell)) {
            return;
        }
        int top = cell.getChildren().stream().mapToInt(Box::getAbsY).min().orElseThrow();
        int height = cell.getChildren().stream().mapToInt(CutCells::end).max().orElseThrow() - top;
        if (height <= part.height) {
            placed.add(cell);
            cell.moveContent(part.y + (part.height - height) / 2 - top);
            cell.calcPaintingInfo(context, false);
            // What is painted of a row on a page goes by what it had there before.
            ((TableRowBox) cell.getParent()).analyzePageBreaks(context, null);
        }
    }

    private static boolean isAcross(Box box, int bottom) {
        return box.getAbsY() < bottom && end(box) > bottom;
    }

    private static int end(Box box) {
        return box.getAbsY() + box.getHeight();
    }

    private static Rectangle bounds(Box box) {
        return new Rectangle(box.getAbsX(), box.getAbsY(), box.getWidth(), box.getHeight());
    }
}
