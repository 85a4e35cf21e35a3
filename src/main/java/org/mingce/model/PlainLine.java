package org.mingce.model;

import java.util.Locale;

/**
 * Text as a console or a page for people may show it. Data, file names and templates can hold what would command a
 * terminal, break a line of a log, make a page no XML or turn the order of its characters round: each such character
 * is shown as its escape instead.
 */
public final class PlainLine {

    private static final int LAST_OF_16_BITS = 0xFFFF;

    private PlainLine() {
    }

    /** The text in one line, every character of which can be seen. */
    public static String of(String text) {
        if (is(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(escape(character));
            }
        });
        return shown.toString();
    }

    /** Whether a text can be shown as it is. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(PlainLine::isVisible);
    }

    /**
     * All but controls (C0, DEL, C1), ends of lines and paragraphs, marks of direction and other formats, half
     * characters.
     */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character > LAST_OF_16_BITS ? String.format(Locale.ROOT, "\\u{%x}", character)
                    : String.format(Locale.ROOT, "\\u%04x", character);
        };
    }
}
