package org.mingce.testing.paper;

/**
 * A font of a PDF file.
 *
 * @param isEmbedded whether its glyphs are in the file
 * @param isSubset   whether only those that are used
 */
public record Face(String name, boolean isEmbedded, boolean isSubset) {
}
