package org.mingce.yaml.schema;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.mingce.yaml.Scalar;

/**
 * What is wrong with characters that should be a plain number, and how the number is written where that is clear.
 *
 * @param message    key of the message
 * @param suggestion the number as it should be written; empty where it can't be told
 */
record AmountSlip(String message, String suggestion) {

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(, ?[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9.,-]+) *(亿元|万元|元|万|亿|%|人|次|辆|个|批|¥|￥)");
    private static final Pattern SIGNED = Pattern.compile("[¥￥+]? *([0-9.,-]+)");

    static AmountSlip in(String text) {
        if (Scalar.isNumber(text)) {
            return new AmountSlip("yaml.amount/quoted", text);
        }
        String narrow = narrow(text);
        if (!narrow.equals(text.strip()) && narrow.chars().anyMatch(Character::isDigit)) {
            return new AmountSlip("yaml.amount/full-width", number(narrow));
        }
        if (GROUPED.matcher(narrow).matches()) {
            return new AmountSlip("yaml.amount/comma", number(narrow));
        }
        if (WITH_UNIT.matcher(narrow).matches()) {
            return new AmountSlip("yaml.amount/unit", number(narrow));
        }
        return new AmountSlip("yaml.amount", number(narrow));
    }

    /** The characters with full-width ones made half-width. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The number that is meant; empty where two readings are possible. */
    private static String number(String narrow) {
        var unit = WITH_UNIT.matcher(narrow);
        String digits = unit.matches() ? unit.group(1) : narrow;
        var signed = SIGNED.matcher(digits);
        digits = signed.matches() ? signed.group(1) : digits;
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.replaceAll("[, ]", "");
        }
        return Scalar.isNumber(digits) ? digits : "";
    }
}
