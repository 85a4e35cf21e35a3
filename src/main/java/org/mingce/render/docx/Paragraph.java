package org.mingce.render.docx;

import java.util.List;

/** A paragraph: its style's key, how it stands by its own rules and where it stands now, and what it says. */
final class Paragraph implements Block {

    private final StyleKey key;
    private final ParagraphFormat own;
    private final TextFormat text;
    private final List<Piece> pieces;
    private final int gap;
    private ListNumber number;
    private ParagraphFormat format;
    private boolean contentsEntry;

    /**
     * @param key    decides the named style
     * @param own    the format by the element's own rules; what the named style is made from
     * @param text   how its characters look where nothing inside says otherwise
     * @param pieces what it says
     * @param gap    twips to what comes before
     */
    Paragraph(StyleKey key, ParagraphFormat own, TextFormat text, List<Piece> pieces, int gap) {
        this.key = key;
        this.own = own;
        this.format = own;
        this.text = text;
        this.pieces = List.copyOf(pieces);
        this.gap = gap;
    }

    StyleKey key() {
        return key;
    }

    ParagraphFormat own() {
        return own;
    }

    ParagraphFormat format() {
        return format;
    }

    void format(ParagraphFormat other) {
        format = other;
    }

    TextFormat text() {
        return text;
    }

    List<Piece> pieces() {
        return pieces;
    }

    ListNumber number() {
        return number;
    }

    void number(ListNumber itsNumber) {
        number = itsNumber;
    }

    boolean isContentsEntry() {
        return contentsEntry;
    }

    void markContentsEntry() {
        contentsEntry = true;
    }

    @Override
    public int gap() {
        return gap;
    }

    @Override
    public void keepWithNext() {
        format = format.withPaging(true, format.pageBreakBefore());
    }

    @Override
    public void breakBefore(boolean breaks) {
        format = format.withPaging(format.keepNext(), breaks);
    }
}
