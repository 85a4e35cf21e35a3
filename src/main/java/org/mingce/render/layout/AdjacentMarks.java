package org.mingce.render.layout;

/**
 * Punctuation marks beside each other. A full-width mark has its ink in one half of its em and air in the other; where two
 * of them meet, the air between them is half an em too much, and may be taken out (GB/T 15834-2011, 5.1).
 */
final class AdjacentMarks {

    /** Marks with air behind them. */
    private static final String CLOSING = "，。、；：！？）》〉」』】〕〗｝］”’";
    /** Marks with air before them. */
    private static final String OPENING = "（《〈「『【〔〖｛［“‘";
    private static final char FIRST = '\u2018';

    private AdjacentMarks() {
    }

    /** Whether there is half an em too much between two characters, if both are an em wide. */
    static boolean touch(char before, char after) {
        if (before < FIRST || after < FIRST) {
            return false;
        }
        return CLOSING.indexOf(before) >= 0 && (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(after) >= 0)
                || OPENING.indexOf(before) >= 0 && OPENING.indexOf(after) >= 0;
    }
}
