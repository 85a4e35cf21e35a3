package org.mingce.render.layout;

/**
 * Punctuation marks beside each other. A full-width mark has its ink in one half of its em and air in the other; where
 * a closing and an opening one meet, the air of both makes a hole in the line, and half of it may be taken out (GB/T
 * 15834-2011, 5.1); so may the air between two opening ones. Two closing marks are left alone: programs that read a
 * PDF's text take the second, which then starts before the first ends, for a line of its own.
 */
final class AdjacentMarks {

    /** Marks with air behind them. */
    static final String CLOSING = "，。、；：！？）》〉」』】〕〗｝］”’";
    /** Those of them at which a reader pauses. */
    static final String PAUSES = "，。、；：！？";
    /** Marks with air before them. */
    static final String OPENING = "（《〈「『【〔〖｛［“‘";
    /** Behind these a number goes on, or says which of them is meant: 12月31日, 第3, 附件1. */
    private static final String BEFORE_NUMBER = "年月第件表图";
    /** The Han characters and others between the blocks of marks: most of a text, and none of them a mark. */
    private static final char FIRST_OTHER = '\u3020';
    private static final char LAST_OTHER = '\ufeff';

    private AdjacentMarks() {
    }

    /** Whether there is half an em too much between two characters, if both are an em wide. */
    static boolean touch(char before, char after) {
        return mayBeMark(after) && mayBeMark(before) && OPENING.indexOf(after) >= 0
                && (CLOSING.indexOf(before) >= 0 || OPENING.indexOf(before) >= 0);
    }

    /** Whether a text can be divided at a place without a cut in its words: behind a mark, or before an opening one. */
    static boolean part(String text, int place) {
        return CLOSING.indexOf(text.charAt(place - 1)) >= 0 || OPENING.indexOf(text.charAt(place)) >= 0;
    }

    /** Whether a phrase ends at a place within a text: behind a mark that is not a quotation's, or before a number. */
    static boolean ends(String text, int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return CLOSING.indexOf(before) >= 0 && before != '”' && before != '’' && OPENING.indexOf(after) < 0
                || after >= '0' && after <= '9' && before > FIRST_OTHER && BEFORE_NUMBER.indexOf(before) < 0;
    }

    private static boolean mayBeMark(char character) {
        return character > 0x7f && (character < FIRST_OTHER || character > LAST_OTHER);
    }
}
