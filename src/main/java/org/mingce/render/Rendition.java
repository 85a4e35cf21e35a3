package org.mingce.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mingce.render.layout.MissingGlyph;

/**
 * What a renderer wrote.
 *
 * @param format  the renderer's name
 * @param pages   how many pages; empty for a format without pages
 * @param fonts   the family that each role got ({@link org.mingce.render.layout.Layout#fontsUsed()}); empty for a
 *                format whose reader brings the fonts
 * @param missing the characters that none of these fonts has
 */
public record Rendition(String format, OptionalInt pages, Map<String, String> fonts, List<MissingGlyph> missing) {

    public Rendition {
        fonts = Collections.unmodifiableMap(new LinkedHashMap<>(fonts));
        missing = List.copyOf(missing);
    }

    /** A file whose reader brings the fonts. */
    public Rendition(String format, OptionalInt pages) {
        this(format, pages, Map.of(), List.of());
    }
}
