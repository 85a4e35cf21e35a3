package org.mingce.render.docx.content;

/**
 * What stands above or below the text of a page: the stylesheet's margin boxes as one paragraph.
 *
 * @param paragraph the line, or {@code null} where there is none
 * @param distance  twips from the paper's edge
 */
public record MarginLine(WordParagraph paragraph, int distance) {

    /** No line. */
    public static final MarginLine NONE = new MarginLine(null, 0);
}
