package org.mingce.render.layout;

import java.util.function.IntFunction;

/**
 * Cuts a text into runs that are drawn alike: one font, and either characters that justification may move apart (Han,
 * punctuation, spaces) or a group that it must not (a number, a word). Marks that touch are in different runs; so is
 * what stands on both sides of a pause, where it is asked for.
 */
final class TextRuns {

    /**
     * One run.
     *
     * @param start first char of the run
     * @param end   char behind the run
     * @param face  the font that draws it
     * @param loose whether its characters may be moved apart
     */
    record Run(int start, int end, Typeface face, boolean loose) {
    }

    private final String text;
    private final IntFunction<Typeface> faces;
    private final boolean atPauses;
    private int position;

    /**
     * @param text     what to cut
     * @param faces    the font for each character
     * @param atPauses whether a run ends at every pause
     */
    TextRuns(String text, IntFunction<Typeface> faces, boolean atPauses) {
        this.text = text;
        this.faces = faces;
        this.atPauses = atPauses;
    }

    /** The next run, or {@code null} after the last. */
    Run next() {
        if (position == text.length()) {
            return null;
        }
        int start = position;
        Typeface face = faces.apply(text.codePointAt(start));
        boolean loose = isLoose(text.codePointAt(start));
        position += Character.charCount(text.codePointAt(start));
        while (position < text.length()) {
            int codePoint = text.codePointAt(position);
            if (isLoose(codePoint) != loose || faces.apply(codePoint) != face
                    || AdjacentMarks.touch(text.charAt(position - 1), text.charAt(position))
                    || atPauses && isPause(text, position)) {
                break;
            }
            position += Character.charCount(codePoint);
        }
        return new Run(start, position, face, loose);
    }

    /** How many gaps of the text justification may widen; the one behind its last character included. */
    static int gaps(String text) {
        int gaps = 0;
        boolean tight = false;
        for (int i = 0; i < text.length(); i++) {
            boolean loose = isLoose(text.charAt(i));
            if (loose || !tight) {
                gaps++;
            }
            tight = !loose;
        }
        return gaps;
    }

    /** How many pauses a text has; a mark at its end is one. */
    static int pauses(String text) {
        int pauses = 0;
        for (int i = 1; i <= text.length(); i++) {
            pauses += isPause(text, i) ? 1 : 0;
        }
        return pauses;
    }

    /** Whether space strikes nobody at a place: behind a mark, or between a Han character and a number. */
    static boolean isPause(String text, int place) {
        char before = text.charAt(place - 1);
        if (place == text.length() || AdjacentMarks.PAUSES.indexOf(before) >= 0) {
            return AdjacentMarks.PAUSES.indexOf(before) >= 0;
        }
        char after = text.charAt(place);
        return isHan(before) && isDigit(after) || isDigit(before) && isHan(after);
    }

    private static boolean isHan(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether space may be put between this character and others like it. Surrogates stay together. */
    private static boolean isLoose(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' ';
        }
        return !Character.isSupplementaryCodePoint(codePoint) && !Character.isSurrogate((char) codePoint)
                && codePoint != '—' && codePoint != '…' && (codePoint >= 0x250 || codePoint == 0xA0);
    }
}
