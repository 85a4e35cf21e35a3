package org.mingce.check.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Position;

/** Weights, scores and grades of the self-evaluation form. */
final class ScoreRules {

    private static final String KIND = "self-evaluation";
    private static final String SOURCE = "项目支出、部门整体支出绩效自评表填报要求";
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** A score for execution that is cut rather than rounded to one place: 8.82 to 8.8. */
    private static final BigDecimal ROUNDED_SCORE = new BigDecimal("0.1");
    private static final int DIGITS = 10;

    private ScoreRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error("forms.weights", "自评表的分值合计为100分", SOURCE, ScoreRules::weights),
                Rule.error("forms.heading-weight", "一级指标的分值等于其三级指标分值之和", SOURCE, ScoreRules::headings),
                Rule.error("forms.score-total", "自评总分等于各项得分之和", SOURCE, ScoreRules::total),
                Rule.error("forms.score-over-weight", "得分不高于分值", SOURCE, ScoreRules::overWeight),
                Rule.warning("forms.score-missing", "每个三级指标都有分值和得分", SOURCE, ScoreRules::missing),
                Rule.warning("forms.grades", "等级的最低得分从高到低，最后一级从0分起", SOURCE, ScoreRules::grades));
    }

    private static void weights(Subject subject, Report report) {
        for (Form form : Form.of(subject, KIND)) {
            BigDecimal sum = weightSum(form);
            BigDecimal stated = Form.number(form.map("total"), "weight").orElse(HUNDRED);
            if (sum.compareTo(HUNDRED) != 0 || stated.compareTo(HUNDRED) != 0) {
                compare(report, form, Form.at(form.map("total"), "weight"), "分值合计", stated, sum,
                        "各项分值之和应为100，核对各三级指标的分值");
            }
        }
    }

    private static BigDecimal weightSum(Form form) {
        return sum(form.rows(), "weight").add(Form.number(form.map("funds"), "weight").orElse(BigDecimal.ZERO));
    }

    private static BigDecimal sum(List<Form.Row> rows, String key) {
        return rows.stream().flatMap(row -> row.number(key).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void compare(Report report, Form form, Position position, String what, BigDecimal stated,
                                BigDecimal sum, String advice) {
        report.at(position).in(form.place().row(what))
                .values(plain(stated) + "分", plain(sum) + "分", plain(stated.subtract(sum)) + "分")
                .because("各项相加 = " + plain(sum) + "，相差 " + plain(stated.subtract(sum)))
                .says(what + " " + plain(stated) + "，各项之和 " + plain(sum), advice);
    }

    private static void headings(Subject subject, Report report) {
        for (Form form : Form.of(subject, KIND)) {
            for (MapNode indicator : form.indicators()) {
                Optional<BigDecimal> stated = Form.number(indicator, "weight");
                BigDecimal sum = sum(Form.rows(indicator).toList(), "weight");
                if (stated.isPresent() && stated.get().compareTo(sum) != 0) {
                    compare(report, form, Form.at(indicator, "weight"), indicator.text("name").orElse("一级指标"),
                            stated.get(), sum, "核对一级指标的分值与各三级指标的分值");
                }
            }
        }
    }

    private static void total(Subject subject, Report report) {
        for (Form form : Form.of(subject, KIND)) {
            Optional<BigDecimal> stated = Form.number(form.map("total"), "score");
            Optional<BigDecimal> execution = executionScore(form);
            if (stated.isEmpty() || execution.isEmpty()) {
                continue;
            }
            BigDecimal sum = sum(form.rows(), "score").add(execution.get());
            if (stated.get().subtract(sum).abs().compareTo(ROUNDED_SCORE) > 0) {
                compare(report, form, Form.at(form.map("total"), "score"), "总分", stated.get(),
                        sum.setScale(2, RoundingMode.HALF_UP), "核对总分与各项得分；等级随总分变化");
            }
        }
    }

    /** 得分 = 分值 × 执行率, where the form itself states the funds. */
    private static Optional<BigDecimal> executionScore(Form form) {
        MapNode funds = form.map("funds");
        Optional<Money> executed = funds.amount("executed").map(Amount::money);
        Optional<Money> budget = FundRules.annualBudget(funds);
        Optional<BigDecimal> weight = Form.number(funds, "weight");
        if (executed.isEmpty() || budget.isEmpty() || weight.isEmpty() || budget.get().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(weight.get().multiply(executed.get().yuan())
                .divide(budget.get().yuan(), DIGITS, RoundingMode.HALF_UP).min(weight.get()));
    }

    private static void overWeight(Subject subject, Report report) {
        for (Form form : Form.of(subject, KIND)) {
            for (Form.Row row : form.rows()) {
                Optional<BigDecimal> weight = row.number("weight");
                Optional<BigDecimal> score = row.number("score");
                if (weight.isPresent() && score.isPresent() && score.get().compareTo(weight.get()) > 0) {
                    report.at(Form.at(row.node(), "score")).in(form.place().row(row.name()))
                            .values(plain(score.get()) + "分", plain(weight.get()) + "分",
                                    plain(score.get().subtract(weight.get())) + "分")
                            .says("得分 " + plain(score.get()) + " 高于分值 " + plain(weight.get()), "核对得分与分值");
                }
            }
        }
    }

    private static void missing(Subject subject, Report report) {
        for (Form form : Form.of(subject, KIND)) {
            for (Form.Row row : form.rows()) {
                if (row.number("weight").isEmpty() || row.number("score").isEmpty()) {
                    report.at(row.node().position()).in(form.place().row(row.name()))
                            .says("没有" + (row.number("weight").isEmpty() ? "分值" : "得分"), "补充分值和得分");
                }
            }
        }
    }

    private static void grades(Subject subject, Report report) {
        for (Form form : Form.of(subject, KIND)) {
            BigDecimal above = null;
            for (MapNode grade : Form.maps(form.content().list("grades"))) {
                BigDecimal from = Form.number(grade, "from").orElse(BigDecimal.ZERO);
                if (above != null && from.compareTo(above) >= 0) {
                    report.at(grade.position()).in(form.place().row("等级"))
                            .says("等级“" + grade.text("name").orElse("") + "”的最低得分 " + plain(from) + " 不低于上一级的 "
                                    + plain(above), "从高到低填写各等级的最低得分");
                }
                above = from;
            }
            if (above != null && above.signum() != 0) {
                report.at(form.content().get("grades").orElseThrow().position()).in(form.place().row("等级"))
                        .says("最后一级从 " + plain(above) + " 分起，更低的得分没有等级", "最后一级的 from 写0");
            }
        }
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
