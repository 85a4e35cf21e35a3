package org.mingce.check.prose.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.model.ChineseNumeral;

/** Calculations that a sentence writes out, 45×4=180 and 3万元/个×9个=27万元, and prices times counts, 每人1000元共12人计1.2万元. */
final class Products {

    /** The rule. */
    static final Rule RULE = Rule.warning(SumRules.MESSAGES, "prose.product", Products::check);

    private static final String NUMBER = "(?<![\\d.])\\d{1,3}(?:,\\d{3}){1,5}+(?:\\.\\d{1,8}+)?"
            + "|(?<![\\d.])\\d{1,15}+(?:\\.\\d{1,8}+)?";
    private static final String UNIT = "[^，。；、：:\\d+＋\\-－−×xX*＊÷=＝（）()]{0,10}";
    private static final Pattern TERM = Pattern.compile("(" + NUMBER + ")(" + UNIT + ")");
    private static final Pattern CHAIN = Pattern.compile("(?:" + NUMBER + ")" + UNIT
            + "(?:[+＋\\-－−×xX*＊÷]" + UNIT + "(?:" + NUMBER + ")" + UNIT + "){1,12}"
            + "[=＝](?:" + NUMBER + ")(?:[^，。；、：:\\d]{0,2})");
    private static final Pattern OPERATOR = Pattern.compile("[+＋\\-－−×xX*＊÷=＝]");
    private static final String THING = "(人次|批次|[人名个家户辆次期场件套台批项篇支份天村所处册亩吨月年块组])";
    private static final String PRICE = "(?:每" + THING + "[^，。；\\d每]{0,10}(\\d{1,9}+(?:\\.\\d{1,6}+)?)\\s?(万元|元)"
            + "|(?<![\\d.])(\\d{1,9}+(?:\\.\\d{1,6}+)?)\\s?(万元|元)[/／每]" + THING
            + "|(?:单价|(人)均)[^，。；\\d每均]{0,6}(\\d{1,9}+(?:\\.\\d{1,6}+)?)\\s?(万元|元))(?![/／×xX*])";
    private static final String PRICES = "每/／均价";
    private static final Pattern PRICED = Pattern.compile(PRICE);
    private static final Pattern TOTAL = Pattern.compile(
            "(?:合计|共计|总计|总共|共需|小计|计|需|金额|共|资金|支出|发放)[^，。；\\d]{0,8}"
            + "(?<![\\d.])(\\d{1,9}+(?:\\.\\d{1,6}+)?)\\s?(万元|元)(?![/／])");
    private static final Pattern NOT_ALL = Pattern.compile("其中|[约近超逾](?=[^，。；]{0,4}$)");
    /** The group of the number of a price that is 单价 or 人均. */
    private static final int AVERAGE = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int WAN = 4;
    private static final int DIGITS = 12;
    private static final int AROUND = 40;
    private static final String PLACE_FOR_ONE = "名额";

    private Products() {
    }

