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
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/**
 * Cells over several rows that a page's end cuts in two. Flying Saucer paints them as if there were no pages: open at the
 * end of one page and at the start of the next, with their text in the middle of both. Here it is said where each part
 * ends, and the text goes into the first part that has room for it.
 */
final class CutCells {

    /**
     * Where a table ends at the end of a page and goes on after it.
     *
     * @param end   where the last row on the page ends, in dots
     * @param start where the first row on the next page starts, in dots
     */
    record Cut(int end, int start) {
    }

    /** By the end of the page, in dots. */
    private final Map<Integer, Cut> cuts = new HashMap<>();
    private final Set<TableCellBox> placed = new HashSet<>();
    private final List<PageBox> pages;
    private final LayoutContext context;

    private CutCells(List<PageBox> pages, LayoutContext context) {
        this.pages = pages;
        this.context = context;
    }

    /** Finds the cut cells in a laid-out document and puts their text in place. */
    static CutCells of(BlockBox root, LayoutContext context) {
        CutCells cells = new CutCells(root.getLayer().getPages(), context);
        cells.search(root);
        return cells;
    }

    /** The part of a cell that is on a page. */
    Rectangle part(Rectangle cell, PageBox page) {
        int top = cell.y;
        int bottom = cell.y + cell.height;
        Cut after = cuts.get(page.getBottom());
        if (after != null && top < after.end() && bottom > page.getBottom()) {
            bottom = after.end();
        }
        Cut before = cuts.get(page.getTop());
        if (before != null && top < page.getTop() && bottom > before.start()) {
            top = before.start();
        }
        return new Rectangle(cell.x, top, cell.width, bottom - top);
    }

    private void search(Box box) {
        if (box instanceof TableSectionBox section) {
            pages.stream().filter(page -> isAcross(section, page)).forEach(page -> cut(section, page));
            return;
        }
        box.getChildren().forEach(this::search);
    }

    private void cut(TableSectionBox section, PageBox page) {
        List<TableCellBox> cells = section.getChildren().stream().flatMap(row -> row.getChildren().stream())
                .filter(TableCellBox.class::isInstance).map(TableCellBox.class::cast)
                .filter(cell -> cell.getStyle().getRowSpan() > 1 && isAcross(cell, page)).toList();
        if (cells.isEmpty()) {
            return;
        }
        int end = section.getChildren().stream().mapToInt(CutCells::end).filter(y -> y <= page.getBottom()).max()
                .orElse(section.getAbsY());
        int start = section.getChildren().stream().mapToInt(Box::getAbsY).filter(y -> y >= page.getBottom()).min()
                .orElse(end(section));
        cuts.put(page.getBottom(), new Cut(end, start));
        for (TableCellBox cell : cells) {
            place(cell, part(bounds(cell), page));
            place(cell, new Rectangle(0, start, 0, end(cell) - start));
        }
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
        }
    }

    private static boolean isAcross(Box box, PageBox page) {
        return box.getAbsY() < page.getBottom() && end(box) > page.getBottom();
    }

    private static int end(Box box) {
        return box.getAbsY() + box.getHeight();
    }

    private static Rectangle bounds(Box box) {
        return new Rectangle(box.getAbsX(), box.getAbsY(), box.getWidth(), box.getHeight());
    }
}
