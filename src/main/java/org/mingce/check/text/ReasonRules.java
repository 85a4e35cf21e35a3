package org.mingce.check.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.figures.Change;
import org.mingce.model.Money;

/** Reasons for differences: given where they are due, only there, in the direction of the amounts, and no larger. */
final class ReasonRules {

    private static final String SOURCE = "部门决算公开要求：与上年、与年初预算有差异的应说明原因";
    private static final BigDecimal NOTABLE = new BigDecimal("10");
    private static final int PLACES = 2;
    private static final Pattern UP = Pattern.compile("增加|增长|上升|追加|新增|增多|上涨");
    private static final Pattern DOWN = Pattern.compile("减少|下降|降低|缩减|压减|压缩|节约|下调");

    private ReasonRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("text.reason-missing", "决算数与年初预算数不同的，与上年相差超过10%的，应说明原因", SOURCE,
                        ReasonRules::missing),
                Rule.warning("text.reason-idle", "金额没有变化的，不应写增减原因", SOURCE, ReasonRules::idle),
                Rule.warning("text.reason-direction", "原因所说的增减与金额的增减方向一致", SOURCE, ReasonRules::direction),
                Rule.warning("text.reason-sum", "原因里各项金额之和不大于增减额", SOURCE, ReasonRules::sum));
    }

    private static void missing(Subject subject, Report report) {
        List<Comparison> all = Comparison.of(subject);
        for (Comparison comparison : all) {
            if (comparison.reason().isPresent() || !isDue(comparison) || isExplainedByParts(comparison, all)) {
                continue;
            }
            Words words = subject.words();
            Change change = comparison.change();
            report.at(comparison.position()).in(comparison.place())
                    .values(words.wan(change.now()), words.wan(change.before()),
                            words.wan(change.now().minus(change.before())))
                    .because(computation(comparison, words))
                    .says("决算数 " + words.wan(change.now()) + "，" + comparison.base() + " "
                                    + words.wan(change.before()) + "，没有说明原因",
                            "在 explanation.yaml 的 " + comparison.key() + " 写明原因");
        }
    }

    private static boolean isDue(Comparison comparison) {
        Change change = comparison.change();
        if (change.direction() == Change.Direction.NONE
                || Tolerance.isRoundingOf(change.now(), change.before())) {
            return false;
        }
        return comparison.toBudget()
                || change.rate().map(rate -> rate.percent(PLACES).compareTo(NOTABLE) > 0).orElse(true);
    }

    /** A whole that is declared so needs no reason of its own: its parts give theirs, or are asked for them. */
    private static boolean isExplainedByParts(Comparison comparison, List<Comparison> all) {
        return comparison.declared().byParts()
                && all.stream().anyMatch(other -> other.declared() != comparison.declared()
                && other.set().equals(comparison.set()) && other.toBudget() == comparison.toBudget() && isDue(other));
    }

    private static void idle(Subject subject, Report report) {
        for (Comparison comparison : Comparison.of(subject)) {
            if (comparison.reason().isPresent() && comparison.change().direction() == Change.Direction.NONE) {
                report.at(comparison.position()).in(comparison.place())
                        .says("决算数与" + comparison.base() + "相同（" + subject.words().wan(comparison.change().now())
                                + "），却写了原因“" + comparison.reason().get().text() + "”", "核对金额，或删去原因");
            }
        }
    }

    private static void direction(Subject subject, Report report) {
        for (Comparison comparison : Comparison.of(subject)) {
            Change change = comparison.change();
            if (comparison.reason().isEmpty() || change.direction() == Change.Direction.NONE) {
                continue;
            }
            boolean grew = change.direction() == Change.Direction.INCREASE;
            Text reason = subject.read(comparison.reason().get().text());
            boolean saysUp = reason.has(UP);
            boolean saysDown = reason.has(DOWN);
            if (grew ? saysDown && !saysUp : saysUp && !saysDown) {
                report.at(comparison.position()).in(comparison.place())
                        .values(subject.words().wan(change.now()), subject.words().wan(change.before()),
                                subject.words().wan(change.now().minus(change.before())))
                        .because(computation(comparison, subject.words()))
                        .says("比" + comparison.base() + (grew ? "增加 " : "减少 ")
                                + subject.words().wan(change.difference()) + "，原因却说" + (grew ? "减少" : "增加")
                                + "：“" + reason + "”", "核对金额与原因，改正不符的一处");
            }
        }
    }

    private static void sum(Subject subject, Report report) {
        for (Comparison comparison : Comparison.of(subject)) {
            Change change = comparison.change();
            if (comparison.reason().isEmpty() || change.direction() == Change.Direction.NONE) {
                continue;
            }
            List<Money> amounts = new ReasonAmounts(subject.read(comparison.reason().get().text()),
                    change.direction() == Change.Direction.INCREASE ? DOWN : UP).amounts();
            Money sum = amounts.stream().reduce(Money.ZERO, Money::plus);
            Money excess = sum.minus(change.difference());
            if (excess.signum() > 0 && !Tolerance.explains(excess, amounts)) {
                Words words = subject.words();
                report.at(comparison.position()).in(comparison.place())
                        .values(words.wan(sum), words.wan(change.difference()), words.wan(excess))
                        .because(String.join(" + ", amounts.stream().map(words::wan).toList()) + " = " + words.wan(sum)
                                + "；" + computation(comparison, words))
                        .says("原因里的金额合计 " + words.wan(sum) + "，大于增减额 " + words.wan(change.difference()),
                                "核对原因里的金额；有减有增的，写明相抵的金额");
            }
        }
    }

    private static String computation(Comparison comparison, Words words) {
        Change change = comparison.change();
        String rate = change.rate().map(ratio -> "，" + Words.percent(ratio.percent(PLACES))).orElse("");
        return words.wan(change.now()) + " − " + words.wan(change.before()) + " = "
                + words.wan(change.now().minus(change.before())) + rate;
    }
}
