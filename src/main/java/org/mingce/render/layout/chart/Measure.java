package org.mingce.render.layout.chart;

/**
 * Turns the lengths of a drawing's attributes into dots.
 *
 * @param em          the font size in dots
 * @param dotsPerPixel dots in a CSS pixel
 */
record Measure(float em, int dotsPerPixel) {

    /**
     * A length in {@code %}, {@code em} or, without a unit, pixels; 0 where there is none.
     *
     * @param whole what percentages are of, in dots
     */
    float dots(String length, float whole) {
        if (length.isEmpty()) {
            return 0;
        }
        if (length.endsWith("%")) {
            return number(length, 1) / 100 * whole;
        }
        return length.endsWith("em") ? number(length, 2) * em : number(length, 0) * dotsPerPixel;
    }

    private static float number(String length, int unit) {
        return Float.parseFloat(length.substring(0, length.length() - unit));
    }
}
