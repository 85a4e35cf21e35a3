package org.mingce.render.docx.read;

/**
 * Turns the layout's dots into Word's units.
 *
 * @param dotsPerPoint how many dots the layout has in a point
 */
record Scale(float dotsPerPoint) {

    private static final int TWIPS_IN_POINT = 20;
    private static final int EMU_IN_POINT = 12700;

    /** Dots to points. */
    float points(float dots) {
        return dots / dotsPerPoint;
    }

    /** Dots to twentieths of a point. */
    int twips(float dots) {
        return Math.round(dots / dotsPerPoint * TWIPS_IN_POINT);
    }

    /** Dots to English metric units, which drawings are measured in. */
    long emu(float dots) {
        return Math.round((double) dots / dotsPerPoint * EMU_IN_POINT);
    }

    /** Twips to dots. */
    float dots(int twips) {
        return (float) twips / TWIPS_IN_POINT * dotsPerPoint;
    }
}
