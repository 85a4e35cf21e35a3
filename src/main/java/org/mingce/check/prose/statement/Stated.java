package org.mingce.check.prose.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number with its unit as a statement has it. Money counts in 万元, whatever it is written in.
 *
 * @param number the number; of money in 万元
 * @param slack  half a unit of the last place that is written; 0 of whole numbers, which are exact
 * @param unit   万元 of all money, {@code %}, 个百分点, or the unit as written
 * @param written number and unit as written
 * @param label  the words before it since the last mark or number, as far as words reach
 * @param start  where it begins in its passage
 * @param end    behind the unit
 */
public record Stated(BigDecimal number, BigDecimal slack, String unit, String written, String label, int start,
                     int end) {

    public static final String PERCENT = "%";
    public static final String MONEY = "万元";

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 12;
    private static final int GROUP = 3;

    public boolean isPercent() {
        return unit.equals(PERCENT);
    }

    public boolean isMoney() {
        return unit.equals(MONEY);
    }

    public boolean isZero() {
        return number.signum() == 0;
    }

    public boolean isLike(Stated other) {
        return unit.equals(other.unit);
    }

    /** The sum, or the difference, of two of a unit; what rounding may hide adds up. */
    public Stated plus(Stated other, boolean added) {
        return new Stated(number.add(added ? other.number : other.number.negate()), slack.add(other.slack), unit,
                written, label, start, end);
    }

    /** Whether rounding explains that another is written for this one. */
    public boolean isAbout(Stated other) {
        return number.subtract(other.number).abs().compareTo(slack.add(other.slack)) <= 0;
    }

    /** Whether a percentage, as written, is what a part is of a whole. */
    public boolean isRateExactly(Stated part, Stated whole) {
        return off(part, whole).compareTo(lastPlace().multiply(HALF)) <= 0;
    }

    /** The same; one more unit of the last place is what adjusting to a sum of 100.00 takes, or cutting off. */
    public boolean isRate(Stated part, Stated whole) {
        BigDecimal last = lastPlace();
        return whole.number.signum() > 0 && whole.number.compareTo(whole.slack) > 0
                && off(part, whole).compareTo(number.scale() > 0 ? last.add(last.multiply(HALF)) : last) <= 0;
    }

    private BigDecimal lastPlace() {
        return BigDecimal.ONE.movePointLeft(Math.max(number.scale(), 0));
    }

    /** How far outside what rounding leaves open. */
    private BigDecimal off(Stated part, Stated whole) {
        BigDecimal least = quotient(part.number.abs().subtract(part.slack), whole.number.add(whole.slack));
        BigDecimal most = quotient(part.number.abs().add(part.slack), whole.number.subtract(whole.slack));
        return least.subtract(number.abs()).max(number.abs().subtract(most));
    }

    /** The percentage that a part is of a whole, to two places. */
    public static String rate(Stated part, Stated whole) {
        return plain(part.number.abs().multiply(HUNDRED).divide(whole.number, 2, RoundingMode.HALF_UP)) + PERCENT;
    }

    /** The number in digits with separators, without needless zeros behind the point. */
    public static String plain(BigDecimal number) {
        BigDecimal shown = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String digits = shown.abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = point - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return (shown.signum() < 0 ? "-" : "") + text;
    }

    /** Number and unit with separators, money in 万元. */
    public String shown() {
        return plain(number) + unit;
    }

    public static BigDecimal slackOf(BigDecimal written) {
        return written.scale() <= 0 ? BigDecimal.ZERO : HALF.movePointLeft(written.scale());
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, DIGITS,
                RoundingMode.HALF_UP);
    }
}
