package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Writes the structure into the PDF: the nodes of which something was painted, and whole tables. */
final class TreeWriter {

    private static final PdfName EXPANSION = new PdfName("E");
    private static final PdfName MARK = new PdfName("MCR");
    private static final PdfName MARK_NUMBER = new PdfName("MCID");

    private final ITextRenderer renderer;
    private final PdfWriter writer;
    private final PdfStructureTreeRoot root;
    private final Attributes attributes;
    /** The headings that the next one stands under, by the ranks that the tree gives them. */
    private final Deque<Integer> ranks = new ArrayDeque<>();

    TreeWriter(ITextRenderer renderer) {
        this.renderer = renderer;
        this.writer = renderer.getWriter();
        this.root = writer.getStructureTreeRoot();
        this.attributes = new Attributes(writer);
    }

    /** Writes the whole tree. */
    void write(TagNode top) throws IOException {
        write(top, root.getReference());
        root.put(PdfName.K, top.reference(writer));
    }

    private void write(TagNode node, PdfIndirectReference parent) throws IOException {
        PdfDictionary element = node.written();
        PdfIndirectReference reference = node.reference(writer);
        element.put(PdfName.S, type(node));
        element.put(PdfName.P, parent);
        describe(node, element);
        PdfArray kids = kids(node, element);
        put(element, PdfName.K, kids.isEmpty() ? null : kids.size() == 1 ? kids.getPdfObject(0) : kids);
        writer.addToBody(element, reference);
        for (TagNode child : node.children()) {
            if (isKept(child)) {
                write(child, reference);
            }
        }
    }

    /** Headings go down one rank at a time, also where the tree leaves one out; a link that leads nowhere is none. */
    private PdfName type(TagNode node) {
        int rank = node.role().rank();
        if (rank > 0) {
            while (!ranks.isEmpty() && ranks.peek() >= rank) {
                ranks.pop();
            }
            ranks.push(rank);
            return Role.heading(ranks.size()).type();
        }
        return (node.role() == Role.LINK && node.objects().isEmpty() ? Role.SPAN : node.role()).type();
    }

    private void describe(TagNode node, PdfDictionary element) throws IOException {
        if (node.role().isCell()) {
            put(element, PdfName.A, attributes.cell(node, rowSpan(node)));
        } else if (node.role() == Role.L) {
            put(element, PdfName.A, list(node));
        } else if (node.role() == Role.FIGURE) {
            put(element, PdfName.ALT, text(new Description(node.element()).ofFigure()));
        } else if (node.role() == Role.SPAN && node.element().hasAttribute("title")) {
            put(element, EXPANSION, text(node.element().getAttribute("title")));
        }
        if (node.element() != null && node.element().hasAttribute("lang")) {
            put(element, PdfName.LANG, text(node.element().getAttribute("lang")));
        }
    }

    /** The rows that a cell spans, of those that are printed. */
    private static int rowSpan(TagNode cell) {
        int span = Attributes.span(cell.element(), "rowspan");
        if (span == 1 || cell.parent().parent() == null) {
            return 1;
        }
        List<TagNode> rows = cell.parent().parent().children();
        int first = rows.indexOf(cell.parent());
        List<TagNode> spanned = rows.subList(first, Math.min(rows.size(), first + span));
        return (int) spanned.stream().filter(TreeWriter::isKept).count();
    }

    private static void put(PdfDictionary dictionary, PdfName key, PdfObject value) {
        if (value != null) {
            dictionary.put(key, value);
        }
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfString.TEXT_UNICODE);
    }

    /** How a list's items are numbered, where numbers are printed. */
    private PdfDictionary list(TagNode list) {
        for (TagNode item : list.children()) {
            TagNode first = item.children().isEmpty() ? null : item.children().get(0);
            if (first != null && first.role() == Role.LBL && first.isPainted()) {
                return Attributes.list(first.element() != null ? "None" : numbering(item.element()));
            }
        }
        return null;
    }

    private String numbering(Element item) {
        IdentValue type = renderer.getSharedContext().getStyle(item).getIdent(CSSName.LIST_STYLE_TYPE);
        if (type == IdentValue.LOWER_ROMAN) {
            return "LowerRoman";
        } else if (type == IdentValue.UPPER_ROMAN) {
            return "UpperRoman";
        } else if (type == IdentValue.LOWER_ALPHA || type == IdentValue.LOWER_LATIN) {
            return "LowerAlpha";
        }
        return type == IdentValue.UPPER_ALPHA || type == IdentValue.UPPER_LATIN ? "UpperAlpha" : "Decimal";
    }

    /** Marked content, children and annotations, in the order in which they are read. */
    private PdfArray kids(TagNode node, PdfDictionary element) {
        PdfArray kids = new PdfArray();
        List<TagNode.Mark> marks = node.marks();
        int sheet = marks.isEmpty() ? -1 : marks.get(0).sheet();
        if (sheet >= 0) {
            element.put(PdfName.PG, writer.getPageReference(sheet + 1));
        }
        int next = 0;
        for (TagNode child : node.children()) {
            while (next < marks.size() && marks.get(next).order() < child.order()) {
                kids.add(mark(marks.get(next++), sheet));
            }
            if (isKept(child)) {
                kids.add(child.reference(writer));
            }
        }
        marks.subList(next, marks.size()).forEach(mark -> kids.add(mark(mark, sheet)));
        node.objects().forEach(kids::add);
        return kids;
    }

    /** By its number alone on the page that the element names, with its page elsewhere. */
    private PdfObject mark(TagNode.Mark mark, int sheet) {
        if (mark.sheet() == sheet) {
            return new PdfNumber(mark.number());
        }
        PdfDictionary reference = new PdfDictionary(MARK);
        reference.put(PdfName.PG, writer.getPageReference(mark.sheet() + 1));
        reference.put(MARK_NUMBER, new PdfNumber(mark.number()));
        return reference;
    }

    /** Whether it goes into the file: a table's grid is whole as far as it is printed, empty cells and all. */
    private static boolean isKept(TagNode node) {
        return node.isPainted() || node.role().isCell()
                || node.role().isOfGrid() && node.children().stream().anyMatch(TreeWriter::isKept);
    }
}
