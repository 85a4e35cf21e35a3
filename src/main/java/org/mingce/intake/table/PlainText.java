package org.mingce.intake.table;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells without what people write in many ways: widths, blanks, quotes, numbers before names. */
final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B-\\u200D\\u2060\\uFEFF\\p{Z}\\p{Cc}]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'\\u2018-\\u201F\\u300C-\\u300F\\u00AB\\u00BB]");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\((?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\\)[、.]?|(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、.])(?=\\D)");
    private static final Pattern CODE = Pattern.compile("[\\[(]?([0-9]{7}|[0-9]{5}|[0-9]{3})[\\])]?[-:.]?(\\D.*)?");

    private PlainText() {
    }

    /** The text in half width, without blanks and quotes. */
    static String of(String text) {
        return QUOTES.matcher(BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(""))
                .replaceAll("");
    }

    /** A plain text without 一、（一） or 1. before it. */
    static String withoutNumber(String plain) {
        Matcher number = NUMBER.matcher(plain);
        return number.lookingAt() ? plain.substring(number.end()) : plain;
    }

    /** The code that a plain text begins with, and the name behind it, which may be empty; else nothing. */
    static String[] code(String plain) {
        Matcher code = CODE.matcher(plain);
        return code.matches() ? new String[] {code.group(1), code.group(2) == null ? "" : code.group(2)}
                : new String[0];
    }

    /** Whether it is digits only. */
    static boolean isDigits(String plain) {
        return !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
