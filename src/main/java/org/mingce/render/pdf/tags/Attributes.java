package org.mingce.render.pdf.tags;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfRectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** Attributes of structure elements (ISO 32000-1, 14.8.5); those that many have are written once. */
final class Attributes {

    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName COLUMN_SPAN = new PdfName("ColSpan");
    private static final PdfName ROW_SPAN = new PdfName("RowSpan");

    private final PdfWriter writer;
    private final Map<Cell, PdfIndirectReference> cells = new HashMap<>();

    /**
     * What there is to say of a cell.
     *
     * @param scope   what it is the head of; "" for one that is none
     * @param columns how many it spans
     * @param rows    how many it spans
     */
    private record Cell(String scope, int columns, int rows) {
    }

    Attributes(PdfWriter writer) {
        this.writer = writer;
    }

    /** Of an image or drawing in this area of its page, in points. */
    static PdfDictionary figure(Rectangle area) {
        PdfDictionary attributes = owned("Layout");
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        attributes.put(PdfName.BBOX, new PdfRectangle(area));
        return attributes;
    }

    /** Of a list whose items are marked in this way. */
    static PdfDictionary list(String numbering) {
        PdfDictionary attributes = owned("List");
        attributes.put(new PdfName("ListNumbering"), new PdfName(numbering));
        return attributes;
    }

    /**
     * Of a cell.
     *
     * @param rows how many rows it spans of those that are printed
     * @return {@code null} where there is nothing to say
     */
    PdfIndirectReference cell(TagNode cell, int rows) throws IOException {
        Cell known = new Cell(cell.role() == Role.TH ? scope(cell) : "", span(cell.element(), "colspan"), rows);
        if (known.scope().isEmpty() && known.columns() == 1 && known.rows() == 1) {
            return null;
        }
        PdfIndirectReference written = cells.get(known);
        if (written == null) {
            written = writer.addToBody(attributes(known)).getIndirectReference();
            cells.put(known, written);
        }
        return written;
    }

    private static PdfDictionary attributes(Cell cell) {
        PdfDictionary attributes = owned("Table");
        if (!cell.scope().isEmpty()) {
            attributes.put(SCOPE, new PdfName(cell.scope()));
        }
        if (cell.columns() > 1) {
            attributes.put(COLUMN_SPAN, new PdfNumber(cell.columns()));
        }
        if (cell.rows() > 1) {
            attributes.put(ROW_SPAN, new PdfNumber(cell.rows()));
        }
        return attributes;
    }

    private static String scope(TagNode cell) {
        String scope = cell.element().getAttribute("scope");
        if (scope.startsWith("col")) {
            return "Column";
        }
        boolean isInHead = cell.parent().parent() != null && cell.parent().parent().role() == Role.T_HEAD;
        return !scope.startsWith("row") && isInHead ? "Column" : "Row";
    }

    /** How many rows or columns a cell says that it spans; 1 if it says nothing or nonsense. */
    static int span(Element cell, String name) {
        String number = cell.getAttribute(name).strip();
        return !number.isEmpty() && number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 1;
    }

    private static PdfDictionary owned(String owner) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        return attributes;
    }
}