    private static void check(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            String text = sentence.text().toString();
            if (text.indexOf('=') < 0 && text.indexOf('＝') < 0) {
                continue;
            }
            Matcher chain = sentence.text().matcher(CHAIN);
            while (chain.find()) {
                chain(sentence, chain, report);
            }
        }
        for (Statement statement : Statement.all(subject)) {
            if (!mayBePriced(statement)) {
                continue;
            }
            priced(statement, report);
            Averages.check(statement, report);
            new PeriodPrices(statement).product().ifPresent(product -> period(statement, product, report));
        }
    }

    private static void chain(Sentence sentence, Matcher chain, Report report) {
        String written = chain.group();
        Matcher operator = OPERATOR.matcher(written);
        Matcher term = TERM.matcher(written);
        Deque<BigDecimal> sum = new ArrayDeque<>();
        char last = '+';
        int at = 0;
        while (last != '=' && last != '＝' && term.find(at)) {
            BigDecimal value = value(term.group(1), term.group(2));
            push(sum, last, value);
            if (!operator.find(term.end(1))) {
                return;
            }
            last = operator.group().charAt(0);
            at = operator.end();
        }
        if (!term.find(at) || sum.isEmpty()) {
            return;
        }
        BigDecimal right = sum.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal stated = value(term.group(1), term.group(2));
        boolean mixed = written.contains("元") && !term.group(2).contains("元");
        BigDecimal scaled = mixed ? stated.scaleByPowerOfTen(written.contains("万元") ? WAN : 0) : stated;
        BigDecimal slack = Stated.slackOf(new BigDecimal(term.group(1).replace(",", "")))
                .scaleByPowerOfTen(term.group(2).contains("万元") ? WAN : 0);
        if (right.subtract(scaled).abs().compareTo(slack) > 0 && !isPlain(written, right, term)) {
            BigDecimal shown = term.group(2).contains("万元") ? right.scaleByPowerOfTen(-WAN) : right;
            say(sentence, chain.start(), chain.end(), written, Stated.plain(shown), term.group(1), report);
        }
    }

    /** Without units on one side, the numbers themselves may be meant: 5×3万元=15. */
    private static boolean isPlain(String written, BigDecimal right, Matcher term) {
        BigDecimal stated = new BigDecimal(term.group(1).replace(",", ""));
        return right.compareTo(stated) == 0 || right.scaleByPowerOfTen(-WAN).compareTo(stated) == 0
                || right.scaleByPowerOfTen(WAN).compareTo(stated) == 0 || written.contains("%");
    }

    private static void push(Deque<BigDecimal> sum, char operator, BigDecimal value) {
        switch (operator) {
            case '+', '＋' -> sum.push(value);
            case '-', '－', '−' -> sum.push(value.negate());
            case '÷' -> sum.push(value.signum() == 0 ? sum.pop()
                    : sum.pop().divide(value, DIGITS, RoundingMode.HALF_UP));
            default -> sum.push(sum.pop().multiply(value));
        }
    }

    private static BigDecimal value(String number, String unit) {
        BigDecimal value = new BigDecimal(number.replace(",", ""));
        return unit.stripLeading().startsWith("万元") ? value.scaleByPowerOfTen(WAN) : value;
    }

    /** One price, one count of what it is for, one total, in one statement. */
    private static void priced(Statement statement, Report report) {
        Matcher price = statement.passage().text().matcher(PRICED).region(statement.start(), statement.end());
        int from = statement.start();
        while (price.find()) {
            int number = price.group(2) != null ? 2 : price.group(4) != null ? 4 : AVERAGE;
            BigDecimal unit = value(price.group(number), price.group(number + 1));
            String thing = number == 2 ? price.group(1) : price.group(number == 4 ? 6 : AVERAGE - 1);
            total(statement, price, unit, thing, from, report);
            from = price.end();
        }
    }

    private static void total(Statement statement, Matcher price, BigDecimal unit, String thing, int from,
                              Report report) {
        int until = Math.min(statement.end(), price.end() + AROUND);
        Matcher total = statement.passage().text().matcher(TOTAL).region(price.end(), until);
        if (!total.find()) {
            return;
        }
        int begin = Math.max(from, price.start() - AROUND);
        Stated count = null;
        int counts = 0;
        for (Stated number : statement.between(begin, total.start() + 1)) {
            boolean priced = number.start() >= price.start() && number.end() <= price.end();
            if (!priced && !number.isMoney() && !number.isPercent()) {
                counts++;
                count = number;
            }
        }
        if (isOther(statement, price.end(), total)) {
            return;
        }
        if (counts == 0 && thing != null && price.group(AVERAGE) == null) {
            inCharacters(statement, price, unit, thing, total, begin, report);
            return;
        }
        if (counts != 1 || thing != null && !isOf(statement, count, thing.equals("名") ? "人" : thing)) {
            return;
        }
        BigDecimal slack = Stated.slackOf(new BigDecimal(total.group(1)))
                .scaleByPowerOfTen(total.group(2).equals("元") ? 0 : WAN).add(averaged(price, count));
        compare(statement, total, unit.multiply(count.number()), slack, price.group() + " × " + count.written(),
                report);
    }

    /** Whether a count is of what a price is for, by its unit or by the word behind it: 18个村, 50个名额 of people. */
    private static boolean isOf(Statement statement, Stated count, String thing) {
        String behind = statement.words(count.end(), Math.min(statement.end(), count.end() + 2));
        return count.unit().equals(thing) || count.unit().equals("个")
                && (behind.startsWith(thing) || thing.equals("人") && behind.equals(PLACE_FOR_ONE));
    }

    /** A count in characters: 分四批拨付，每批50万元，共200万元. */
    private static void inCharacters(Statement statement, Matcher price, BigDecimal unit, String thing, Matcher total,
                                     int begin, Report report) {
        Matcher count = Pattern.compile("(" + ChineseNumeral.PATTERN.replace("[", "[两") + ")个?" + thing)
                .matcher(statement.words(begin, price.start()));
        if (count.find() && !statement.words(begin, price.start()).substring(count.end()).contains(count.group())) {
            BigDecimal times = BigDecimal.valueOf(ChineseNumeral.number(count.group(1)));
            BigDecimal slack = Stated.slackOf(new BigDecimal(total.group(1)))
                    .scaleByPowerOfTen(total.group(2).equals("元") ? 0 : WAN);
            compare(statement, total, unit.multiply(times), slack, price.group() + " × " + count.group(), report);
        }
    }

    /** Whether other money stands before a total, or it is a part, or is not exact: 其中市级资金30万元, 共计约69万元. */
    private static boolean isOther(Statement statement, int from, Matcher total) {
        return statement.between(from, total.start(1)).stream().anyMatch(Stated::isMoney)
                || NOT_ALL.matcher(statement.words(from, total.start(1))).find();
    }

    /** A total against what it should be, in 元. */
    private static void compare(Statement statement, Matcher total, BigDecimal right, BigDecimal slack, String written,
                                Report report) {
        if (right.subtract(value(total.group(1), total.group(2))).abs().compareTo(slack) > 0) {
            boolean wan = total.group(2).equals("万元");
            String shown = Stated.plain(wan ? right.scaleByPowerOfTen(-WAN) : right) + total.group(2);
            say(statement.sentence(), total.start(1) - statement.sentence().start(),
                    total.end(2) - statement.sentence().start(), written, shown,
                    total.group(1) + total.group(2), report);
        }
    }

    /** Whether something stands in it that any price has. */
    private static boolean mayBePriced(Statement statement) {
        String text = statement.passage().text().toString();
        boolean may = false;
        for (int at = statement.start(); at < statement.end() && !may; at++) {
            may = PRICES.indexOf(text.charAt(at)) >= 0;
        }
        return may && statement.numbers().size() > 1;
    }

    private static void period(Statement statement, PeriodPrices.Product product, Report report) {
        Matcher total = statement.passage().text().matcher(TOTAL).region(product.price().end(), statement.end());
        if (total.find() && !isOther(statement, product.price().end(), total)) {
            BigDecimal slack = Stated.slackOf(new BigDecimal(total.group(1)))
                    .scaleByPowerOfTen(total.group(2).equals("元") ? 0 : WAN);
            compare(statement, total, product.yuan(), slack, product.price().group(), report);
        }
    }

    /** What rounding an average hides, times what it is the average of; nothing of a price, which is exact. */
    private static BigDecimal averaged(Matcher price, Stated count) {
        return price.group(AVERAGE - 1) == null ? BigDecimal.ZERO
                : HALF.movePointLeft(Math.max(0, new BigDecimal(price.group(AVERAGE)).scale()))
                .scaleByPowerOfTen(price.group(AVERAGE + 1).equals("元") ? 0 : WAN).multiply(count.number());
    }

    private static void say(Sentence sentence, int start, int end, String written, String right, String stated,
                            Report report) {
        report.at(sentence.passage().position()).in(sentence.passage().place()).values(stated, right, "")
                .because(written + " → " + right).tells(written, right, stated, sentence.quote(start, end));
    }
}
