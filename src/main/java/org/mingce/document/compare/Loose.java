package org.mingce.document.compare;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.model.ChineseNumeral;

/**
 * The characters of a text that count when it is compared, and where in the text each stands. Blanks and what nobody
 * sees don't count; quotes, dashes and ellipses that a word processor turns into others are the same, as are radicals
 * and the characters that look like them.
 *
 * @param characters those that count
 * @param places     for each the index of its character in the text
 * @param length     how long the text is
 */
public record Loose(String characters, int[] places, int length) {

    private static final String NUMERAL = "[" + ChineseNumeral.CHARACTERS + "]{1,4}";
    private static final Pattern NUMBER = Pattern.compile("第[" + ChineseNumeral.CHARACTERS + "百零〇\\d]{1,4}[部分章节条]{1,2}"
            + "|[（(](?:" + NUMERAL + "|\\d{1,3})[）)]|(?:" + NUMERAL + "|\\d{1,3})[、．]|\\d{1,3}\\.(?!\\d)|\\d{1,3}[）)]"
            + "|[" + ChineseNumeral.CIRCLED + "]");

    /** Of a text. */
    public static Loose of(String text) {
        StringBuilder characters = new StringBuilder(text.length());
        int[] places = new int[text.length() * 3];
        for (int i = 0; i < text.length(); i++) {
            String same = same(text.charAt(i));
            for (int k = 0; k < same.length() && characters.length() < places.length; k++) {
                places[characters.length()] = i;
                characters.append(same.charAt(k));
            }
        }
        return new Loose(characters.toString(), places, text.length());
    }

    /** What a character counts as; nothing for one that does not count. */
    private static String same(char character) {
        return switch (character) {
            case '“', '”', '＂', '„', '‟' -> "\"";
            case '‘', '’', '‛' -> "'";
            case '–', '―', '─' -> "—";
            case '‑', '‐' -> "-";
            case '…' -> "...";
            default -> isUnseen(character) ? "" : isRadical(character)
                    ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                    : Character.toString(character);
        };
    }

    private static boolean isUnseen(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT || Character.isISOControl(character);
    }

    private static boolean isRadical(char character) {
        return character >= '\u2E80' && character <= '\u2FDF' || character >= '\uF900' && character <= '\uFAFF';
    }

    /** Where in the text a character that counts begins; behind the last one the end of what is seen. */
    public int place(int index) {
        return index < characters.length() ? places[index]
                : characters.isEmpty() ? length : places[characters.length() - 1] + 1;
    }

    /** Where in the text what counts before an index ends. */
    public int end(int index) {
        return index == 0 ? place(0) : places[index - 1] + 1;
    }

    /** How many of the characters that count stand before a place of the text. */
    public int index(int place) {
        int index = 0;
        while (index < characters.length() && places[index] < place) {
            index++;
        }
        return index;
    }

    /** How many of its characters are the number that stands before a heading or an entry. */
    public int number() {
        Matcher number = NUMBER.matcher(characters);
        return number.lookingAt() ? number.end() : 0;
    }

    /** Without that number. */
    public String withoutNumber() {
        return characters.substring(number());
    }
}
