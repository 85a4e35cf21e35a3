package org.mingce.render;

import java.util.OptionalInt;

/**
 * What a renderer wrote.
 *
 * @param format the renderer's name
 * @param pages  how many pages; empty for a format without pages
 */
public record Rendition(String format, OptionalInt pages) {
}
