package org.mingce.model;

/**
 * Numbers as official documents count with them (GB/T 9704-2012): 一 to 九十九, and the circled ① to ⑳.
 */
public final class ChineseNumeral {

    /** The characters that numerals are made of. */
    public static final String CHARACTERS = "一二三四五六七八九十";
    /** A numeral in patterns. */
    public static final String PATTERN = "[" + CHARACTERS + "]{1,3}";
    /** The circled numbers, in order. */
    public static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    private static final char TEN = '十';
    private static final int BASE = 10;

    private ChineseNumeral() {
    }

    /**
     * The number that a numeral stands for; 两 is 2.
     *
     * @return from 1 to 99; 0 where it is no such numeral
     */
    public static int number(String numeral) {
        int ten = numeral.indexOf(TEN);
        if (ten < 0) {
            return numeral.length() == 1 ? digit(numeral.charAt(0)) : 0;
        }
        int tens = ten == 0 ? 1 : digit(numeral.charAt(0));
        int ones = ten + 1 == numeral.length() ? 0 : digit(numeral.charAt(ten + 1));
        boolean whole = ten <= 1 && numeral.length() <= ten + 2 && tens > 0
                && (ones > 0 || ten + 1 == numeral.length());
        return whole ? tens * BASE + ones : 0;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == TEN ? 0 : CHARACTERS.indexOf(c) + 1;
    }

    /**
     * The number that an ordinal stands for, whichever way it is written: 12, 十二 or ⑫.
     *
     * @return 0 where it is none
     */
    public static int ordinal(String ordinal) {
        if (!ordinal.isEmpty() && ordinal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(ordinal);
        }
        int circled = ordinal.length() == 1 ? CIRCLED.indexOf(ordinal) : -1;
        return circled >= 0 ? circled + 1 : number(ordinal);
    }

    /** A number from 1 to 99 as a numeral; any other in digits. */
    public static String of(int number) {
        if (number < 1 || number >= BASE * BASE) {
            return Integer.toString(number);
        }
        int tens = number / BASE;
        int ones = number % BASE;
        return (tens > 1 ? CHARACTERS.substring(tens - 1, tens) : "") + (tens > 0 ? TEN : "")
                + (ones > 0 ? CHARACTERS.substring(ones - 1, ones) : "");
    }
}
