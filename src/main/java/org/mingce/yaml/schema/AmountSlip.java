package org.mingce.yaml.schema;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.model.ChineseNumeral;
import org.mingce.model.Unit;
import org.mingce.yaml.Scalar;

/**
 * What is wrong with characters that should be a plain number, and how the number is written where that is clear.
 *
 * @param message    key of the message
 * @param suggestion the number as it should be written; empty where it can't be told
 * @param unit       the file's unit, where the number has another one; empty otherwise
 */
record AmountSlip(String message, String suggestion, String unit) {

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(, ?[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([0-9.,-]+) *(亿元|万元|元|万|亿|%|人次|人|次|辆|个|批次|批|台|套|项|分|家|¥|￥)");
    private static final Pattern SIGNED = Pattern.compile("[¥￥+]? *([0-9.,-]+)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\( *([0-9.,]+) *\\)");
    /** What is written for nothing. */
    private static final Set<String> NOTHING = Set.of("-", "--", "---", "—", "——", "–", "/", "\\", "无", "没有", "未发生",
            "不适用", "空", "零");
    /** What a sentence would end with. */
    private static final Pattern MARKS = Pattern.compile("[;,。、]+$");
    private static final Pattern COUNTED = Pattern.compile("(?:人次|批次|[人次辆个批台套项家])$");

    private AmountSlip(String message, String suggestion) {
        this(message, suggestion, "");
    }

    /**
     * @param text what is written
     * @param unit the unit of the file; {@code null} where it has none
     */
    static AmountSlip in(String text, Unit unit) {
        if (Scalar.isNumber(text)) {
            return new AmountSlip("yaml.amount/quoted", text);
        }
        if (NOTHING.contains(text.strip())) {
            return new AmountSlip("yaml.amount/nothing", "");
        }
        String narrow = narrow(text).replace('\u2212', '-');
        if (IN_BRACKETS.matcher(narrow).matches()) {
            return new AmountSlip("yaml.amount/brackets", "-" + number(narrow.replaceAll("[() ]", "")));
        }
        if (!narrow.equals(text.strip()) && narrow.chars().anyMatch(Character::isDigit)) {
            return new AmountSlip("yaml.amount/full-width", number(narrow));
        }
        if (GROUPED.matcher(narrow).matches()) {
            return new AmountSlip("yaml.amount/comma", number(narrow));
        }
        if (WITH_UNIT.matcher(narrow).matches()) {
            return withUnit(narrow, unit);
        }
        String digits = withoutLetters(narrow);
        if (!digits.equals(narrow) && Scalar.isNumber(digits)) {
            return new AmountSlip("yaml.amount/letter", digits);
        }
        return new AmountSlip("yaml.amount", chinese(narrow).orElseGet(() -> number(narrow)));
    }

    private static AmountSlip withUnit(String narrow, Unit unit) {
        if (narrow.endsWith("%")) {
            return new AmountSlip("yaml.amount/percent", "");
        }
        var written = WITH_UNIT.matcher(narrow);
        int power = written.matches() ? power(written.group(2)) : -1;
        String number = number(narrow);
        if (unit == null || power < 0 || power == power(unit.label()) || number.isEmpty()) {
            return new AmountSlip(power < 0 ? "yaml.amount/counted" : "yaml.amount/unit", number);
        }
        BigDecimal same = new BigDecimal(number).scaleByPowerOfTen(power - power(unit.label()));
        return new AmountSlip("yaml.amount/other-unit", same.stripTrailingZeros().toPlainString(), unit.label());
    }

    /** How many places a unit is from 元; negative for what is no unit of money. */
    private static int power(String unit) {
        return switch (unit) {
            case "元" -> 0;
            case "万", "万元" -> 4;
            case "亿", "亿元" -> 8;
            default -> -1;
        };
    }

    /** A count in Chinese characters, with or without what is counted: 两, 十二人次. */
    private static Optional<String> chinese(String text) {
        int count = ChineseNumeral.number(COUNTED.matcher(text).replaceFirst(""));
        return count == 0 ? Optional.empty() : Optional.of(Integer.toString(count));
    }

    /** Letters that look like digits made digits. */
    static String withoutLetters(String text) {
        return text.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
    }

    /** The characters with full-width ones made half-width. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The number that is meant; empty where two readings are possible. */
    private static String number(String narrow) {
        var unit = WITH_UNIT.matcher(narrow);
        String digits = unit.matches() ? unit.group(1) : MARKS.matcher(narrow).replaceFirst("");
        var signed = SIGNED.matcher(digits);
        digits = signed.matches() ? signed.group(1) : digits;
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.replaceAll("[, ]", "");
        }
        return Scalar.isNumber(digits) ? digits : "";
    }
}
