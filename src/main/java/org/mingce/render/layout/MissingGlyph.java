package org.mingce.render.layout;

/**
 * A character that no font has; it would be a gap in print.
 *
 * @param codePoint the character
 * @param texts     how many texts of the booklet have it
 * @param context   the words around it in the first of them
 */
public record MissingGlyph(int codePoint, int texts, String context) {
}
