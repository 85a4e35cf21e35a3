package org.mingce.render.docx.content;

import org.mingce.render.docx.style.Edges;

/**
 * One side of a named page.
 *
 * @param width   twips
 * @param height  twips
 * @param margin  twips
 * @param header  what stands above the text
 * @param footer  what stands below it
 * @param numbers how Word calls the way in which the pages' numbers are written, or {@code null} for plain digits
 */
public record PageSetup(int width, int height, Edges margin, MarginLine header, MarginLine footer, String numbers) {

    /** The text area's width in twips. */
    public int textWidth() {
        return width - margin.left() - margin.right();
    }

    /** The {@code header} or the {@code footer}. */
    public MarginLine line(String kind) {
        return kind.equals("header") ? header : footer;
    }

    /** Whether the other side of the page has this one's left and right margins the other way round. */
    public boolean mirrors(PageSetup other) {
        return margin.left() != margin.right() && margin.left() == other.margin.right()
                && margin.right() == other.margin.left();
    }
}
