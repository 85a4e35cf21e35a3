package org.mingce.testing.paper;

import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * A character as it was drawn. Points from the upper left corner of the page.
 *
 * @param text     what it says in Unicode; empty where the file doesn't tell
 * @param left     where it starts
 * @param right    where the next one starts
 * @param baseline the line it stands on
 * @param size     of the font
 * @param ink      the box around its outlines; empty for a space
 * @param window   where drawing was allowed when it was drawn: ink beyond it is cut off
 */
public record Glyph(String text, double left, double right, double baseline, double size, Rectangle2D ink,
                    Rectangle2D window) {

    /** A place in words, for messages. */
    public String place() {
        return String.format(Locale.ROOT, "“%s” at %.1f, %.1f", text, left, baseline);
    }
}
