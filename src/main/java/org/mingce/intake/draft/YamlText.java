package org.mingce.intake.draft;

import java.util.regex.Pattern;

/** A new YAML file in the making: blocks with comments, in the form in which data are written by hand. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{IsHan}\\p{L}][\\p{IsHan}\\p{L}\\p{N}\\u00B7\\uFF08\\uFF09]*");
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    /** @param header lines of a comment that says what goes where */
    YamlText(String header) {
        comment("", header);
    }

    /** A comment, a line for each of its lines. */
    void comment(String indent, String comment) {
        comment.lines().forEach(line -> text.append(indent).append("# ").append(oneLine(line)).append('\n'));
    }

    /** An empty line. */
    void gap() {
        text.append('\n');
    }

    /** A key whose value follows below it. */
    void block(int depth, String key) {
        text.append(INDENT.repeat(depth)).append(key).append(":\n");
    }

    /** A key and its value on one line, with a comment behind it that may be empty. */
    void entry(int depth, String key, String value, String comment) {
        text.append(INDENT.repeat(depth)).append(key).append(": ").append(value);
        if (!comment.isBlank()) {
            text.append("  # ").append(oneLine(comment));
        }
        text.append('\n');
    }

    /** A text as a value. */
    static String quoted(String value) {
        String line = oneLine(value).strip();
        return PLAIN.matcher(line).matches() ? line
                : "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What stands in a cell may hold anything: line breaks and characters that no file may have. */
    static String oneLine(String line) {
        return line.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF\\p{Cs}\\p{Co}\\p{Cn}]+", " ");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
