package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingce.render.docx.content.ListNumber;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.StyleKey;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;

/** Walks a tree's blocks and turns them into a flow of paragraphs and tables. */
final class BlockReader {

    private static final Set<String> PHRASES = Set.of("span", "a", "strong", "em", "b", "i", "small", "time");

    private final TreeReading reading;
    private final Flow flow;
    private final MarginGap gap = new MarginGap();
    private final List<String> ids = new ArrayList<>();
    private ListNumber pendingNumber;
    private Floated floated;

    /** What floats to the left or right of the paragraph that comes next. */
    private record Floated(WordParagraph paragraph, boolean left, String page) {
    }

    BlockReader(TreeReading reading, Flow flow) {
        this.reading = reading;
        this.flow = flow;
    }

    /** Reads an element that is a block. */
    void read(Element element, Surround around) {
        Look look = reading.looks().of(element);
        if (look.style().isDisplayNone()) {
            return;
        }
        if (look.style().isFloated() && floatBeside(element, look, around)) {
            return;
        }
        if (look.style().isPositionedOrFloated() && !look.style().isRelative()) {
            reading.shortfalls().positioned(StyleKey.of(element, around.scope()).selector());
        }
        int first = flow.size();
        breakBefore(look);
        breakAsPrinted(element, around);
        gap.margin(look.margin(around.width()).top());
        remember(element);
        if (look.style().isTable() || look.style().isInlineTable()) {
            table(element, look, around);
        } else {
            contents(element, look, around);
        }
        gap.margin(look.margin(around.width()).bottom());
        if (look.is(CSSName.PAGE_BREAK_INSIDE, IdentValue.AVOID)) {
            flow.keepTogether(first);
        }
        breakAfter(look);
    }

    /** Reads a cell's content: an empty paragraph at least, with these places marked in it. */
    void readCell(Element cell, Surround around, List<String> places) {
        ids.addAll(places);
        remember(cell);
        StyleKey key = StyleKey.of(cell, around.scope());
        ParagraphShape shape = new ParagraphShape(reading.looks().of(cell), around);
        block(cell, key, shape, around);
        if (flow.size() == 0) {
            add(List.of(), 0, key, shape, around);
        }
    }

    /** Keeps a float of one paragraph for the line of the next; other floats are blocks like all others. */
    private boolean floatBeside(Element element, Look look, Surround around) {
        Flow aside = new Flow();
        BlockReader reader = new BlockReader(reading, aside);
        reader.contents(element, look, around);
        if (floated != null || aside.size() != 1 || !(aside.blocks().get(0) instanceof WordParagraph paragraph)) {
            return false;
        }
        floated = new Floated(paragraph, look.style().isFloatedLeft(), page(look, around));
        return true;
    }

    /** A float that nothing came to stand beside. */
    private void dropFloat() {
        if (floated != null) {
            Floated alone = floated;
            floated = null;
            flow.add(alone.paragraph(), alone.page());
        }
    }

    private void breakBefore(Look look) {
        switch (look.keyword(CSSName.PAGE_BREAK_BEFORE)) {
            case "always" -> flow.breakPage(Flow.NEXT_PAGE);
            case "right" -> flow.breakPage("oddPage");
            case "left" -> flow.breakPage("evenPage");
            case "avoid" -> flow.keepEndWithNext();
            default -> { }
        }
        if (look.is(CSSName.FS_PAGE_SEQUENCE, IdentValue.START)) {
            flow.startCount();
        }
    }

    /**
     * A heading that begins a page in print does so in Word: other fonts make other lines, and the pages that the
     * contents tell must not go astray from part to part.
     */
    private void breakAsPrinted(Element element, Surround around) {
        if (StyleKey.of(element, around.scope()).depth() > 1 && !around.scope().startsWith("table")
                && around.contents() < 0 && reading.pages().beginWith(element.getAttribute("id"))) {
            flow.breakPage(Flow.NEXT_PAGE);
        }
    }

    private void breakAfter(Look look) {
        switch (look.keyword(CSSName.PAGE_BREAK_AFTER)) {
            case "always" -> flow.breakPage(Flow.NEXT_PAGE);
            case "right" -> flow.breakPage("oddPage");
            case "left" -> flow.breakPage("evenPage");
            default -> { }
        }
    }

    private void remember(Element element) {
        if (!element.getAttribute("id").isEmpty()) {
            ids.add(element.getAttribute("id"));
        }
    }

    private void table(Element element, Look look, Surround around) {
        LaidTableReader reader = new LaidTableReader(reading, around);
        reader.captions(element, true).forEach(caption -> read(caption, around));
        String page = page(look, around);
        reader.read(element, gap.take(), List.copyOf(ids)).ifPresent(table -> {
            ids.clear();
            flow.add(table, page);
        });
        reader.captions(element, false).forEach(caption -> read(caption, around));
    }

    private static String page(Look look, Surround around) {
        return look.page() == null ? around.page() : look.page();
    }

