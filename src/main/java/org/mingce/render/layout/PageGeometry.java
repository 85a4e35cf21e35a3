package org.mingce.render.layout;

/**
 * Paper and margins of a page, in points (1/72 inch).
 *
 * @param width  of the paper
 * @param height of the paper
 * @param top    margin
 * @param right  margin of a right-hand (odd) page
 * @param bottom margin
 * @param left   margin of a right-hand (odd) page
 */
public record PageGeometry(float width, float height, float top, float right, float bottom, float left) {

    /** Whether the paper lies on its long side. */
    public boolean isLandscape() {
        return width > height;
    }
}
