package org.mingce.render.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The XML of one part in the making. What is no character of XML is left out. */
final class PartXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** In texts of cells Excel reads this as one character, so that it has to be written as that character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final StringBuilder text = new StringBuilder(HEAD);

    /** Markup as it is. */
    PartXml raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Markup around texts or numbers: every {@code {}} is replaced by the next of them. */
    PartXml put(String markup, Object... values) {
        int from = 0;
        for (Object value : values) {
            int to = markup.indexOf("{}", from);
            text.append(markup, from, to);
            escape(String.valueOf(value));
            from = to + 2;
        }
        text.append(markup, from, markup.length());
        return this;
    }

    /** The text of a cell. */
    PartXml cellText(String said) {
        Matcher escaped = ESCAPE.matcher(said);
        escape(escaped.replaceAll("_x005F_"));
        return this;
    }

    private void escape(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\n' -> text.append("&#10;");
                default -> {
                    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                    if (c >= ' ' && !half && (c & 0xFFFE) != 0xFFFE) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
    }

    /** The part. */
    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
