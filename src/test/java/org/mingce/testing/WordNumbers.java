package org.mingce.testing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/**
 * The numbers that Word writes in front of paragraphs, counted as it counts: the lists of one definition share their
 * counts, a list that says where it starts does so when it is first met, and deeper levels start anew.
 */
public final class WordNumbers {

    private static final String DIGITS = "零一二三四五六七八九";

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counts = new HashMap<>();
    private final Map<BigInteger, int[]> starts = new HashMap<>();

    public WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** The number of the next paragraph, empty for one without; paragraphs must come in the order of the document. */
    public String next(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        if (id == null || id.signum() == 0) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        CTNum list = document.getNumbering().getNum(id).getCTNum();
        CTAbstractNum kind =
                document.getNumbering().getAbstractNum(list.getAbstractNumId().getVal()).getCTAbstractNum();
        int[] count = counts.computeIfAbsent(kind.getAbstractNumId(), key -> new int[9]);
        int[] start = starts.computeIfAbsent(id, key -> begun(list, count));
        count[level] = count[level] == 0 ? start[level] : count[level] + 1;
        Arrays.fill(count, level + 1, count.length, 0);
        CTLvl look = kind.getLvlArray(level);
        return look.getLvlText().getVal().replace("%" + (level + 1), written(look.getNumFmt().getVal().toString(),
                count[level]));
    }

    private static int[] begun(CTNum list, int[] count) {
        int[] start = new int[9];
        Arrays.fill(start, 1);
        for (CTNumLvl override : list.getLvlOverrideList()) {
            int level = override.getIlvl().intValue();
            start[level] = override.getStartOverride().getVal().intValue();
            count[level] = 0;
        }
        return start;
    }

    private static String written(String format, int number) {
        return switch (format) {
            case "decimal" -> Integer.toString(number);
            case "lowerLetter" -> Character.toString('a' + number - 1);
            case "decimalEnclosedCircle" -> Character.toString('①' + number - 1);
            case "chineseCountingThousand" -> (number < 20 ? "" : "" + DIGITS.charAt(number / 10))
                    + (number < 10 ? "" : "十") + (number % 10 == 0 ? "" : "" + DIGITS.charAt(number % 10));
            default -> throw new AssertionError("no number is written so: " + format);
        };
    }
}
