package org.mingce.intake.prose;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingce.intake.read.common.Characters;

/**
 * A text as it is looked for in another: without blanks and marks, but numbers stay apart, keep their sign, and are
 * found whole or not at all.
 */
final class Wording {

    /** Stands where a mark parts two numbers. */
    private static final char BETWEEN = '|';
    private static final char MINUS = '-';
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}.%≥≤≦]+");
    /** What parts a number into thousands. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern RATE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?\\s*[%％]");
    /** The last word of a class, which some leave out. */
    private static final Pattern CLASS = Pattern.compile("支出(?=[（(]类)");
    private static final Pattern ZEROS = Pattern.compile("(\\.\\d*?)0+(?!\\d)");

    private Wording() {
    }

    /** What counts of a text: rates, which are computed, as no more than that there is one. */
    static String plain(String text) {
        return counted(CLASS.matcher(RATE.matcher(Characters.bare(wide(text))).replaceAll("%")).replaceAll(""));
    }

    /** What counts of a text whose rates count, too. */
    static String exact(String text) {
        return counted(Characters.bare(wide(text)));
    }

    /** Whether a text tells a rate. */
    static boolean hasRate(String text) {
        return RATE.matcher(text).find();
    }

    private static String counted(String text) {
        String whole = THOUSANDS.matcher(text).replaceAll("");
        String bare = MARKS.matcher(whole).replaceAll(marks -> mark(whole, marks));
        return ZEROS.matcher(bare).replaceAll(match -> match.group(1).equals(".") ? "" : match.group(1));
    }

    /** What stays of some marks. */
    private static String mark(String text, MatchResult marks) {
        if (marks.end() == text.length() || !Character.isDigit(text.charAt(marks.end()))) {
            return "";
        }
        char before = marks.start() == 0 ? ' ' : text.charAt(marks.start() - 1);
        char last = text.charAt(marks.end() - 1);
        boolean isSign = (last == MINUS || last == '−') && !isLatin(before)
                && (!isNumber(before) || marks.end() - marks.start() > 1);
        return isSign ? Character.toString(MINUS) : isNumber(before) ? Character.toString(BETWEEN) : "";
    }

    private static boolean isLatin(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static boolean isNumber(char character) {
        return character >= '0' && character <= '9';
    }

    /** Where what counts of one text stands in that of another, no number of it being a part of a longer one. */
    static int indexOf(StringBuilder text, String wanted, int from) {
        int at = text.indexOf(wanted, from);
        while (at >= 0 && !wanted.isEmpty() && (!isEdge(text, at) || !isEdge(text, at + wanted.length()))) {
            at = text.indexOf(wanted, at + 1);
        }
        return at;
    }

    /** Whether a place is within no number. */
    static boolean isEdge(CharSequence text, int at) {
        if (at == 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char behind = text.charAt(at);
        if (isNumber(behind)) {
            return !isNumber(before) && before != MINUS
                    && !(before == '.' && at > 1 && isNumber(text.charAt(at - 2)));
        }
        return !isNumber(before) || behind != '%'
                && !(behind == '.' && at + 1 < text.length() && isNumber(text.charAt(at + 1)));
    }

    /** Whether something only parts what stands around it. */
    static boolean isBetween(char character) {
        return character == BETWEEN;
    }

    /** Digits and letters that are as wide as Chinese characters as they are elsewhere. */
    private static String wide(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(character >= '！' && character <= '～' && character != '，' ? (char) (character - 0xFEE0)
                    : character);
        }
        return plain.toString();
    }
}
