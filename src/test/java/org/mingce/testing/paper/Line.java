package org.mingce.testing.paper;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Glyphs side by side on one baseline, with nothing between them: a line of a paragraph, of a cell, of a margin box.
 */
public record Line(List<Glyph> glyphs) {

    /** What it says, without spaces at its ends. */
    public String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining()).strip();
    }

    /** Its left edge. */
    public double left() {
        return glyphs.get(0).left();
    }

    /** Its right edge, without spaces at its end. */
    public double right() {
        return glyphs.stream().filter(glyph -> !glyph.text().isBlank()).mapToDouble(Glyph::right).max().orElse(left());
    }

    /** Where its characters stand on, in points from the page's upper edge. */
    public double baseline() {
        return glyphs.get(0).baseline();
    }

    /** Of its first character, in points. */
    public double size() {
        return glyphs.get(0).size();
    }
}
