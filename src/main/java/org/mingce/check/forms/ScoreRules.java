package org.mingce.check.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.facts.Operand;
import org.mingce.model.facts.Scores;

/** Weights, scores and grades of the forms whose schema says where they stand. */
final class ScoreRules {

    /** A score for execution that is cut rather than rounded to one place: 8.82 to 8.8. */
    private static final BigDecimal ROUNDED_SCORE = new BigDecimal("0.1");
    private static final int DIGITS = 10;

    private ScoreRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error(FormRules.MESSAGES, "forms.weights", (subject, report) ->
                        forms(subject).forEach(form -> weights(report, form))),
                Rule.error(FormRules.MESSAGES, "forms.score-total", (subject, report) ->
                        forms(subject).forEach(form -> total(report, form))),
                Rule.warning(FormRules.MESSAGES, "forms.grades", (subject, report) ->
                        forms(subject).forEach(form -> grades(subject, report, form))));
    }

    /** A form with weights and scores, and what its schema says of them. */
    private record Form(FactSet set, Operands operands, Scores scores, List<MapNode> rows) {

        BigDecimal sum(String key) {
            return rows.stream().flatMap(row -> number(row, key).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Position at(Optional<Operand> operand) {
            return operand.flatMap(operands::position).orElse(set.position());
        }
    }

    private static Stream<Form> forms(Subject subject) {
        return FactSet.annexes(subject).stream().flatMap(set -> set.checks().scores().stream()
                .map(scores -> new Form(set, new Operands(subject, set.facts()), scores,
                        FactSet.pieces(subject, set.facts(), scores.rows()).toList())));
    }

    private static Optional<BigDecimal> number(MapNode node, String key) {
        return node.get(key).filter(TextNode.class::isInstance).map(TextNode.class::cast).flatMap(TextNode::number);
    }

    private static void weights(Report report, Form form) {
        BigDecimal sum = form.scores().others().stream().flatMap(other -> form.operands().number(other).stream())
                .reduce(form.sum(form.scores().weight()), BigDecimal::add);
        BigDecimal full = form.scores().full();
        BigDecimal stated = form.scores().totalWeight().flatMap(form.operands()::number).orElse(full);
        if (sum.compareTo(full) != 0 || stated.compareTo(full) != 0) {
            compare(report, form, form.at(form.scores().totalWeight()), "forms.weights.row", stated, sum);
        }
    }

    private static void total(Report report, Form form) {
        Optional<BigDecimal> stated = form.scores().totalScore().flatMap(form.operands()::number);
        Optional<BigDecimal> execution = form.scores().execution()
                .map(declared -> score(form, declared)).orElse(Optional.of(BigDecimal.ZERO));
        if (stated.isEmpty() || execution.isEmpty()) {
            return;
        }
        BigDecimal sum = form.sum(form.scores().score()).add(execution.get());
        if (stated.get().subtract(sum).abs().compareTo(ROUNDED_SCORE) > 0) {
            compare(report, form, form.at(form.scores().totalScore()), "forms.score-total.row", stated.get(),
                    sum.setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** 得分 = 分值 × 执行率, where the form itself states the funds. */
    private static Optional<BigDecimal> score(Form form, Scores.Execution declared) {
        Function<Operand, Optional<Money>> money = form.operands()::money;
        Optional<Money> executed = money.apply(declared.executed());
        Optional<Money> budget = money.apply(declared.budget());
        Optional<BigDecimal> weight = form.operands().number(declared.weight());
        if (executed.isEmpty() || budget.isEmpty() || weight.isEmpty() || budget.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(weight.get().multiply(executed.get().yuan())
                .divide(budget.get().yuan(), DIGITS, RoundingMode.HALF_UP).min(weight.get()));
    }

    private static void compare(Report report, Form form, Position position, String row, BigDecimal stated,
                                BigDecimal sum) {
        report.at(position).in(form.set().place().row(FormRules.MESSAGES.text(row)))
                .values(plain(stated) + "分", plain(sum) + "分", plain(stated.subtract(sum)) + "分")
                .because(FormRules.MESSAGES.text("score.because", plain(sum), plain(stated.subtract(sum))))
                .tells(plain(stated), plain(sum), plain(form.scores().full()));
    }

    private static void grades(Subject subject, Report report, Form form) {
        if (form.scores().grades().isEmpty()) {
            return;
        }
        BigDecimal above = null;
        MapNode last = null;
        for (MapNode grade : FactSet.pieces(subject, form.set().facts(), form.scores().grades().get()).toList()) {
            BigDecimal from = number(grade, form.scores().from()).orElse(BigDecimal.ZERO);
            if (above != null && from.compareTo(above) >= 0) {
                report.at(grade.position()).in(form.set().place().row(FormRules.MESSAGES.text("forms.grades.row")))
                        .tells(grade.text(form.scores().name()).orElse(""), plain(from), plain(above));
            }
            above = from;
            last = grade;
        }
        if (last != null && above.signum() != 0) {
            report.at(last.position()).in(form.set().place().row(FormRules.MESSAGES.text("forms.grades.row")))
                    .tellsAs("last", plain(above), form.scores().from());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