    /** Reads what is in a block: blocks, or lines that make it a paragraph. */
    private void contents(Element element, Look look, Surround around) {
        Edges padding = look.padding(around.width());
        Borders borders = look.borders(padding);
        StyleKey key = around.heading() == null ? StyleKey.of(element, around.scope()) : around.heading();
        String page = page(look, around);
        int width = Objects.equals(page, around.page()) ? around.width()
                : reading.setups().of(page, "right").textWidth();
        Surround here = around.inside(page, width, Edges.NONE, Borders.NONE, null);
        ParagraphShape shape = new ParagraphShape(look, here);
        boolean marked = !look.is(CSSName.LIST_STYLE_TYPE, IdentValue.NONE);
        if (element.getLocalName().equals("li") && here.list() != null && marked) {
            pendingNumber = here.list();
        }
        if (!borders.top().visible()) {
            gap.padding(padding.top());
        }
        Surround inner = here.inside(page, width, shape.edges(), borders, look.fill());
        block(element, key, shape, adapted(element, look, key, inner));
        if (!borders.bottom().visible()) {
            gap.padding(padding.bottom());
        }
    }

    /** What a list, the contents or a heading changes for what is inside. */
    private Surround adapted(Element element, Look look, StyleKey key, Surround inner) {
        return switch (element.getLocalName()) {
            case "nav" -> inner.inContents();
            case "ol", "ul" -> {
                boolean marked = !look.is(CSSName.LIST_STYLE_TYPE, IdentValue.NONE);
                int level = inner.list() == null ? 0 : inner.list().level() + 1;
                yield inner.inList(marked ? reading.numbering().list(look.keyword(CSSName.LIST_STYLE_TYPE), level,
                        start(element)) : null, look.padding(inner.width()).left());
            }
            case "h1" -> inner.inHeading(key);
            default -> inner;
        };
    }

    private static int start(Element list) {
        String start = list.getAttribute("start");
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    private void block(Element element, StyleKey key, ParagraphShape shape, Surround inner) {
        Look look = reading.looks().of(element);
        boolean joins = key.depth() > 1 || element.getLocalName().equals("p");
        InlineReader line = reading.inline();
        line.generated(element, "before");
        int before = flow.size();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!isBlock(child)) {
                line.read(child, look);
            } else if (joins && PHRASES.contains(child.getLocalName())) {
                line.line();
                line.read(child, look);
                line.line();
            } else {
                paragraph(line, key, shape, inner);
                line = reading.inline();
                read((Element) child, inner);
            }
        }
        line.generated(element, "after");
        paragraph(line, key, shape, inner);
        dropFloat();
        if (flow.size() == before) {
            gap.padding(look.style().isTableCell() ? 0 : look.height());
        }
    }

    private boolean isBlock(Node node) {
        if (node instanceof Text || !(node instanceof Element element)) {
            return false;
        }
        var style = reading.looks().of(element).style();
        return !style.isDisplayNone() && !style.isInline() && !style.isInlineBlock()
                && !element.getLocalName().equals("svg");
    }

    private void paragraph(InlineReader line, StyleKey key, ParagraphShape shape, Surround inner) {
        List<WordPiece> pieces = line.pieces();
        if (pieces.isEmpty() || pieces.stream().allMatch(WordPiece.Anchor.class::isInstance)) {
            pieces.forEach(piece -> ids.add(((WordPiece.Anchor) piece).id()));
        } else {
            add(pieces, line.lineHeight(), key, shape, inner);
        }
    }

    /** Takes a heading's number out of its text, where Word can count it; else the number is text. */
    private Optional<ListNumber> number(List<WordPiece> pieces, boolean heading) {
        Optional<ListNumber> place = Optional.empty();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof WordPiece.Number number) {
                boolean first = heading && pieces.subList(0, i).stream().allMatch(WordPiece.Anchor.class::isInstance);
                place = first ? reading.numbering().heading(number) : Optional.empty();
                if (place.isPresent()) {
                    pieces.remove(i--);
                } else {
                    pieces.set(i, new WordPiece.Text(number.text(), number.format()));
                }
            }
        }
        return place;
    }

    private void add(List<WordPiece> pieces, int lineHeight, StyleKey key, ParagraphShape shape, Surround inner) {
        List<WordPiece> all = new ArrayList<>();
        ids.forEach(id -> all.add(new WordPiece.Anchor(id)));
        ids.clear();
        if (floated != null && floated.left()) {
            all.addAll(floated.paragraph().pieces());
            all.add(new WordPiece.Tab("none", shape.text()));
        }
        all.addAll(pieces);
        Optional<ListNumber> heading = number(all, key.depth() > 1 && inner.contents() < 0);
        if (floated != null && !floated.left()) {
            all.add(new WordPiece.Tab("none", shape.text()));
            all.addAll(floated.paragraph().pieces());
        }
        boolean entry = inner.contents() > 0 && pieces.stream().anyMatch(WordPiece.LinkStart.class::isInstance);
        ParagraphFormat own =
                shape.format(all, lineHeight, inner.contents() < 0 ? key.depth() : 0, pendingNumber != null);
        if (floated != null) {
            own = own.withAlign("left");
            floated = null;
        }
        WordParagraph paragraph = new WordParagraph(entry ? StyleKey.contents(inner.contents()) : key, own,
                shape.text(), all, gap.take());
        paragraph.number(heading.orElse(pendingNumber));
        pendingNumber = null;
        if (entry) {
            paragraph.markContentsEntry();
        }
        flow.add(paragraph, inner.page());
    }
}
