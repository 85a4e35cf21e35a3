package org.mingce.render.docx.content;

import java.util.List;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.StyleKey;
import org.mingce.render.docx.style.TextFormat;

/** A paragraph: its style's key, how it stands by its own rules and where it stands now, and what it says. */
public final class WordParagraph implements WordBlock {

    private final StyleKey key;
    private final ParagraphFormat own;
    private final TextFormat text;
    private final List<WordPiece> pieces;
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
    public WordParagraph(StyleKey key, ParagraphFormat own, TextFormat text, List<WordPiece> pieces, int gap) {
        this.key = key;
        this.own = own;
        this.format = own;
        this.text = text;
        this.pieces = List.copyOf(pieces);
        this.gap = gap;
    }

    /** What decides the named style; {@code null} where nothing does. */
    public StyleKey key() {
        return key;
    }

    /** The format by the element's own rules. */
    public ParagraphFormat own() {
        return own;
    }

    /** How it stands now. */
    public ParagraphFormat format() {
        return format;
    }

    /** Changes how it stands. */
    public void format(ParagraphFormat other) {
        format = other;
    }

    /** How its characters look where nothing inside says otherwise. */
    public TextFormat text() {
        return text;
    }

    /** What it says. */
    public List<WordPiece> pieces() {
        return pieces;
    }

    /** Its place in a list, or {@code null}. */
    public ListNumber number() {
        return number;
    }

    /** Gives it a place in a list. */
    public void number(ListNumber itsNumber) {
        number = itsNumber;
    }

    /** Whether it is an entry of the contents. */
    public boolean isContentsEntry() {
        return contentsEntry;
    }

    /** Makes it an entry of the contents. */
    public void markContentsEntry() {
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
