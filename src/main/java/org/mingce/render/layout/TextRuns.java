package org.mingce.render.layout;

import java.util.function.IntFunction;

/**
 * Cuts a text into runs that are drawn alike: one font, and either characters that justification may move apart (Han,
 * punctuation, spaces) or a group that it must not (a number, a word). Marks that touch are in different runs.
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
    private int position;

    /**
     * @param text  what to cut
     * @param faces the font for each character
     */
    TextRuns(String text, IntFunction<Typeface> faces) {
        this.text = text;
        this.faces = faces;
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
                    || AdjacentMarks.touch(text.charAt(position - 1), text.charAt(position))) {
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

    /** Whether space may be put between this character and others like it. Surrogates stay together. */
    private static boolean isLoose(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' ';
        }
        return !Character.isSupplementaryCodePoint(codePoint) && !Character.isSurrogate((char) codePoint)
                && codePoint != '—' && codePoint != '…' && (codePoint >= 0x250 || codePoint == 0xA0);
    }
}
