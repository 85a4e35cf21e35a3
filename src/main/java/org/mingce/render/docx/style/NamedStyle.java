package org.mingce.render.docx.style;

/**
 * A paragraph style of the gallery.
 *
 * @param id      what paragraphs call it
 * @param name    what people call it; Word shows its own built-in ones in the reader's language
 * @param based   the id of the style that it builds on, or {@code null}
 * @param next    the id of the style of the paragraph after it
 * @param builtIn whether Word knows it
 * @param rank    where the gallery shows it
 * @param format  how paragraphs stand
 * @param text    how characters look
 */
public record NamedStyle(String id, String name, String based, String next, boolean builtIn, int rank,
        ParagraphFormat format,
        TextFormat text) {
}
