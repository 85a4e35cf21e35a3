package org.mingce.check.prose.sum;

import java.math.BigDecimal;

/** Two numbers that one slip of the fingers turns into each other: they were meant to be the same. */
final class OneSlip {

    /** In numbers of fewer digits one may differ by chance. */
    private static final int LEAST = 4;

    private OneSlip() {
    }

    /** Whether the point has moved, or one digit is another, missing, doubled, or in its neighbour's place. */
    static boolean between(BigDecimal one, BigDecimal other) {
        String first = digits(one, other);
        String second = digits(other, one);
        return isMoved(one, other) || isLong(first, second) && first.length() == second.length()
                && differing(first, second) == 1;
    }

    /** The same but for another digit, by which the numbers may well differ. */
    static boolean isMoved(BigDecimal one, BigDecimal other) {
        String first = digits(one, other);
        String second = digits(other, one);
        if (one.compareTo(other) == 0) {
            return false;
        }
        return isSameDigits(one, other) || isLong(first, second)
                && (isSwapped(first, second) || isLost(first, second) || isLost(second, first));
    }

    /** The digits of a number with as many decimals as either has. */
    private static String digits(BigDecimal number, BigDecimal other) {
        return number.setScale(Math.max(number.scale(), other.scale())).unscaledValue().toString();
    }

    private static boolean isLong(String one, String other) {
        return Math.max(one.length(), other.length()) >= LEAST;
    }

    private static boolean isSameDigits(BigDecimal one, BigDecimal other) {
        String digits = one.stripTrailingZeros().unscaledValue().toString();
        return digits.length() >= LEAST - 1 && digits.equals(other.stripTrailingZeros().unscaledValue().toString());
    }

    private static int differing(String one, String other) {
        int count = 0;
        for (int i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length() || differing(one, other) != 2) {
            return false;
        }
        int first = same(one, other);
        return first + 1 < one.length() && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
    }

    private static boolean isLost(String longer, String shorter) {
        int same = same(longer, shorter);
        return longer.length() == shorter.length() + 1 && longer.substring(same + 1).equals(shorter.substring(same));
    }

    /** How many characters both begin with. */
    private static int same(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
