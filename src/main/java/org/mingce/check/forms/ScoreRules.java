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

    private static final String SOURCE = "项目支出、部门整体支出绩效自评表填报要求";
    /** A score for execution that is cut rather than rounded to one place: 8.82 to 8.8. */
    private static final BigDecimal ROUNDED_SCORE = new BigDecimal("0.1");
    private static final int DIGITS = 10;

    private ScoreRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error("forms.weights", "自评表的分值合计为100分", SOURCE, (subject, report) ->
                        forms(subject).forEach(form -> weights(report, form))),
                Rule.error("forms.score-total", "自评总分等于各项得分之和", SOURCE, (subject, report) ->
                        forms(subject).forEach(form -> total(report, form))),
                Rule.warning("forms.grades", "等级的最低得分从高到低，最后一级从0分起", SOURCE, (subject, report) ->
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
            compare(report, form, form.at(form.scores().totalWeight()), "分值合计", stated, sum,
                    "各项分值之和应为" + plain(full) + "，核对各三级指标的分值");
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
            compare(report, form, form.at(form.scores().totalScore()), "总分", stated.get(),
                    sum.setScale(2, RoundingMode.HALF_UP), "核对总分与各项得分；等级随总分变化");
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

    private static void compare(Report report, Form form, Position position, String what, BigDecimal stated,
                                BigDecimal sum, String advice) {
        report.at(position).in(form.set().place().row(what))
                .values(plain(stated) + "分", plain(sum) + "分", plain(stated.subtract(sum)) + "分")
                .because("各项相加 = " + plain(sum) + "，相差 " + plain(stated.subtract(sum)))
                .says(what + " " + plain(stated) + "，各项之和 " + plain(sum), advice);
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
                report.at(grade.position()).in(form.set().place().row("等级"))
                        .says("等级“" + grade.text(form.scores().name()).orElse("") + "”的最低得分 " + plain(from)
                                + " 不低于上一级的 " + plain(above), "从高到低填写各等级的最低得分");
            }
            above = from;
            last = grade;
        }
        if (last != null && above.signum() != 0) {
            report.at(last.position()).in(form.set().place().row("等级"))
                    .says("最后一级从 " + plain(above) + " 分起，更低的得分没有等级",
                            "最后一级的 " + form.scores().from() + " 写0");
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
