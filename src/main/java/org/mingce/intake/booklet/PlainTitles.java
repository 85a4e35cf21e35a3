package org.mingce.intake.booklet;

import java.util.regex.Pattern;
import org.mingce.model.ChineseNumeral;

/** Headings without what differs from booklet to booklet: their number, blanks, quotation marks. */
public final class PlainTitles {

    private static final Pattern NUMBER = Pattern.compile("^(?:第(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:部分|[章篇编])[、.．：:]?"
            + "|[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]?\\d{1,2}[、）).．](?!\\d))");
    private static final Pattern MARKS = Pattern.compile("[\\s“”\"'‘’《》、，：:（）()\\-—]|[.…·]{2,}\\d*$");
    private static final Pattern PART = Pattern.compile("^第([一二三四五六七八九十]{1,3}|\\d{1,2})(部分|[章篇编])");

    private PlainTitles() {
    }

    /** A heading's words alone. */
    public static String plain(String heading) {
        String text = heading.strip();
        String without = NUMBER.matcher(text).replaceFirst("").strip();
        return MARKS.matcher(NUMBER.matcher(without).replaceFirst("")).replaceAll("");
    }

    /** The number of a part that a heading begins with, 第三部分 or 第3章, from 1; 0 where it begins with none. */
    public static int part(String heading) {
        var part = PART.matcher(heading.replaceAll("\\s", ""));
        return part.find() ? ChineseNumeral.ordinal(part.group(1)) : 0;
    }

    /** Whether a heading's number is that of a chapter, as reports number their own, too. */
    static boolean isChapter(String heading) {
        var part = PART.matcher(heading.replaceAll("\\s", ""));
        return part.find() && part.group(2).length() == 1;
    }

    /** Whether a heading has a number. */
    public static boolean isNumbered(String heading) {
        return NUMBER.matcher(heading.strip()).find();
    }

    /**
     * How much two headings say the same, from 0 to 100: the characters that both have in the same order, of those of
     * the longer one.
     */
    public static int likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return 100;
        }
        if (Math.abs(one.length() - other.length()) * 2 > Math.max(one.length(), other.length())) {
            return 0;
        }
        int[] before = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 1; j <= other.length(); j++) {
                row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
            }
            before = row;
        }
        return 100 * before[other.length()] / Math.max(one.length(), other.length());
    }
}
