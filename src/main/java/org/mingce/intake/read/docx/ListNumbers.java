package org.mingce.intake.read.docx;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingce.model.ChineseNumeral;

/** The numbers that Word puts before paragraphs, which stand nowhere in their text. */
final class ListNumbers {

    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int LEVELS = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number of the next paragraph; empty where it has none. */
    String next(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0 || paragraph.getDocument().getNumbering() == null) {
            return "";
        }
        String text = paragraph.getNumLevelText();
        String format = paragraph.getNumFmt();
        int level = paragraph.getNumIlvl() == null ? 0 : Math.min(LEVELS - 1, paragraph.getNumIlvl().intValue());
        int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        counts[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        if (text == null || format == null || format.equals("bullet") || format.equals("none")) {
            return "";
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(number(format,
                Math.max(1, counts[Math.min(LEVELS - 1, Math.max(0, Integer.parseInt(place.group(1)) - 1))]))));
    }

    private static String number(String format, int count) {
        if (format.contains("hinese") || format.contains("japaneseCounting") || format.startsWith("ideograph")) {
            return ChineseNumeral.of(count);
        }
        return format.contains("EnclosedCircle") && count <= ChineseNumeral.CIRCLED.length()
                ? ChineseNumeral.CIRCLED.substring(count - 1, count) : Integer.toString(count);
    }
}
