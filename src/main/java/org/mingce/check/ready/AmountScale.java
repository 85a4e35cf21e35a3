package org.mingce.check.ready;

import java.math.BigDecimal;
import org.mingce.model.Money;

/** How an amount looks beside one that should be of its size. */
enum AmountScale {
    /** About ten thousand times as much. */
    LARGER,
    /** About a ten-thousandth. */
    SMALLER,
    /** Neither. */
    LIKE;

    private static final BigDecimal LEAST = BigDecimal.valueOf(3_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(33_000);
    /** Amounts that were right to the cent before one of them was taken for 万元 differ by these shares of it. */
    private static final BigDecimal TOO_MUCH = new BigDecimal("0.9999");
    private static final BigDecimal TOO_LITTLE = BigDecimal.valueOf(9_999);
    /** What rounding to 万元 with two decimals can make of an amount, in 元. */
    private static final BigDecimal ROUNDING = BigDecimal.valueOf(60);
    /** Of amounts below this, in 元, a ten-thousandth is less than what rounding leaves. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(1_000);
    private static final BigDecimal SHARE = new BigDecimal("0.00003");

    /** How the one looks beside the other; amounts of nothing look like any. */
    static AmountScale of(Money one, Money other) {
        BigDecimal mine = one.yuan().abs();
        BigDecimal theirs = other.yuan().abs();
        if (mine.signum() == 0 || theirs.signum() == 0) {
            return LIKE;
        }
        return isScaled(mine, theirs) ? LARGER : isScaled(theirs, mine) ? SMALLER : LIKE;
    }

    private static boolean isScaled(BigDecimal large, BigDecimal small) {
        return large.compareTo(small.multiply(LEAST)) >= 0 && large.compareTo(small.multiply(MOST)) <= 0;
    }

    /** How an amount looks beside what it would be if two sides that differ by so much were equal. */
    static AmountScale explaining(Money difference, Money amount) {
        BigDecimal apart = difference.yuan().abs();
        BigDecimal stated = amount.yuan().abs();
        if (stated.signum() == 0 || apart.compareTo(stated) == 0) {
            return LIKE;
        }
        BigDecimal slack = ROUNDING.min(stated.multiply(SHARE)).max(new BigDecimal("0.02"));
        if (stated.compareTo(TELLING) >= 0 && apart.subtract(stated.multiply(TOO_MUCH)).abs().compareTo(slack) <= 0) {
            return LARGER;
        }
        BigDecimal missing = stated.multiply(TOO_LITTLE);
        return apart.subtract(missing).abs().compareTo(ROUNDING.max(missing.multiply(SHARE))) <= 0 ? SMALLER : LIKE;
    }
}
