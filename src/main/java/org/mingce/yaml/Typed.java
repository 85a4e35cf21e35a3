package org.mingce.yaml;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.model.Wide;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What a clerk typed beside what YAML makes of it: blanks that folding puts between Chinese characters, characters that
 * nobody sees, text that YAML takes for a comment.
 */
final class Typed {

    /** How much of a line tells where a text was folded. */
    private static final int TELLING = 6;
    private static final Pattern ITEM = Pattern.compile("^ *-(?: +\\S|\\p{IsHan})");
    /** The full stop of Chinese. */
    private static final String STOP = "\u3002";

    private final List<String> lines;
    private int lastRow = -1;
    private int lastColumn;
    private int lastIndex;

    /** The lines of the file. */
    Typed(List<String> lines) {
        this.lines = lines;
    }

    /** The text, without what nobody sees and without the blanks of folded lines beside Chinese characters. */
    String text(ScalarEvent event) {
        String text = visible(event.getValue());
        int first = event.getStartMark().getLine();
        int last = event.getEndMark().getLine();
        return first == last || event.getScalarStyle() == ScalarStyle.LITERAL || text.indexOf(' ') < 0 ? text
                : unfolded(text, first, Math.min(last, lines.size() - 1));
    }

    /** Word puts soft hyphens, web pages zero-width blanks into what is copied; printed they are a minus, or a box. */
    static String visible(String text) {
        return firstUnseen(text) == text.length() ? text : text.codePoints().filter(c -> !isUnseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The characters of a text that nobody sees, by their names, each once: {@code U+00AD、U+200B}. */
    static String unseen(String text) {
        return text.codePoints().filter(Typed::isUnseen).distinct().mapToObj(SourceText::name)
                .collect(Collectors.joining("\u3001"));
    }

    /** What stands around the first character that nobody sees. */
    static String beside(String text) {
        int at = firstUnseen(text);
        return visible(text.substring(Math.max(0, at - TELLING), Math.min(text.length(), at + TELLING)));
    }

    /** Where the first character stands that nobody sees; the text's length where there is none. */
    private static int firstUnseen(String text) {
        int at = 0;
        while (at < text.length() && !isUnseen(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isUnseen(int character) {
        return character == 0xAD || character >= 0x200B && character <= 0x200D || character == 0x2060
                || character == 0x180E;
    }

    private String unfolded(String text, int first, int last) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int i = first; i < last; i++) {
            String before = visible(lines.get(i)).strip();
            String after = visible(lines.get(i + 1)).strip();
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            String end = before.substring(Math.max(0, before.length() - TELLING));
            String begin = after.substring(0, Math.min(TELLING, after.length()));
            int at = seam(text, end, begin, from);
            if (at >= 0) {
                boolean wide = Wide.is(text.codePointBefore(at)) || Wide.is(text.codePointAt(at + 1));
                result.append(text, from, at).append(wide ? "" : " ");
                from = at + 1;
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    /** Where the blank is that stands between the end of a line and the beginning of the next; -1 where none does. */
    private static int seam(String text, String end, String begin, int from) {
        for (int length = end.length(); length > 0; length = length > 1 ? 1 : 0) {
            String tail = end.substring(end.length() - length);
            String head = begin.substring(0, Math.min(length, begin.length()));
            int at = text.indexOf(tail + " " + head, Math.max(0, from - length));
            if (at >= 0) {
                return at + tail.length();
            }
        }
        return -1;
    }

    /** Whether Chinese quotation marks stand around a whole text, as half-width ones would, and are printed. */
    static boolean isQuoted(String text) {
        return text.length() > 2 && text.charAt(0) == '\u201C' && text.indexOf('\u201D') == text.length() - 1;
    }

    /** The line, from 1, of an item of a list that stands too far to the right and so goes on the text before it. */
    OptionalInt swallowed(ScalarEvent event) {
        int last = Math.min(event.getEndMark().getLine(), lines.size() - 1);
        for (int line = event.getStartMark().getLine() + 1; line <= last; line++) {
            if (ITEM.matcher(lines.get(line)).find()) {
                return OptionalInt.of(line + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** What of a text stands behind a # that ends it, where that is text and no comment; empty where none does. */
    String lost(ScalarEvent event, boolean isText) {
        int row = event.getEndMark().getLine();
        if (event.getScalarStyle() != ScalarStyle.PLAIN || row >= lines.size()) {
            return "";
        }
        String line = lines.get(row);
        int end = index(row, event.getEndMark().getColumn());
        int hash = end;
        while (hash < line.length() && (line.charAt(hash) == ' ' || line.charAt(hash) == '\t')) {
            hash++;
        }
        if (hash + 1 >= line.length() || line.charAt(hash) != '#') {
            return "";
        }
        boolean entry = event.getValue().isEmpty() && line.substring(0, hash).strip().endsWith("-");
        return (isText && hash > end || entry) && goesOn(event.getValue(), hash - end, line.substring(hash + 1))
                ? line.substring(hash) : "";
    }

    /** The index of a column in its line; texts are asked after in their order, so that a line is gone through once. */
    private int index(int row, int column) {
        String line = lines.get(row);
        if (row != lastRow || column < lastColumn) {
            lastRow = row;
            lastColumn = 0;
            lastIndex = 0;
        }
        while (lastColumn < column && lastIndex < line.length()) {
            lastIndex += Character.charCount(line.codePointAt(lastIndex));
            lastColumn++;
        }
        return lastIndex;
    }

    /** Comments keep a distance from the text or from their #; what ends a sentence that the text began is none. */
    private static boolean goesOn(String text, int blanks, String rest) {
        boolean close = !Character.isWhitespace(rest.charAt(0)) && rest.charAt(0) != '#';
        boolean ends = rest.strip().endsWith(STOP) && !text.isEmpty() && !text.endsWith(STOP);
        return blanks <= 1 && (close || ends);
    }
}
