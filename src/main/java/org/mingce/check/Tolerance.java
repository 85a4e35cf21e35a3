package org.mingce.check;

import java.math.BigDecimal;
import org.mingce.model.Money;
import org.mingce.model.Severity;

/**
 * The one place that decides which differences rounding explains. An amount written in 万元 to two places may be half
 * a hundredth off, 50 元; a sum of n such amounts compared with another one, (n + 1) times that. Amounts written in
 * 元 to the cent are exact.
 */
final class Tolerance {

    private static final int WAN_PLACES = -2;
    private static final BigDecimal HALF = new BigDecimal("50");

    private Tolerance() {
    }

    /** The severity of a difference between a stated amount and the sum of some others. */
    static Severity of(Severity severity, Money stated, Money computed, int parts) {
        boolean rounded = isRounded(stated) && isRounded(computed);
        BigDecimal most = HALF.multiply(BigDecimal.valueOf(parts + 1L));
        boolean small = stated.minus(computed).abs().yuan().compareTo(most) <= 0;
        return rounded && small ? Severity.NOTE : severity;
    }

    /** Whether the amount is a whole number of hundredths of 万元 (100 元), as rounded ones are. */
    private static boolean isRounded(Money money) {
        return money.yuan().stripTrailingZeros().scale() <= WAN_PLACES;
    }
}
