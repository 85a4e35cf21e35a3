package org.mingce.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mingce.model.Money;

/**
 * An exact quotient of two amounts. It becomes a decimal only where it is printed.
 *
 * @param numerator   what is compared
 * @param denominator the base, not zero
 */
public record Ratio(Money numerator, Money denominator) {

    private static final int PERCENT = 2;

    public Ratio {
        if (denominator.isZero()) {
            throw new IllegalArgumentException("a ratio needs a base");
        }
    }

    /** The ratio of an amount to a base; empty where the base is zero: no base, no rate. */
    public static Optional<Ratio> of(Money numerator, Money denominator) {
        return denominator.isZero() ? Optional.empty() : Optional.of(new Ratio(numerator, denominator));
    }

    /** The ratio in percent, rounded HALF_UP to that many decimal places, once, from the exact amounts. */
    public BigDecimal percent(int places) {
        return numerator.yuan().movePointRight(PERCENT).divide(denominator.yuan(), places, RoundingMode.HALF_UP);
    }

    /**
     * A number times the ratio, rounded HALF_UP to that many decimal places, once: for instance
     * the points that a rate of execution earns of the points that it may earn.
     */
    public BigDecimal times(BigDecimal number, int places) {
        return numerator.yuan().multiply(number).divide(denominator.yuan(), places, RoundingMode.HALF_UP);
    }
}
