package org.mingce.render.pdf.tags;

import com.lowagie.text.pdf.PdfName;

/** The standard structure types that a booklet's elements become (ISO 32000-1, 14.8.4). */
enum Role {
    DOCUMENT("Document"), SECT("Sect"), DIV("Div"), BLOCK_QUOTE("BlockQuote"), P("P"), SPAN("Span"),
    H1("H1"), H2("H2"), H3("H3"), H4("H4"), H5("H5"), H6("H6"),
    L("L"), LI("LI"), LBL("Lbl"), L_BODY("LBody"), TOC("TOC"), TOCI("TOCI"), REFERENCE("Reference"), LINK("Link"),
    TABLE("Table"), T_HEAD("THead"), T_BODY("TBody"), T_FOOT("TFoot"), TR("TR"), TH("TH"), TD("TD"),
    CAPTION("Caption"), FIGURE("Figure");

    private static final Role[] HEADINGS = {H1, H2, H3, H4, H5, H6};

    private final PdfName type;

    Role(String type) {
        this.type = new PdfName(type);
    }

    /** The name of the structure type. */
    PdfName type() {
        return type;
    }

    /** A heading of a rank from 1 to 6. */
    static Role heading(int rank) {
        return HEADINGS[rank - 1];
    }

    /** The rank of a heading, from 1; 0 for what is none. */
    int rank() {
        return compareTo(H1) >= 0 && compareTo(H6) <= 0 ? ordinal() - H1.ordinal() + 1 : 0;
    }

    boolean isSection() {
        return this == T_HEAD || this == T_BODY || this == T_FOOT;
    }

    boolean isCell() {
        return this == TH || this == TD;
    }

    /** Whether it belongs to a table's grid, which has to be whole whether or not anything stands in it. */
    boolean isOfGrid() {
        return isSection() || this == TR || isCell();
    }
}
