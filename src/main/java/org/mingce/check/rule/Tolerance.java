package org.mingce.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.mingce.model.Money;
import org.mingce.model.Severity;

/**
 * The one place that decides which differences rounding explains.
 *
 * <p>Amounts. One written in 万元 to two places may be half a hundredth off, 50 元; a comparison in which n such amounts
 * meet, n times that, those counted that an amount is the sum of ({@link Rounded}). Of many, some are rounded up and
 * some down: what lies beyond four standard deviations of their sum, 4/√3 · √n times 50 元, rounding does not explain
 * either; from six amounts on that is less. An amount counts as written so when it is a whole number of hundredths of
 * 万元; a comparison is tolerant only when all of its amounts are, because amounts in 元 to the cent are exact.
 *
 * <p>Rates. A rate of p places may be half a unit of its last place off, and the amounts that it is taken of half a
 * unit of theirs. Beyond that one more unit of the last place is what adjusting shares to a sum of 100.00 takes.
 */
public final class Tolerance {

    private static final BigDecimal HALF_OF_WAN_HUNDREDTH = new BigDecimal("50");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE = new BigDecimal("3");
    private static final BigDecimal SIXTEEN = new BigDecimal("16");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int DIGITS = 12;

    private Tolerance() {
    }

    /** A note where rounding explains the difference, each amount rounded for itself; else the given severity. */
    public static Severity of(Severity severity, Money difference, Collection<Money> compared) {
        return explains(difference, compared) ? Severity.NOTE : severity;
    }

    /** Whether rounding of the amounts that were compared, each of them rounded for itself, explains the difference. */
    public static boolean explains(Money difference, Collection<Money> compared) {
        return explains(difference, Rounded.sum(compared.stream().map(Rounded::of).toList()));
    }

    /**
     * Whether rounding explains a difference.
     *
     * @param difference what is left when all is compared
     * @param compared   all that met in the comparison, as one sum: {@link Rounded#sum}
     */
    public static boolean explains(Money difference, Rounded compared) {
        BigDecimal amounts = BigDecimal.valueOf(compared.amounts());
        BigDecimal most = amounts.pow(2).min(amounts.multiply(SIXTEEN).divide(THREE, DIGITS, RoundingMode.FLOOR));
        return compared.inWan() && difference.yuan().pow(2).compareTo(HALF_OF_WAN_HUNDREDTH.pow(2).multiply(most)) <= 0;
    }

    /** Whether one of two amounts is the other one, rounded to hundredths of 万元. */
    public static boolean isRoundingOf(Money one, Money other) {
        return (Rounded.isInWan(one) || Rounded.isInWan(other))
                && one.minus(other).abs().yuan().compareTo(HALF_OF_WAN_HUNDREDTH) <= 0;
    }

    /** How a stated rate compares with the amounts it is taken of. */
    public enum Rate {
        /** Rounding gives it. */
        RIGHT,
        /** One unit of the last place off, as adjusted shares are. */
        ADJUSTED,
        /** It does not follow. */
        WRONG
    }

    /**
     * Compares a rate with the amounts it is taken of.
     *
     * @param percent the rate as written, in percent
     * @param part    the numerator as written
     * @param whole   the denominator as written, positive
     */
    public static Rate rate(BigDecimal percent, BigDecimal part, BigDecimal whole) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(percent.scale(), 0));
        BigDecimal least = quotient(part.subtract(slack(part)), whole.add(slack(whole)), RoundingMode.FLOOR);
        BigDecimal most = quotient(part.add(slack(part)), whole.subtract(slack(whole)), RoundingMode.CEILING);
        BigDecimal off = least.subtract(percent).max(percent.subtract(most));
        if (off.compareTo(unit.multiply(HALF)) <= 0) {
            return Rate.RIGHT;
        }
        return off.compareTo(unit.multiply(HALF).add(unit)) <= 0 && percent.scale() > 0 ? Rate.ADJUSTED : Rate.WRONG;
    }

    /** Half a unit of the last place of a number as written; whole numbers are counts and exact. */
    private static BigDecimal slack(BigDecimal number) {
        return number.scale() <= 0 ? BigDecimal.ZERO : HALF.movePointLeft(number.scale());
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole, RoundingMode rounding) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, DIGITS, rounding);
    }
}
