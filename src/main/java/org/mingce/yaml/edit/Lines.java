package org.mingce.yaml.edit;

/**
 * A text and its lines. Indexes count characters as Java does.
 *
 * @param text everything
 * @param wide whether it has characters that are two for Java
 */
record Lines(String text, boolean wide) {

    Lines(String text) {
        this(text, text.chars().anyMatch(c -> Character.isSurrogate((char) c)));
    }

    /** The index of the character that the parser counts as this one. */
    int offset(int codePoints) {
        return wide ? text.offsetByCodePoints(0, codePoints) : codePoints;
    }

    /** What ends the lines. */
    String ending() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    int start(int index) {
        int start = index;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the line ends, before its line break. */
    int end(int index) {
        int end = index;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next line begins; the text's end where there is none. */
    int next(int index) {
        int end = end(index);
        return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    }

    /** Whether nothing stands before it on its line. */
    boolean isFirst(int index) {
        return text.substring(start(index), index).isBlank();
    }

    boolean isOneLine(int start, int end) {
        return end(start) >= end;
    }

    /** Characters between the line's start and this. */
    int column(int index) {
        return index - start(index);
    }

    /** Whether the line before this one is empty. */
    boolean isAfterBlank(int index) {
        int start = start(index);
        int before = start - (start > 1 && text.startsWith("\r\n", start - 2) ? 2 : 1);
        return start > 0 && text.substring(start(before), before).isBlank();
    }

    /** The next character that is neither blank nor comment. */
    int skip(int index) {
        int at = index;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean comment = c == '#' && (at == start(at) || Character.isWhitespace(text.charAt(at - 1)));
            if (!comment && !Character.isWhitespace(c)) {
                return at;
            }
            at = comment ? end(at) : at + 1;
        }
        return at;
    }

    /** The end of the last line with text before {@code end}. */
    int trimmed(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return Math.min(end(at), end);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
