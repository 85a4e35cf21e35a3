package org.mingce.render.layout;

/**
 * Characters of one text that no font has; they would be gaps in print.
 *
 * @param characters the characters, each once
 * @param context    the text around the first of them
 */
public record MissingGlyphs(String characters, String context) {
}
