package org.mingce.intake.read.pdf;

/**
 * A ruled line, upright or level, in points from the upper left corner.
 *
 * @param left   its left end
 * @param top    its upper end
 * @param right  its right end
 * @param bottom its lower end
 */
record RuledLine(double left, double top, double right, double bottom) {

    /** Lines this near to each other (points) are one. */
    static final double NEAR = 1.6;

    boolean isUpright() {
        return bottom - top > right - left;
    }

    double x() {
        return (left + right) / 2;
    }

    double y() {
        return (top + bottom) / 2;
    }

    boolean touches(RuledLine other) {
        return left <= other.right + NEAR && other.left <= right + NEAR && top <= other.bottom + NEAR
                && other.top <= bottom + NEAR;
    }

    boolean covers(double x, double y) {
        return x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR;
    }
}
