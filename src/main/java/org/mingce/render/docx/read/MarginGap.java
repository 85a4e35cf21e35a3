package org.mingce.render.docx.read;

/**
 * The distance between two blocks as it grows while one goes from the one to the other: margins collapse, padding adds.
 */
final class MarginGap {

    private int fixed;
    private int largest;
    private int smallest;

    /** A margin, which collapses with its neighbours; all in twips. */
    void margin(int twips) {
        largest = Math.max(largest, twips);
        smallest = Math.min(smallest, twips);
    }

    /** Padding or empty height, through which margins don't collapse. */
    void padding(int twips) {
        if (twips > 0) {
            fixed += largest + smallest + twips;
            largest = 0;
            smallest = 0;
        }
    }

    /** The distance, which is 0 from then on. */
    int take() {
        int sum = Math.max(0, fixed + largest + smallest);
        fixed = 0;
        largest = 0;
        smallest = 0;
        return sum;
    }
}
