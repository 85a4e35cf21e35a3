package org.mingce.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit in a text: 813.51万元, 47人次.
 *
 * @param number the number as written, thousands separators removed; rounded ones (余) are no quantities
 * @param unit   the unit as written; 万 alone counts as 万元 where no other unit follows
 * @param start  where the number begins
 * @param end    behind the unit
 */
record Quantity(BigDecimal number, String unit, int start, int end) {

    private static final Pattern PATTERN = Pattern.compile("(?<![\\d.,—~-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*"
            + "(亿元|万元|元|人次|批次|[人名个家户辆次期场件套台批项篇支]|万(?![余多元人名户次个辆的以—~-]|党员))(?![/／])");

    static List<Quantity> of(String text) {
        List<Quantity> all = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            String unit = matcher.group(2).equals("万") ? "万元" : matcher.group(2);
            all.add(new Quantity(new BigDecimal(matcher.group(1).replace(",", "")), unit.equals("名") ? "人" : unit,
                    matcher.start(), matcher.end()));
        }
        return all;
    }

    boolean isMoney() {
        return unit.endsWith("元");
    }

    boolean isLike(Quantity other) {
        return unit.equals(other.unit);
    }

    /** The number with its unit. */
    @Override
    public String toString() {
        return number.toPlainString() + unit;
    }
}
