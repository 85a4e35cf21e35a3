package org.mingce.render.layout;

import java.util.Optional;
import java.util.stream.Stream;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.newtable.TableRowBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;

/**
 * What Flying Saucer gets wrong where a table meets the end of a page: a head that stays behind alone when the first
 * row moves on; a row that starts a page without room for the head above it; a row over two pages whose text stands in
 * the middle of both, or of which hardly a line is on the first.
 */
final class BreakFaults {

    private static final String NEW_PAGE = "page-break-before: always";
    private static final String MAY_BREAK = "page-break-inside: auto";
    private static final String FROM_TOP = "vertical-align: top";
    /** A row over two pages has at least so many lines on the first. */
    private static final int LINES = 3;

    private final PageStack sheets;
    private final LayoutContext context;
    private final Mends mends;
    private boolean isMoved;

    BreakFaults(Layer layer, LayoutContext context, Mends mends) {
        this.sheets = new PageStack(layer);
        this.context = context;
        this.mends = mends;
    }

    /**
     * Finds mends for the faults in a box. Between two forced page breaks what follows the first move moves too, so
     * that its faults are found in the next layout.
     */
    void mend(Box box) {
        if (box.getStyle() != null && box.getStyle().isForcePageBreakBefore()) {
            isMoved = false;
        }
        if (box instanceof TableBox table && table.getStyle().isPaginateTable()) {
            mendTable(table);
            return;
        }
        box.getChildren().forEach(this::mend);
    }

    private void mendTable(TableBox table) {
        Optional<TableSectionBox> head = head(table);
        TableRowBox first = table.getFirstBodyRow();
        if (first != null && isParted(table, head, first)) {
            moveAll(table, first);
        }
        rows(table).filter(row -> !isMoved && row != first && (isSliver(row) || isWithoutRoom(row, head)))
                .findFirst().ifPresent(this::move);
        rows(table).filter(sheets::isAcross).flatMap(row -> row.getChildren().stream())
                .filter(cell -> !((TableCellBox) cell).getVerticalAlign().equals(IdentValue.TOP) && isSingle(cell))
                .forEach(cell -> mends.give(cell.getElement(), FROM_TOP));
    }

    /** Whether a table's first row is on another page than what stands above it, or has hardly a line there. */
    private boolean isParted(TableBox table, Optional<TableSectionBox> head, TableRowBox first) {
        int top = head.map(Box::getAbsY).orElse(table.getAbsY());
        return sheets.at(top) < sheets.at(first.getAbsY()) || isSliver(first);
    }

    /**
     * Moves a table with what belongs above it to the next page; where it is on top of one, its first row may be torn.
     */
    private void moveAll(TableBox table, TableRowBox first) {
        Box start = start(table);
        if (start.getAbsY() - sheets.topAt(start.getAbsY()) > lineHeight(first)) {
            if (!isMoved) {
                move(start);
            }
        } else if (sheets.at(start.getAbsY()) < sheets.at(first.getAbsY())) {
            mends.give(first.getElement(), MAY_BREAK);
            mends.give(first.getParent().getElement(), MAY_BREAK);
        }
    }

    private void move(Box box) {
        mends.give(box.getElement(), NEW_PAGE);
        isMoved = true;
    }

    /**
     * The box with which that begins which must not be parted from a table: a heading, a paragraph that leads to it.
     */
    private static Box start(Box table) {
        Box start = table;
        while (true) {
            Box before = start.getPreviousSibling();
            boolean isFirst = before == null && start.getParent() != null && start.getParent().getElement() != null
                    && !start.getStyle().isForcePageBreakBefore();
            if (isFirst && start.getParent() instanceof BlockBox parent && !parent.isRoot()) {
                start = parent;
            } else if (before instanceof BlockBox && before.getElement() != null
                    && before.getStyle().isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)) {
                start = before;
            } else {
                return start;
            }
        }
    }

    /**
     * A row starts a page without room for the head above it: Flying Saucer forgets the room where rows move that must
     * not be parted.
     */
    private boolean isWithoutRoom(TableRowBox row, Optional<TableSectionBox> head) {
        return head.isPresent() && row.getAbsY() - sheets.topAt(row.getAbsY()) < head.get().getHeight();
    }

    private boolean isSliver(TableRowBox row) {
        return sheets.isAcross(row) && sheets.bottomAt(row.getAbsY()) - row.getAbsY() < LINES * lineHeight(row);
    }

    private float lineHeight(TableRowBox row) {
        return row.getStyle().getLineHeight(context);
    }

    private static boolean isSingle(Box cell) {
        return cell.getStyle().getRowSpan() == 1;
    }

    private static Optional<TableSectionBox> head(TableBox table) {
        return table.getChildCount() > 1 && table.getChild(0) instanceof TableSectionBox head && head.isHeader()
                ? Optional.of(head) : Optional.empty();
    }

    private static Stream<TableRowBox> rows(TableBox table) {
        return table.getChildren().stream().filter(section -> !((TableSectionBox) section).isHeader())
                .flatMap(section -> section.getChildren().stream()).map(TableRowBox.class::cast)
                .filter(row -> row.getElement() != null);
    }
}
