package org.mingce.intake.read.pdf;

/**
 * A character on a page. Points from the upper left corner of the page as it is read.
 *
 * @param text     what it means
 * @param left     where it begins
 * @param right    where the next one would begin
 * @param baseline the line that it stands on
 * @param size     the font's size
 */
record Glyph(String text, double left, double right, double baseline, double size) {

    double middle() {
        return (left + right) / 2;
    }

    /** The height of its middle. */
    double height() {
        return baseline - size * 0.35;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
