package org.mingce.check.text;

import java.math.BigDecimal;
import java.util.List;
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
    /** A difference from the budget of so little (100元) is not seen in 万元. */
    private static final Money SEEN = new Money(new BigDecimal("100"));
    private static final int SHORTEST = 4;

    private ReasonRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(TextRules.MESSAGES, "text.reason-missing", ReasonRules::missing),
                Rule.warning(TextRules.MESSAGES, "text.reason-idle", ReasonRules::idle),
                Rule.warning(TextRules.MESSAGES, "text.reason-direction", ReasonRules::direction),
                Rule.warning(TextRules.MESSAGES, "text.reason-sum", ReasonRules::sum),
                Rule.warning(TextRules.MESSAGES, "text.reason-item", ReasonRules::otherItem));
    }

    private static void missing(Subject subject, Report report) {
        List<ComparedAmount> all = ComparedAmount.of(subject);
        for (ComparedAmount comparison : all) {
            if (comparison.reason().isPresent() || !isDue(comparison) || isExplainedByParts(comparison, all)
                    || isExplainedAbove(comparison, all)) {
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

    private static boolean isDue(ComparedAmount comparison) {
        Change change = comparison.change();
        if (change.direction() == Change.Direction.NONE
                || Tolerance.isRoundingOf(change.now(), change.before())) {
            return false;
        }
        return comparison.toBudget() && change.difference().compareTo(SEEN) > 0
                || !comparison.toBudget() && change.rate().map(rate -> rate.percent(PLACES).compareTo(NOTABLE) > 0)
                .orElse(true);
    }

    /** A whole that is declared so needs no reason of its own: its parts give theirs, or are asked for them. */
    private static boolean isExplainedByParts(ComparedAmount comparison, List<ComparedAmount> all) {
        return comparison.declared().byParts()
                && all.stream().anyMatch(other -> other.declared() != comparison.declared()
                && other.set().equals(comparison.set()) && other.toBudget() == comparison.toBudget() && isDue(other));
    }

    /** The reason of the whole, one sentence above, may name the part. */
    private static boolean isExplainedAbove(ComparedAmount comparison, List<ComparedAmount> all) {
        String name = comparison.name();
        return name.length() >= SHORTEST && all.stream().filter(whole -> whole.declared().byParts()
                && whole.set().equals(comparison.set()) && whole.toBudget() == comparison.toBudget())
                .flatMap(whole -> whole.reason().stream())
                .anyMatch(reason -> reason.text().contains(name.substring(0, SHORTEST)));
    }

    private static void idle(Subject subject, Report report) {
        for (ComparedAmount comparison : ComparedAmount.of(subject)) {
            if (comparison.reason().isPresent() && comparison.change().direction() == Change.Direction.NONE) {
                report.at(comparison.position()).in(comparison.place())
                        .tells(comparison.base(),
                                subject.words().wan(comparison.change().now()), comparison.reason().get().text());
            }
        }
    }

    private static void direction(Subject subject, Report report) {
        SaidReasons.check(subject, report);
        for (ComparedAmount comparison : ComparedAmount.of(subject)) {
            Change.Direction direction = comparison.change().direction();
            if (comparison.reason().isEmpty() || direction == Change.Direction.NONE) {
                continue;
            }
            boolean grew = direction == Change.Direction.INCREASE;
            ReasonWords words = new ReasonWords(subject.read(comparison.reason().get().text()));
            if (words.saysOnly(!grew) || words.concludes(!grew)) {
                against(comparison, grew ? "up" : "down", subject, report);
            } else if (words.saysNothingChanged()) {
                against(comparison, "flat", subject, report);
            } else if (isTurned(comparison, subject, grew)) {
                against(comparison, "part", subject, report);
            }
        }
    }

    /** Whether the amounts of a reason come to the difference only when one of them is read the other way. */
    private static boolean isTurned(ComparedAmount comparison, Subject subject, boolean grew) {
        List<Money> amounts = amounts(comparison, subject, grew);
        Money difference = comparison.change().difference();
        Money all = amounts.stream().map(Money::abs).reduce(Money.ZERO, Money::plus);
        Money sum = amounts.stream().reduce(Money.ZERO, Money::plus);
        return amounts.size() > 1 && all.equals(difference) && !sum.equals(difference);
    }

    private static void against(ComparedAmount comparison, String variant, Subject subject, Report report) {
        Change change = comparison.change();
        Words words = subject.words();
        report.at(comparison.position()).in(comparison.place())
                .values(words.wan(change.now()), words.wan(change.before()),
                        words.wan(change.now().minus(change.before())))
                .because(computation(comparison, words))
                .tellsAs(variant, comparison.base(), words.wan(change.difference()), comparison.reason().get().text(),
                        TextRules.MESSAGES.text(change.direction() == Change.Direction.INCREASE ? "grew" : "fell"));
    }

    private static List<Money> amounts(ComparedAmount comparison, Subject subject, boolean grew) {
        return new ReasonAmounts(subject.read(comparison.reason().get().text()), grew).amounts();
    }

    private static void sum(Subject subject, Report report) {
        for (ComparedAmount comparison : ComparedAmount.of(subject)) {
            Change change = comparison.change();
            if (comparison.reason().isEmpty() || change.direction() == Change.Direction.NONE) {
                continue;
            }
            boolean grew = change.direction() == Change.Direction.INCREASE;
            List<Money> amounts = amounts(comparison, subject, grew);
            Money sum = amounts.stream().reduce(Money.ZERO, Money::plus);
            Money excess = sum.minus(change.difference());
            if (excess.signum() > 0 && !Tolerance.explains(excess, amounts) && !isOneOfSeveral(comparison, subject,
                    amounts)) {
                Words words = subject.words();
                report.at(comparison.position()).in(comparison.place())
                        .values(words.wan(sum), words.wan(change.difference()), words.wan(excess))
                        .because(String.join(" + ", amounts.stream().map(words::wan).toList()) + " = " + words.wan(sum)
                                + "；" + computation(comparison, words))
                        .tells(words.wan(sum), words.wan(change.difference()));
            }
        }
    }

    /** An amount for one of several causes says nothing of the others: they may have gone the other way. */
    private static boolean isOneOfSeveral(ComparedAmount comparison, Subject subject, List<Money> amounts) {
        return amounts.size() == 1
                && new ReasonWords(subject.read(comparison.reason().get().text())).causes() > 1;
    }

    /** A reason that names another item of the section, and not its own. */
    private static void otherItem(Subject subject, Report report) {
        List<ComparedAmount> all = ComparedAmount.of(subject);
        for (ComparedAmount comparison : all) {
            if (comparison.reason().isEmpty() || comparison.declared().byParts()) {
                continue;
            }
            Text reason = subject.read(comparison.reason().get().text());
            String own = comparison.name();
            if (own.isEmpty() || reason.toString().contains(own)) {
                continue;
            }
            all.stream().filter(other -> other.set().equals(comparison.set()) && !other.declared().byParts())
                    .map(ComparedAmount::name).filter(name -> name.length() >= SHORTEST && !own.contains(name)
                            && !name.contains(own) && reason.toString().contains(name))
                    .findFirst().ifPresent(name -> report.at(comparison.position()).in(comparison.place())
                            .tells(name, reason));
        }
    }

    private static String computation(ComparedAmount comparison, Words words) {
        Change change = comparison.change();
        String rate = change.rate().map(ratio -> "，" + Words.percent(ratio.percent(PLACES))).orElse("");
        return words.wan(change.now()) + " − " + words.wan(change.before()) + " = "
                + words.wan(change.now().minus(change.before())) + rate;
    }
}
