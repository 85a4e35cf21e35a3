package org.mingce.faults.inject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers as texts have them. */
final class Numbers {

    /** A number in running text, with its separators. */
    static final Pattern ANY = Pattern.compile("(?<![\\d.,A-Za-z])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])"
            + "|(?<![\\d.,A-Za-z])\\d+(?:\\.\\d+)?(?![\\d])");

    private Numbers() {
    }

    /** The numbers of a text, without separators and needless zeros. */
    static Stream<String> of(String text) {
        return ANY.matcher(text).results().map(match -> plain(match.group()));
    }

    /** The same number, always written the same way. */
    static String plain(String number) {
        return new BigDecimal(number.replace(",", "")).stripTrailingZeros().toPlainString();
    }

    /** How many digits a number really has. */
    static int digits(String number) {
        return new BigDecimal(number.replace(",", "")).stripTrailingZeros().precision();
    }

    /** Two different neighbours of the digits change places, as the fingers do; the same where there are none. */
    static String swapped(String number) {
        for (int i = number.length() - 1; i > 0; i--) {
            char left = number.charAt(i - 1);
            char right = number.charAt(i);
            if (Character.isDigit(left) && Character.isDigit(right) && left != right && (i > 1 || right != '0')) {
                return number.substring(0, i - 1) + right + left + number.substring(i + 1);
            }
        }
        return number;
    }

    /** Another first digit. */
    static String otherDigit(String number) {
        char first = number.charAt(0);
        return (first == '9' ? '8' : (char) (first + 1)) + number.substring(1);
    }

    /** The point moved by so many places. */
    static String scaled(String number, int places) {
        return new BigDecimal(number).scaleByPowerOfTen(places).stripTrailingZeros().toPlainString();
    }

    /** A number times another, with two decimals. */
    static String times(String number, String factor) {
        return new BigDecimal(number).multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
    }

    static BigDecimal value(String number) {
        return new BigDecimal(number.replace(",", ""));
    }

    /** Whether it is no number but 0. */
    static boolean isZero(String number) {
        return value(number).signum() == 0;
    }
}
