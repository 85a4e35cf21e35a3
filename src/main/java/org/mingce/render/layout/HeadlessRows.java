package org.mingce.render.layout;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/**
 * Rows that start a page without room for the table's head above them. Flying Saucer forgets that room where it moves rows
 * to the next page because they must not be parted (the last two of a table); before a forced page break it does not.
 */
final class HeadlessRows {

    private final List<PageBox> pages;

    HeadlessRows(Layer layer) {
        this.pages = layer.getPages();
    }

    /** The first one in a box. */
    Optional<Element> first(Box box) {
        if (box instanceof TableBox table && table.getStyle().isPaginateTable() && table.getChildCount() > 1
                && table.getChild(0) instanceof TableSectionBox head && head.isHeader()) {
            return row(table, head);
        }
        return box.getChildren().stream().map(this::first).flatMap(Optional::stream).findFirst();
    }

    private Optional<Element> row(TableBox table, TableSectionBox head) {
        return table.getChildren().stream().filter(section -> section != head)
                .flatMap(section -> section.getChildren().stream())
                .filter(row -> row instanceof TableRowBox && row.getElement() != null && row != table.getFirstBodyRow())
                .filter(row -> row.getAbsY() - topOfPage(row.getAbsY()) < head.getHeight())
                .map(Box::getElement).findFirst();
    }

    private int topOfPage(int y) {
        return pages.stream().filter(page -> y < page.getBottom()).mapToInt(PageBox::getTop).findFirst().orElse(0);
    }
}
