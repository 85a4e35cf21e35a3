package org.mingce.document.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Heading;
import org.mingce.document.Paragraph;
import org.mingce.document.Spot;
import org.mingce.document.Table;
import org.mingce.model.Position;
import org.mingce.page.Origin;
import org.mingce.page.Page;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Reads the page as a reader does: its text in order, cut where a block begins or ends. What draws a chart, and the
 * table of its data, say again what stands elsewhere, and are left out.
 */
public final class PageReader {

    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i",
            "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "del",
            "ins");
    private static final Set<String> NOT_READ = Set.of("svg", "img", "colgroup", "details", "head", "hr");
    private static final Set<String> CAPTIONS = Set.of("caption", "figcaption");
    private static final String FOLD = "fold";
    private static final String SCREEN = " screen-only ";

    private final boolean paper;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder inline = new StringBuilder();
    private List<Paragraph> cell;
    private String anchor = "";
    private String target = "";

    private PageReader(boolean paper) {
        this.paper = paper;
    }

    /** The document that a page prints. */
    public static Document read(Page page) {
        return read(page, false);
    }

    /** The document that a page prints on paper: without what is only for the screen. */
    public static Document readPaper(Page page) {
        return read(page, true);
    }

    private static Document read(Page page, boolean paper) {
        PageReader reader = new PageReader(paper);
        Element root = page.document().getDocumentElement();
        if (root != null) {
            reader.block(root, Optional.empty(), Paragraph.Kind.TEXT);
        }
        return new Document(reader.blocks);
    }

    private void block(Element element, Optional<Spot> around, Paragraph.Kind kind) {
        String name = name(element);
        if (NOT_READ.contains(name) || paper && (" " + element.getAttribute("class") + " ").contains(SCREEN)) {
            return;
        }
        Optional<Spot> spot = spot(element).or(() -> around);
        if (name.equals("section") && element.hasAttribute("aria-labelledby")) {
            anchor = element.getAttribute("aria-labelledby");
        }
        if (name.equals("table")) {
            table(element, spot);
            return;
        }
        Paragraph.Kind inside = kind(name, kind);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text || child instanceof Element inner && isInline(inner)) {
                inline(child);
            } else if (child instanceof Element inner) {
                end(element, name, spot, inside);
                block(inner, spot, inside);
            }
        }
        end(element, name, spot, inside);
    }

    private static Paragraph.Kind kind(String name, Paragraph.Kind around) {
        if (around == Paragraph.Kind.CONTENTS || name.equals("nav")) {
            return Paragraph.Kind.CONTENTS;
        }
        return CAPTIONS.contains(name) ? Paragraph.Kind.CAPTION
                : name.equals("li") ? Paragraph.Kind.ITEM : Paragraph.Kind.TEXT;
    }

    private void inline(Node node) {
        if (node instanceof Text text) {
            inline.append(text.getData());
            return;
        }
        Element element = (Element) node;
        if (name(element).equals("br")) {
            inline.append(element.getAttribute("class").equals(FOLD) ? "" : "\n");
            return;
        }
        if (element.getAttribute("href").startsWith("#")) {
            target = element.getAttribute("href").substring(1);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            inline(child);
        }
    }

    /** Ends the text that stands in an element, before a block in it or at its end. */
    private void end(Element element, String name, Optional<Spot> spot, Paragraph.Kind kind) {
        String text = inline.toString().strip();
        inline.setLength(0);
        String link = kind == Paragraph.Kind.CONTENTS ? target : "";
        target = "";
        // Text of the body itself is for screen readers: the link to the main text.
        if (text.isEmpty() || name.equals("body")) {
            return;
        }
        boolean isHeading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        if (isHeading && cell == null && kind != Paragraph.Kind.CONTENTS) {
            String id = element.getAttribute("id");
            anchor = id.isEmpty() ? anchor : id;
            blocks.add(new Heading(name.charAt(1) - '0', text, id, spot, anchor));
        } else {
            Paragraph paragraph = new Paragraph(kind, text, link, spot, anchor);
            if (cell == null) {
                blocks.add(paragraph);
            } else {
                cell.add(paragraph);
            }
        }
    }

    private void table(Element table, Optional<Spot> spot) {
        List<Table.Row> rows = new ArrayList<>();
        rows(table, spot, false, rows);
        blocks.add(new Table(kind(table), rows, spot, anchor));
    }

    private static Table.Kind kind(Element table) {
        String classes = " " + table.getAttribute("class") + " ";
        return classes.contains(" official ") ? Table.Kind.OFFICIAL
                : classes.contains(" form ") ? Table.Kind.FORM : Table.Kind.PLAIN;
    }

    private void rows(Element element, Optional<Spot> around, boolean isHead, List<Table.Row> rows) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element inner)) {
                continue;
            }
            Optional<Spot> spot = spot(inner).or(() -> around);
            switch (name(inner)) {
                case "thead" -> rows(inner, spot, true, rows);
                case "tbody", "tfoot" -> rows(inner, spot, false, rows);
                case "tr" -> rows.add(row(inner, spot, isHead));
                case "caption" -> block(inner, spot, Paragraph.Kind.CAPTION);
                default -> {
                    // columns have no text
                }
            }
        }
    }

    private Table.Row row(Element row, Optional<Spot> around, boolean isHead) {
        List<Table.Cell> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                List<Paragraph> outer = cell;
                cell = new ArrayList<>();
                block(element, around, Paragraph.Kind.TEXT);
                cells.add(new Table.Cell(cell, name(element).equals("th"), span(element, "colspan"),
                        span(element, "rowspan"), spot(element).or(() -> around)));
                cell = outer;
            }
        }
        return new Table.Row(cells, isHead);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.getAttribute(attribute);
        return !span.isEmpty() && span.matches("[1-9]\\d{0,3}") ? Integer.parseInt(span) : 1;
    }

    private static boolean isInline(Element element) {
        String name = name(element);
        return INLINE.contains(name) || name.equals("br");
    }

    private static Optional<Spot> spot(Element element) {
        return Origin.tiedTo(element).map(origin ->
                Spot.line(new Position(origin.file(), origin.line(), origin.column())));
    }

    private static String name(Element element) {
        return element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
    }
}
