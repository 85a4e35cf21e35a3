package org.mingce.check.rule;

import java.math.BigDecimal;

/**
 * A number with its unit in a text: 813.51万元, 47人次.
 *
 * @param number the number as written, thousands separators removed; rounded ones (余) are no quantities
 * @param unit   the unit as written; 万 alone counts as 万元 where no other unit follows, 名 as 人
 * @param start  where the number begins in its passage
 * @param end    behind the unit
 */
public record Quantity(BigDecimal number, String unit, int start, int end) {

    private static final int WAN = 4;

    /** Whether it is an amount of money. */
    public boolean isMoney() {
        return unit.endsWith("元");
    }

    /** The number in another unit of money; only for money. */
    public BigDecimal in(String other) {
        return number.scaleByPowerOfTen(places(unit) - places(other));
    }

    private static int places(String money) {
        return switch (money) {
            case "亿元" -> WAN + WAN;
            case "万元" -> WAN;
            default -> 0;
        };
    }

    /** Whether another has the same unit. */
    public boolean isLike(Quantity other) {
        return unit.equals(other.unit);
    }

    /** The number with its unit. */
    @Override
    public String toString() {
        return number.toPlainString() + unit;
    }
}
