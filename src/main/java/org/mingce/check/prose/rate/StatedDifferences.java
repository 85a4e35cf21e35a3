package org.mingce.check.prose.rate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/**
 * Two amounts of a statement and what it says they differ by: 预算 and 决算, two years, assets less liabilities, the
 * original value less the depreciation.
 */
final class StatedDifferences {

    static final Rule RULE = Rule.warning(RateRules.MESSAGES, "prose.difference", StatedDifferences::check);

    private static final Pattern BUDGET = Pattern.compile("预算[数额]?[为是约：:]{0,2}$");
    private static final Pattern DONE = Pattern.compile("(?:决算|实际支出|执行)[数额]?[为是约：:]{0,2}$");
    private static final Pattern AGAINST_BUDGET = Pattern.compile(
            "(?:决算|实际支出|执行)[数额]?(?:[比较](?:年初)?预算[数额]?(?:增加|减少|增长|下降)|(?:大于|小于|高于|低于|多于|少于|超出|超过)"
            + "(?:年初)?预算[数额]?)了?$");
    private static final Pattern CHANGED = Pattern.compile("^(?:同比|[比较](?:上年|去年))?(?:增加|减少|净增|净减|增长|下降)了?$");
    private static final Pattern THAN_BUDGET = Pattern.compile("^[比较](?:年初|全年|调整后?)?预算[数额]?[为的]?$");
    private static final Pattern BEGUN = Pattern.compile("年初预算[数额]?[为是约：:]{0,2}$");
    private static final Pattern CHANGE_OF_BUDGET = Pattern.compile("^(?:年中|中期)?(?:追加|追减|调增|调减)(?:了|预算|资金)?$");
    private static final Pattern CHANGED_BUDGET = Pattern.compile("^(?:调整后|调整|全年)[^，。；\\d]{0,4}预算[数额]?[为是约：:]{0,2}$");
    /** What is left of something when something else is taken from it, as accounts define it. */
    private static final List<List<Pattern>> DEFINED = List.of(
            named("^(?:年末|期末)?(?<!净)资产(?:总额|总计|合计)?[为是]?$", "^(?:年末|期末)?负债(?:总额|总计|合计)?[为是]?$",
                    "^(?:年末|期末)?净资产(?:总额|总计|合计)?[为是]?$"),
            named("原值[为是]?$", "^(?:其?累计|已计?提|减)?(?:累计)?折旧额?[为是]?$", "净值[为是]?$"));

    private StatedDifferences() {
    }

    private static List<Pattern> named(String whole, String taken, String left) {
        return List.of(Pattern.compile(whole), Pattern.compile(taken), Pattern.compile(left));
    }

    private static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (int i = 2; i < statement.numbers().size(); i++) {
                Stated one = statement.numbers().get(i - 2);
                Stated other = statement.numbers().get(i - 1);
                Stated difference = statement.numbers().get(i);
                if (!one.isPercent() && one.isLike(other) && other.isLike(difference)) {
                    of(one, other, difference).ifPresent(right -> tell(statement, difference, right, report));
                }
            }
        }
    }

    /** What two numbers differ by, where the third says so much of it that it must be that. */
    private static Optional<Stated> of(Stated one, Stated other, Stated third) {
        boolean budget = AGAINST_BUDGET.matcher(third.label()).find()
                && (is(BUDGET, one) && is(DONE, other) || is(DONE, one) && is(BUDGET, other))
                && !Rates.isOtherBudget(third.label(), is(BUDGET, one) ? one : other);
        boolean years = CHANGED.matcher(third.label()).find() && Direction.of(one.label()) == Direction.NONE
                && Direction.of(other.label()) == Direction.NONE
                && (Rates.isOlder(one, other) || Rates.isOlder(other, one));
        boolean defined = DEFINED.stream().anyMatch(names -> is(names.get(0), one) && is(names.get(1), other)
                && is(names.get(2), third));
        if (is(BEGUN, one) && is(CHANGE_OF_BUDGET, other) && is(CHANGED_BUDGET, third)) {
            return Optional.of(one.plus(other, !other.label().contains("减"))).filter(sum -> !sum.isAbout(third));
        }
        boolean beside = is(THAN_BUDGET, other) && CHANGED.matcher(third.label()).find()
                && Direction.of(one.label()) == Direction.NONE && is(DONE, one);
        Stated right = one.number().compareTo(other.number()) < 0 ? other.plus(one, false) : one.plus(other, false);
        return (budget || beside || years || defined) && !right.isAbout(third) ? Optional.of(right) : Optional.empty();
    }

    private static boolean is(Pattern words, Stated number) {
        return words.matcher(number.label()).find();
    }

    private static void tell(Statement statement, Stated difference, Stated right, Report report) {
        statement.at(report).values(difference.shown(), right.shown(), difference.plus(right, false).shown())
                .tells(difference.shown(), right.shown(), statement.quote(difference));
    }
}
