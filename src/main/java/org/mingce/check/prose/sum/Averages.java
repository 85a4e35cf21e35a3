package org.mingce.check.prose.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;

/**
 * An average behind the amount and the count that it is of: 接待费1.36万元，接待152人，人均89.47元. Only where one amount and
 * one count are all that it can be of, can it be wrong.
 */
final class Averages {

    private static final String NUMBER = "(?<number>\\d{1,3}(?:,\\d{3}){1,3}+(?:\\.\\d{1,4}+)?"
            + "|\\d{1,9}+(?:\\.\\d{1,4}+)?)";
    private static final Pattern AVERAGE = Pattern.compile("(?:(?<thing>[人户村车辆次批项])均|平均每(?<each>[人户村辆次批项名]))"
            + "[^，。；\\d收入产值增]{0,8}" + NUMBER + "\\s?(?<unit>万元|元)(?![/／])");
    /** How what an average is of may be counted. */
    private static final Map<String, List<String>> UNITS = Map.of("人", List.of("人", "人次"), "名", List.of("人", "人次"),
            "户", List.of("户"), "村", List.of("村", "个"), "车", List.of("辆"), "辆", List.of("辆"), "次", List.of("次", "场"),
            "批", List.of("批次", "批"), "项", List.of("项", "个"));
    /** Of an income or a product it is the whole region's. */
    private static final Pattern REGION = Pattern.compile("收入|生产总值|GDP|消费|产值|投资");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 8;
    private static final int PLACES = 2;

    private Averages() {
    }

    static void check(Statement statement, Report report) {
        Matcher average = statement.passage().text().matcher(AVERAGE).region(statement.start(), statement.end());
        while (average.find()) {
            check(statement, average, report);
        }
    }

    private static void check(Statement statement, Matcher average, Report report) {
        String thing = average.group("thing") == null ? average.group("each") : average.group("thing");
        List<Stated> before = statement.between(statement.start(), average.start());
        List<Stated> money = before.stream().filter(Stated::isMoney).toList();
        List<Stated> counts = before.stream().filter(one -> UNITS.get(thing).contains(one.unit()) && !one.isZero())
                .toList();
        if (money.size() != 1 || counts.size() != 1 || REGION.matcher(money.get(0).label()).find()) {
            return;
        }
        BigDecimal written = new BigDecimal(average.group("number").replace(",", ""));
        BigDecimal shift = average.group("unit").equals("元") ? WAN : BigDecimal.ONE;
        BigDecimal count = counts.get(0).number();
        BigDecimal right = money.get(0).number().multiply(shift).divide(count, DIGITS, RoundingMode.HALF_UP);
        BigDecimal slack = money.get(0).slack().multiply(shift).divide(count, DIGITS, RoundingMode.HALF_UP)
                .add(HALF.movePointLeft(written.scale()).multiply(BigDecimal.valueOf(2)));
        if (right.subtract(written).abs().compareTo(slack) > 0) {
            String shown = Stated.plain(right.setScale(PLACES, RoundingMode.HALF_UP)) + average.group("unit");
            String stated = average.group("number") + average.group("unit");
            statement.at(report).values(stated, shown, "")
                    .because(money.get(0).shown() + " ÷ " + counts.get(0).written() + " = " + shown)
                    .tells(money.get(0).shown() + " ÷ " + counts.get(0).written(), shown, stated,
                            statement.passage().quote(average.start(), average.end()));
        }
    }
}
