package org.mingce.yaml;

import java.util.regex.Pattern;
import org.mingce.model.TextNode;

/**
 * What plain characters stand for. YAML 1.2 core schema, kept to what a clerk means: a number is a plain decimal in
 * half-width digits; {@code 010}, {@code 1_000}, {@code 0x1f}, {@code 12:30}, {@code 1e5} and dates are text.
 */
public final class Scalar {

    /** No amount has that many digits, and exact arithmetic on very long numbers is slow. */
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Scalar() {
    }

    /** Whether the characters are written as a number is. */
    public static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    }

    /** The kind of unquoted characters. */
    public static TextNode.Kind kind(String plain) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> TextNode.Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> TextNode.Kind.TRUTH;
            default -> isNumber(plain) ? TextNode.Kind.NUMBER : TextNode.Kind.TEXT;
        };
    }
}
