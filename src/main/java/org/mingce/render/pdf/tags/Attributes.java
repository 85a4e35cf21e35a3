package org.mingce.render.pdf.tags;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfRectangle;
import org.w3c.dom.Element;

/** Attributes of structure elements (ISO 32000-1, 14.8.5). */
final class Attributes {

    private static final PdfName OWNER = PdfName.O;

    private Attributes() {
    }

    /** Of an image or drawing in this area of its page, in points. */
    static PdfDictionary figure(Rectangle area) {
        PdfDictionary attributes = owned("Layout");
        attributes.put(new PdfName("Placement"), new PdfName("Block"));
        attributes.put(PdfName.BBOX, new PdfRectangle(area));
        return attributes;
    }

    /** Of a list whose items are marked in this way; {@code null} where they are not. */
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
    static PdfDictionary cell(Node cell, int rows) {
        PdfDictionary attributes = owned("Table");
        if (cell.role() == Role.TH) {
            attributes.put(new PdfName("Scope"), new PdfName(scope(cell)));
        }
        int columns = span(cell.element(), "colspan");
        if (columns > 1) {
            attributes.put(new PdfName("ColSpan"), new PdfNumber(columns));
        }
        if (rows > 1) {
            attributes.put(new PdfName("RowSpan"), new PdfNumber(rows));
        }
        return attributes.size() == 1 ? null : attributes;
    }

    private static String scope(Node cell) {
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
        return number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 1;
    }

    private static PdfDictionary owned(String owner) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(OWNER, new PdfName(owner));
        return attributes;
    }
}
