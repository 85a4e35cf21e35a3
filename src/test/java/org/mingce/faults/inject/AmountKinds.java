package org.mingce.faults.inject;

import static org.mingce.faults.inject.Material.each;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts, rates and counts in running text that contradict what else is said. */
final class AmountKinds {

    private static final String AMOUNT = "(?<![\\d.])\\d+(?:\\.\\d+)?(?=万元)";
    private static final String RATE = "\\d+(?:\\.\\d+)?";
    private static final String OF_PART = "(?:满意度|覆盖率|完成率|达成率|参与率|到位率|及时率|占[^，。；]{2,14}?)[≥为达的]*";
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)(万元|人|名)");

    private AmountKinds() {
    }

    static List<Kind> all() {
        return Stream.of(stated(), units(), rates(), sums()).flatMap(List::stream).toList();
    }

    /** Amounts that the booklet states once more: only one of the two can be right. */
    private static List<Kind> stated() {
        return List.of(
                new Kind("amount.digits-swapped", m -> stated(m, Numbers::swapped)),
                new Kind("amount.other-digit", m -> stated(m, Numbers::otherDigit)),
                new Kind("amount.digit-lost", m -> stated(m, number -> number.substring(1))),
                new Kind("amount.digit-doubled", m -> stated(m, number -> number.charAt(0) + number)),
                new Kind("amount.ten-times", m -> stated(m, number -> Numbers.scaled(number, 1))),
                new Kind("amount.tenth", m -> stated(m, number -> Numbers.scaled(number, -1))),
                new Kind("amount.point-lost", m -> stated(m, number -> number.replace(".", ""))));
    }

    private static Stream<Fault> stated(Material material, UnaryOperator<String> wrong) {
        return each(material.prose(), AMOUNT, (entry, match) ->
                material.statedElsewhere(entry, match.group()) ? wrong.apply(match.group()) : null);
    }

    private static List<Kind> units() {
        return List.of(
                new Kind("unit.yuan", m -> unit(m, "元")),
                new Kind("unit.hundred-million", m -> unit(m, "亿元")),
                new Kind("unit.thousand", m -> unit(m, "千元")),
                new Kind("unit.missing", m -> each(m.prose(), "(?<=\\d\\.\\d{1,2})万元(?=[，。；])", (e, r) -> "")),
                new Kind("unit.twice", m -> each(m.prose(), "(?<=\\d)万元", (e, r) -> "万元元")));
    }

    private static Stream<Fault> unit(Material material, String wrong) {
        return each(material.prose(), "(\\d+(?:\\.\\d+)?)万元", (entry, match) ->
                material.statedElsewhere(entry, match.group(1)) ? match.group(1) + wrong : null);
    }

    private static List<Kind> rates() {
        return List.of(
                new Kind("rate.over-hundred", m -> each(m.entries(), "(?<=" + OF_PART.replace("*", "{0,2}") + ")("
                        + RATE + ")%", (e, r) -> (r.group(1).equals("100") ? "120" : "1" + r.group(1)) + "%")),
                new Kind("rate.percent-missing", m -> each(m.prose(), "(?<=率达|率|占[^，。；]{2,12}?的|增长|提高到)" + RATE + "%",
                        (e, r) -> r.group().replace("%", ""))),
                new Kind("rate.percent-twice", m -> each(m.prose(), RATE + "%", (e, r) -> r.group() + "%")),
                new Kind("rate.per-mille", m -> each(m.prose(), "(?<=率达|率|占[^，。；]{2,12}?的|完成预算的)" + RATE + "%",
                        (e, r) -> r.group().replace("%", "个百分点"))),
                new Kind("rate.turned", m -> each(m.prose(), "从(" + RATE + "%)(提高到了?)(" + RATE + "%)",
                        (e, r) -> "从" + r.group(3) + r.group(2) + r.group(1))),
                new Kind("rate.completion", m -> each(m.prose(),
                        "预算数为(" + RATE + ")万元，执行数为\\1万元，完成预算的100.0%", (e, r) ->
                        r.group().replace("100.0%", "89.0%"))),
                new Kind("rate.share", AmountKinds::wrongShares),
                new Kind("rate.without-base", m -> each(m.prose(), "(?<![\\d.])0万元(?=[，。])",
                        (e, r) -> "0万元，比上年的0万元增长100%")));
    }

    /** A clerk works out a share by hand, and wrongly: beside a part of a whole that the passage states before it. */
    private static Stream<Fault> wrongShares(Material material) {
        return each(material.prose(), "(总?支出)(" + RATE + ")万元，其中[：，]?([^，。（(]{2,6}支出)(" + RATE + ")万元",
                (entry, match) -> {
                    BigDecimal share = Numbers.value(match.group(4)).multiply(BigDecimal.valueOf(100))
                            .divide(Numbers.value(match.group(2)), 2, RoundingMode.HALF_UP);
                    return match.group() + "，占" + match.group(1) + "的" + share.add(new BigDecimal("9.1")) + "%";
                });
    }

    private static List<Kind> sums() {
        return List.of(
                new Kind("sum.part", m -> sums(m, false)),
                new Kind("sum.total", m -> sums(m, true)),
                new Kind("product.result", m -> each(m.prose(), "(?:(?<=万元/人=)|(?<=万元/个计)|(?<=万元/个村，合计))\\d+(?=万元)",
                        (e, r) -> Integer.toString(Integer.parseInt(r.group()) + 7))),
                new Kind("product.factor", m -> each(m.prose(), "\\d(?=万元/个计|万元/人=|万元/个村，合计)",
                        (e, r) -> Numbers.otherDigit(r.group()))),
                new Kind("rest.not-zero", AmountKinds::rest),
                new Kind("rest.other", m -> each(m.prose(), "预算(" + RATE + ")万元，使用(" + RATE + ")万元，结余(" + RATE
                        + ")万元", (e, r) -> r.group().replace("结余" + r.group(3), "结余" + Numbers.swapped(r.group(3))))),
                new Kind("spent.over-budget", m -> each(m.prose(), "(?<=(\\d{1,3}\\.?\\d{0,2})万元，实际支出)" + RATE
                        + "(?=万元，结余结转0万元)", (e, r) -> Numbers.times(r.group(), "1.9"))),
                new Kind("zero.filled", m -> each(m.prose(),
                        "(?<=公车购置和维护费)0(?=万元)", (e, r) -> "12.6")));
    }

    /** All was spent, yet something is left. */
    private static Stream<Fault> rest(Material material) {
        return each(material.prose(), "(?<![\\d.])(" + RATE + ")万元，实际支出\\1万元，结余结转0万元", (entry, match) ->
                match.group().replace("结余结转0万元", "结余结转6.5万元"));
    }

    /** One figure of a sentence in which a total is followed by parts that add up to it. */
    private static Stream<Fault> sums(Material material, boolean total) {
        return material.prose().flatMap(entry -> {
            List<Fault> faults = new ArrayList<>();
            Matcher sentence = Pattern.compile("[^。；]+").matcher(entry.value());
            while (sentence.find()) {
                summed(entry, sentence.start(), sentence.group(), total).forEach(faults::add);
            }
            return faults.stream();
        });
    }

    private static Stream<Fault> summed(Entry entry, int offset, String sentence, boolean total) {
        List<MatchResult> figures = FIGURE.matcher(sentence).results().toList();
        for (int first = 0; first < figures.size(); first++) {
            BigDecimal left = Numbers.value(figures.get(first).group(1));
            for (int next = first + 1; next < figures.size() && left.signum() > 0; next++) {
                left = left.subtract(Numbers.value(figures.get(next).group(1)));
                if (left.signum() == 0 && next > first + 1) {
                    return (total ? figures.subList(first, first + 1) : figures.subList(first + 1, next + 1)).stream()
                            .map(match -> {
                                String wrong = Numbers.otherDigit(match.group(1));
                                return Fault.in(entry, offset + match.start(1), offset + match.end(1), wrong,
                                        Numbers.plain(wrong), Numbers.plain(match.group(1)));
                            });
                }
            }
        }
        return Stream.empty();
    }
}
