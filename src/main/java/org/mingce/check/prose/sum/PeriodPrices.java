package org.mingce.check.prose.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;

/** Prices for one of many and for a time, times both: 286人，每人每月200元，发放12个月，共计68.64万元. */
record PeriodPrices(Statement statement) {

    private static final String NUMBER = "(?<number>\\d{1,9}+(?:\\.\\d{1,6}+)?)\\s?(?<unit>万元|元)";
    private static final String THING = "(?<thing>[人名户村])";
    private static final String PERIOD = "(?<period>[月天日年])";
    private static final List<Pattern> PRICES = List.of(
            Pattern.compile("每" + THING + "每" + PERIOD + "[^，。；\\d]{0,8}" + NUMBER + "(?![/／])"),
            Pattern.compile(NUMBER + "[/／每]" + THING + "[/／·•每]" + PERIOD));
    private static final String DAYS = "(?<![\\d.月])(\\d{1,3})天";
    /** What comes to a third factor: 3期，每期5天. */
    private static final Set<String> TIMES_MORE = Set.of("期", "次", "场", "批", "批次");
    /** How long, by what a price is for: no dates. */
    private static final Map<String, Pattern> TIMES = Map.of("月", Pattern.compile("(?<![\\d.])(\\d{1,3})个月"),
            "天", Pattern.compile(DAYS), "日", Pattern.compile(DAYS),
            "年", Pattern.compile("(?<![\\d.])(\\d{1,2})年(?![度初末底中])"));

    /**
     * What a price comes to.
     *
     * @param price where it stands
     * @param yuan  what all come to, in 元
     */
    record Product(MatchResult price, BigDecimal yuan) {
    }

    /** The first price of the statement times one count and one time; empty where either is unclear. */
    Optional<Product> product() {
        if (statement.numbers().stream().anyMatch(number -> TIMES_MORE.contains(number.unit()))) {
            return Optional.empty();
        }
        for (Pattern pattern : PRICES) {
            Matcher price = statement.passage().text().matcher(pattern).region(statement.start(), statement.end());
            if (price.find()) {
                return count(price).flatMap(count -> time(price).map(time -> new Product(price.toMatchResult(),
                        yuan(price).multiply(count).multiply(time))));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal yuan(Matcher price) {
        BigDecimal number = new BigDecimal(price.group("number"));
        return price.group("unit").equals("元") ? number : number.movePointRight(4);
    }

    private Optional<BigDecimal> count(Matcher price) {
        String thing = price.group("thing").equals("名") ? "人" : price.group("thing");
        return only(statement.numbers().stream().filter(number -> number.unit().equals(thing))
                .map(Stated::number).toList());
    }

    private Optional<BigDecimal> time(Matcher price) {
        Matcher time = statement.passage().text().matcher(TIMES.get(price.group("period")))
                .region(statement.start(), statement.end());
        return only(time.results().map(found -> new BigDecimal(found.group(1))).toList());
    }

    private static Optional<BigDecimal> only(List<BigDecimal> numbers) {
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }
}
