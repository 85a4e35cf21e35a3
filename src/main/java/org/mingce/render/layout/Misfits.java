package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingce.page.Origin;
import org.mingce.render.layout.Misfit.Kind;
import org.mingce.page.Page;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;

/** Looks through the finished layout for what did not fit. */
final class Misfits {

    private static final int SHOWN = 16;

    private final Room room;
    private final List<Misfit> all = new ArrayList<>();

    private Misfits(Room room) {
        this.room = room;
    }

    /** All of them in the order of the booklet. */
    static List<Misfit> of(BlockBox root, Room room) {
        Misfits misfits = new Misfits(room);
        misfits.search(root, null);
        return List.copyOf(misfits.all);
    }

    private void search(Box box, Element table) {
        Element inner = table;
        if (box instanceof TableBox found && found.getElement() != null) {
            inner = found.getElement();
            judge(found);
        } else if (box instanceof BlockBox block && block.isReplaced() && block.getElement() != null
                && (room.isOverThePage(block) || room.isAcross(block))) {
            add(Kind.CUT, block.getElement(), table, block.getElement().getAttribute(Page.IMAGE_NAME));
        }
        for (Box child : box.getChildren()) {
            search(child, inner);
        }
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof Box piece) {
                    search(piece, inner);
                }
            }
        }
    }

    private void judge(TableBox table) {
        Element element = table.getElement();
        if (TableFits.rung(element) > 0) {
            add(Kind.TIGHTER, element, element, "");
        }
        if (room.isOverThePage(table)) {
            add(Kind.WIDE, element, element, "");
        }
        for (TableCellBox cell : Room.cells(table)) {
            if (cell.getElement() != null) {
                judge(cell, element);
            }
        }
        for (Box section : table.getChildren()) {
            for (Box row : section.getChildren()) {
                if (!((TableSectionBox) section).isHeader() && row.getElement() != null && room.isAcross(row)) {
                    add(Kind.PARTED, row.getElement(), element, row.getElement().getTextContent());
                }
            }
        }
    }

    private void judge(TableCellBox cell, Element table) {
        if (room.isOverItsEdge(cell)) {
            add(Kind.WIDE, cell.getElement(), table, cell.getElement().getTextContent());
        }
        Torn.in(cell).stream().filter(Torn::isNumber).distinct()
                .forEach(piece -> add(Kind.TORN, cell.getElement(), table, piece));
    }

    /** @param table the table that it stands in; {@code null} for none */
    private void add(Kind kind, Element element, Element table, String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        int end = words.offsetByCodePoints(0, Math.min(SHOWN, words.codePointCount(0, words.length())));
        String shown = end < words.length() ? words.substring(0, end) + "…" : words;
        all.add(new Misfit(kind, Origin.of(element), table == null ? "" : title(table), shown));
    }

    /** A table's caption, or what stands above it and names it. */
    private static String title(Element table) {
        if (table.getElementsByTagName("caption").item(0) instanceof Element caption) {
            return caption.getTextContent().strip();
        }
        String id = table.getParentNode() instanceof Element around ? around.getAttribute("aria-labelledby") : "";
        Element heading = id.isEmpty() ? null : byId(table.getOwnerDocument().getDocumentElement(), id);
        return heading == null ? "" : heading.getTextContent().strip();
    }

    private static Element byId(Element element, String id) {
        if (element.getAttribute("id").equals(id)) {
            return element;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            Element found = child instanceof Element inner ? byId(inner, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
