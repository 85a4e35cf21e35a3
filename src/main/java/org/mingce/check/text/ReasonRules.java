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

    private static final BigDecimal NOTABLE = new BigDecimal("10");
    private static final int PLACES = 2;
    private static final Pattern UP = Pattern.compile("增加|增长|上升|追加|新增|增多|上涨");
    private static final Pattern DOWN = Pattern.compile("减少|下降|降低|缩减|压减|压缩|节约|下调");

    private ReasonRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(TextRules.MESSAGES, "text.reason-missing", ReasonRules::missing),
                Rule.warning(TextRules.MESSAGES, "text.reason-idle", ReasonRules::idle),
                Rule.warning(TextRules.MESSAGES, "text.reason-direction", ReasonRules::direction),
                Rule.warning(TextRules.MESSAGES, "text.reason-sum", ReasonRules::sum));
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
                    .tells(words.wan(change.now()), comparison.base(),
                            words.wan(change.before()), comparison.key());
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
                        .tells(comparison.base(),
                                subject.words().wan(comparison.change().now()), comparison.reason().get().text());
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
                        .tellsAs(grew ? "up" : "down", comparison.base(), subject.words().wan(change.difference()),
                                reason);
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
                        .tells(words.wan(sum), words.wan(change.difference()));
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
