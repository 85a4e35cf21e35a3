package org.mingce.check.prose.sum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;

/**
 * One amount in two units: what is converted beside it, 65.37万元（653700元）, and the same words with the same digits at
 * another order of size, 公用经费65.37万元 and 公用经费65.37元.
 */
final class Scales {

    /** The rule. */
    static final Rule RULE = Rule.warning(SumRules.MESSAGES, "prose.unit-scale", Scales::check);

    private static final Pattern CONVERTED = Pattern.compile(
            "\\s?(?:[（(]\\s?(?:即|合|折合|约|约合|折)?|[，,]?(?:即|折合|合计?|约合|等于|也就是))[:：]?\\s?");
    /** Amounts are in 元, 万元 or 亿元; in another unit somebody counts in whole ones. */
    private static final Clue UNUSUAL = Clue.of("十百千亿万", "(?<=\\d\\.\\d{1,4}\\s{0,2})(?:十|百|千)万?元"
            + "|(?<=\\d\\s{0,2})(?:亿万|万万|亿亿|万亿万)元");
    private static final int LEAST = 3;
    private static final String WAN = "万元";
    private static final BigDecimal SMALL = BigDecimal.valueOf(10_000);
    /** How many times the others an amount is whose unit is wrong, at the least: 12.6亿元 among 9.6万元 and 3万元. */
    private static final BigDecimal FAR = BigDecimal.valueOf(100);
    private static final int BEFORE = 12;
    /** What is paid for one of many may well be in 元. */
    private static final Pattern EACH = Pattern.compile("每|均|标准|单价|/|／|（|\\(|合|即|折");
    /** A price, to which what it comes to is no conversion: 每人500元，合计3万元. */
    private static final Pattern ONE_OF_MANY = Pattern.compile("每|均|标准|单价");
    private static final int MOST = 8;
    private static final int BETWEEN = 8;
    private static final Pattern FILLER = Pattern.compile("^(?:其中|全年|本年度?|今年|共|实际|20\\d\\d年度?)+"
            + "|(?:[为是共约计达]|共计|合计|支出|总额|金额)+$");

    private Scales() {
    }

    private static void check(Subject subject, Report report) {
        Map<String, Stated> byLabel = new HashMap<>();
        subject.sentences().forEach(sentence -> odd(sentence, report));
        subject.passages().stream().filter(passage -> passage.text().hasDigit())
                .forEach(passage -> UNUSUAL.each(passage.text(), found -> report.at(passage.positionAt(found.start()))
                        .in(passage.place()).tellsAs("unusual", found.group(),
                                passage.quote(found.start(), found.end()))));
        for (Statement statement : Statement.all(subject)) {
            Stated last = null;
            for (Stated number : statement.numbers()) {
                if (number.isMoney()) {
                    converted(statement, last, number, report);
                    named(statement, number, byLabel, report);
                    last = number;
                }
            }
        }
    }

    /** Of three amounts and more in a sentence, one in another unit than all others, which alone are small or huge. */
    private static void odd(Sentence sentence, Report report) {
        List<Quantity> quantities = sentence.quantities();
        if (quantities.size() < LEAST) {
            return;
        }
        List<Quantity> money = quantities.stream().filter(one -> one.unit().endsWith("元")).toList();
        List<Quantity> odd = money.stream().filter(one -> !one.unit().equals(WAN)).toList();
        if (money.size() < LEAST || odd.size() != 1 || odd.get(0).number().signum() == 0) {
            return;
        }
        Quantity one = odd.get(0);
        BigDecimal value = one.in(WAN);
        BigDecimal most = money.stream().filter(other -> other != one).map(Quantity::number).reduce(BigDecimal::max)
                .orElse(BigDecimal.ZERO);
        boolean scaled = one.unit().equals("元")
                ? one.number().compareTo(SMALL) < 0 && one.number().scale() > 0
                : value.compareTo(most.multiply(FAR)) > 0;
        int from = Math.max(sentence.start(), one.start() - BEFORE);
        String before = sentence.passage().text().substring(from, one.start());
        if (scaled && !EACH.matcher(before).find()) {
            report.at(sentence.passage().positionAt(one.start())).in(sentence.passage().place())
                    .tellsAs("odd", Stated.plain(one.number()) + one.unit(),
                            sentence.passage().quote(one.start(), one.end()));
        }
    }

    private static void converted(Statement statement, Stated last, Stated number, Report report) {
        if (last == null || number.start() - last.end() > BETWEEN || unit(last).equals(unit(number))) {
            return;
        }
        String between = statement.passage().text().substring(last.end(), number.start());
        if (CONVERTED.matcher(between).matches() && !ONE_OF_MANY.matcher(last.label()).find()
                && !last.isAbout(number)) {
            say(statement, last, number, report);
        }
    }

    private static void named(Statement statement, Stated number, Map<String, Stated> byLabel, Report report) {
        String label = FILLER.matcher(number.label()).replaceAll("");
        if (label.length() < LEAST || number.isZero()) {
            return;
        }
        Stated other = byLabel.putIfAbsent(label, number);
        if (other == null || unit(other).equals(unit(number)) || other.isAbout(number)) {
            return;
        }
        BigDecimal mine = number.number().stripTrailingZeros();
        BigDecimal theirs = other.number().stripTrailingZeros();
        if (mine.unscaledValue().equals(theirs.unscaledValue()) && Math.abs(mine.scale() - theirs.scale()) <= MOST) {
            say(statement, other, number, report);
        }
    }

    private static String unit(Stated number) {
        String written = number.written();
        int at = written.length();
        while (at > 0 && !Character.isDigit(written.charAt(at - 1))) {
            at--;
        }
        String unit = written.substring(at).strip();
        return unit.equals("万") ? "万元" : unit;
    }

    private static void say(Statement statement, Stated one, Stated other, Report report) {
        statement.at(report).values(other.written(), one.written(), "")
                .because(one.written() + " = " + one.shown() + "，" + other.written() + " = " + other.shown())
                .tells(other.written(), one.written(), statement.quote(other));
    }
}
