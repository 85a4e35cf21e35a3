package org.mingce.check.forms;

import java.util.List;
import java.util.Optional;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.TableId;

/** Funds within a form, and the self-evaluation's against the accounts. */
final class FundRules {

    private static final String SOURCE = "绩效表资金栏填报要求";

    private FundRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error("forms.fund-total", "绩效表的资金合计等于各项之和", SOURCE, FundRules::totals),
                Rule.error("forms.fund-sides", "按收入性质分的合计等于按支出性质分的合计", SOURCE, FundRules::sides),
                Rule.warning("forms.execution", "全年执行数不大于全年预算数", SOURCE, FundRules::execution),
                Rule.error("forms.funds-accounts", "自评表的资金与本册决算数、年初预算数一致", "自评表与决算表核对",
                        FundRules::accounts));
    }

    /** The annual budget that the form states, or that its sources come to. */
    static Optional<Money> annualBudget(MapNode funds) {
        return stated(funds, "annualBudget").or(() -> bySource(funds, "annualBudget"));
    }

    private static Optional<Money> stated(MapNode funds, String key) {
        return funds.amount(key).map(Amount::money);
    }

    private static Optional<Money> bySource(MapNode funds, String key) {
        return funds.map("bySource").flatMap(sources -> sources.keys().stream()
                .flatMap(source -> sources.map(source).stream()).flatMap(source -> source.amount(key).stream())
                .map(Amount::money).reduce(Money::plus));
    }

    private static void totals(Subject subject, Report report) {
        for (Form form : Form.of(subject, "self-evaluation")) {
            MapNode funds = form.map("funds");
            for (String key : List.of("initialBudget", "annualBudget", "executed")) {
                compare(subject, report, form.place(), Form.at(funds, key), "资金合计", stated(funds, key), "各来源之和",
                        bySource(funds, key));
            }
        }
        for (Form form : Form.of(subject, "fund-summary")) {
            compare(subject, report, form.place(), Form.at(form.content(), "total"), "合计",
                    stated(form.content(), "total"), "各支出方向之和", Optional.of(form.sum("funds", "amount")));
        }
        for (Form form : Form.of(subject, "fund-targets")) {
            compare(subject, report, form.place(), Form.at(form.content(), "total"), "项目金额",
                    stated(form.content(), "total"), "支出明细之和", Optional.of(form.sum("details", "amount")));
        }
    }

    private static void sides(Subject subject, Report report) {
        for (Form form : Form.of(subject, "department-targets")) {
            sides(subject, report, form, "income", "expenditure");
            MapNode funds = form.map("funds");
            compare(subject, report, form.place(), Form.at(funds, "total"), "资金总额", stated(funds, "total"), "按收入性质各项之和",
                    funds.map("income").flatMap(Form::sum));
        }
        for (Form form : Form.of(subject, "self-evaluation")) {
            sides(subject, report, form, "byIncome", "byExpenditure");
        }
    }

    private static void sides(Subject subject, Report report, Form form, String income, String expenditure) {
        MapNode funds = form.map("funds");
        compare(subject, report, form.place(), Form.at(funds, income), "按收入性质分的合计",
                funds.map(income).flatMap(Form::sum), "按支出性质分的合计", funds.map(expenditure).flatMap(Form::sum));
    }

    private static void execution(Subject subject, Report report) {
        for (Form form : Form.of(subject, "self-evaluation")) {
            MapNode funds = form.map("funds");
            Optional<Money> executed = stated(funds, "executed").or(() -> spent(subject));
            Optional<Money> budget = annualBudget(funds);
            if (executed.isPresent() && budget.isPresent() && executed.get().compareTo(budget.get()) > 0) {
                Words words = subject.words();
                report.at(Form.at(funds, "executed")).in(form.place().row("资金"))
                        .values(words.wan(executed.get()), words.wan(budget.get()),
                                words.wan(executed.get().minus(budget.get())))
                        .says("全年执行数 " + words.wan(executed.get()) + "，大于全年预算数 " + words.wan(budget.get())
                                + "，执行率超过100%", "核对两个数；上年结转也计入全年预算数");
            }
        }
    }

    private static Optional<Money> spent(Subject subject) {
        return subject.figures().table(TableId.EXPENDITURE).money("total");
    }

    private static void accounts(Subject subject, Report report) {
        for (Form form : Form.of(subject, "self-evaluation")) {
            MapNode funds = form.map("funds");
            compare(subject, report, form.place(), Form.at(funds, "executed"), "全年执行数", stated(funds, "executed"),
                    "本册支出决算数", spent(subject));
            compare(subject, report, form.place(), Form.at(funds, "initialBudget"), "年初预算数",
                    stated(funds, "initialBudget"), "本册年初预算数",
                    subject.figures().budget().get(TableId.GENERAL_PUBLIC_BUDGET).money("total"));
        }
    }

    /** Compares two amounts where both are known. */
    static void compare(Subject subject, Report report, Place place, Position position, String what,
                        Optional<Money> stated, String with, Optional<Money> expected) {
        if (stated.isEmpty() || expected.isEmpty() || stated.get().equals(expected.get())) {
            return;
        }
        Words words = subject.words();
        Money difference = stated.get().minus(expected.get());
        boolean rounded = Tolerance.isRoundingOf(stated.get(), expected.get());
        report.at(position).in(place).as(rounded ? Severity.NOTE : report.severity())
                .values(words.wan(stated.get()), words.wan(expected.get()), words.wan(difference))
                .because(words.wan(stated.get()) + " − " + words.wan(expected.get()) + " = " + words.wan(difference))
                .says(what + " " + words.wan(stated.get()) + "，" + with + " " + words.wan(expected.get()),
                        rounded ? "差额可由四舍五入解释，不必改" : "核对两个金额，改正有误的一个");
    }
}
