package org.mingce.render.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.pack.Utf8Text;

/** The XML of one part in the making. What is no character of XML is left out. */
final class PartXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** In texts of cells Excel reads this as one character, so that it has to be written as that character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Utf8Text text = new Utf8Text().append(HEAD);

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
        text.append(value, PartXml::escaped);
    }

    private static String escaped(String value, int at) {
        return switch (value.charAt(at)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\n' -> "&#10;";
            default -> isPrinted(value, at) ? null : "";
        };
    }

    /** Neither a control character nor half of a pair nor one of the two that end each plane. */
    private static boolean isPrinted(String value, int at) {
        char c = value.charAt(at);
        int whole = Character.isLowSurrogate(c) && at > 0 ? value.codePointAt(at - 1) : value.codePointAt(at);
        boolean half = Character.isSurrogate(c) && whole < Character.MIN_SUPPLEMENTARY_CODE_POINT;
        return c >= ' ' && !half && (whole & 0xFFFE) != 0xFFFE;
    }

    /** The part. */
    Utf8Text text() {
        return text;
    }
}
