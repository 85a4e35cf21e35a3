package org.mingce.render.layout;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.render.Box;

/**
 * Makes tables fit. Where a column is so narrow that a word or number is torn, the cell gets the attribute
 * {@code data-fit="whole"}; where a table is too wide for its page, or a column so narrow that text stands upright in
 * it, the table gets {@code data-fit="1"}, and if that does not help {@code 2} and so on, as far as the stylesheet has
 * rules for them. What these mean, such as smaller letters, is the stylesheet's.
 */
final class TableFits {

    private static final String FIT = "data-fit";
    private static final String WHOLE = "whole";
    /** Longer words, such as addresses, would make a column wider than they deserve. */
    private static final int LONGEST = 24;

    private final int last;
    private final RowCounts counts;

    /** For tables under these rules for print, which have been told how many rows they have. */
    TableFits(String stylesheet, RowCounts counts) {
        this.counts = counts;
        int rung = 0;
        while (stylesheet.contains("[" + FIT + "=\"" + (rung + 1) + "\"]")) {
            rung++;
        }
        this.last = rung;
    }

    /** Changes what does not fit in the boxes of these elements; whether there was anything to change. */
    boolean mend(Box box, Set<Element> elements, Room room) {
        if (box.getElement() != null && elements.contains(box.getElement())) {
            return mend(box, room);
        }
        boolean changed = false;
        for (Box child : box.getChildren()) {
            changed |= mend(child, elements, room);
        }
        return changed;
    }

    private boolean mend(Box box, Room room) {
        boolean changed = box instanceof TableBox table && table.getElement() != null && mendTable(table, room);
        for (Box child : box.getChildren()) {
            changed |= mend(child, room);
        }
        return changed;
    }

    private boolean mendTable(TableBox table, Room room) {
        boolean isTooLarge = room.isAcross(table) || room.isTooWide(table) || room.isCramped(table);
        if (isTooLarge && counts.tighten(table.getElement())) {
            return true;
        }
        boolean changed = false;
        for (TableCellBox cell : Room.cells(table)) {
            if (cell.getElement() != null && !cell.getElement().hasAttribute(FIT) && isToBeWhole(Torn.in(cell))) {
                cell.getElement().setAttributeNS(null, FIT, WHOLE);
                changed = true;
            }
        }
        int rung = rung(table.getElement());
        if (!changed && rung < last && (room.isTooWide(table) || room.isCramped(table))) {
            table.getElement().setAttributeNS(null, FIT, Integer.toString(rung + 1));
            return true;
        }
        return changed;
    }

    private static boolean isToBeWhole(List<String> torn) {
        return !torn.isEmpty() && torn.stream().allMatch(piece -> piece.length() <= LONGEST);
    }

    /** How far a table has been made tighter: 0 where it is as it was. */
    static int rung(Element table) {
        String fit = table.getAttribute(FIT);
        return fit.isEmpty() ? 0 : Integer.parseInt(fit);
    }
}
