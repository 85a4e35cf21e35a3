package org.mingce.render.layout;

/**
 * Punctuation marks beside each other. A full-width mark has its ink in one half of its em and air in the other; where a
 * closing and an opening one meet, the air of both makes a hole in the line, and half of it may be taken out
 * (GB/T 15834-2011, 5.1). Two closing marks are left alone: programs that read a PDF's text take the second, which then
 * starts before the first ends, for a line of its own.
 */
final class AdjacentMarks {

    /** Marks with air behind them. */
    private static final String CLOSING = "，。、；：！？）》〉」』】〕〗｝］”’";
    /** Marks with air before them. */
    private static final String OPENING = "（《〈「『【〔〖｛［“‘";
    /** No mark comes before it. */
    private static final char FIRST = '\u2018';

    private AdjacentMarks() {
    }

    /** Whether there is half an em too much between two characters, if both are an em wide. */
    static boolean touch(char before, char after) {
        return before >= FIRST && after >= FIRST && CLOSING.indexOf(before) >= 0 && OPENING.indexOf(after) >= 0;
    }
}
