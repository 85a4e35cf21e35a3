package org.mingce.check.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Words;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.TableId;

/** Procurement, meetings and trainings, and the initial budgets by item, beside the tables. */
final class OtherFacts {

    private static final Map<String, String> KINDS = Map.of("goods", "货物", "works", "工程", "services", "服务");

    private OtherFacts() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.error("text.procurement-sme", "授予中小企业合同金额不大于相应的采购支出，小微企业不大于中小企业",
                        "政府采购信息公开：其中数不大于总数", OtherFacts::smallAndMedium),
                Rule.warning("text.procurement-total", "政府采购支出总额不大于本年支出合计", "政府采购支出与支出决算表核对",
                        OtherFacts::procurement),
                Rule.warning("text.general-expenditure", "会议费、培训费不小于基本支出中的会议费、培训费",
                        "一般性支出说明与06表 30215、30216 核对", OtherFacts::activities),
                Rule.warning("complete.initial-budget", "每个项级科目都有年初预算数，没有安排的为0", "决算具体情况逐项与年初预算比较",
                        OtherFacts::budgetMissing),
                Rule.warning("text.budget-unused", "有年初预算的科目应有决算数，没有支出的为0", "决算具体情况逐项与年初预算比较",
                        OtherFacts::budgetUnused));
    }

    private static void smallAndMedium(Subject subject, Report report) {
        Facts facts = Facts.of(subject, "procurement");
        Facts medium = facts.part("smallAndMedium", "授予中小企业合同金额");
        Money total = Money.ZERO;
        for (String kind : List.of("goods", "works", "services")) {
            Optional<Money> part = medium.money(kind);
            Optional<Money> whole = facts.money(kind);
            total = total.plus(part.orElse(Money.ZERO));
            if (part.isPresent() && whole.isPresent()) {
                atMost(subject, report, medium, kind, "授予中小企业的" + KINDS.get(kind) + "合同金额", part.get(),
                        KINDS.get(kind) + "采购支出", whole.get());
            }
        }
        if (medium.node().isPresent() && facts.money("smallAndMicro").isPresent()) {
            atMost(subject, report, facts, "smallAndMicro", "授予小微企业合同金额", facts.money("smallAndMicro").get(),
                    "授予中小企业合同金额", total);
        }
    }

    private static void procurement(Subject subject, Report report) {
        Facts facts = Facts.of(subject, "procurement");
        Money total = KINDS.keySet().stream().flatMap(kind -> facts.money(kind).stream())
                .reduce(Money.ZERO, Money::plus);
        subject.figures().table(TableId.EXPENDITURE).money(OfficialTable.TOTAL).ifPresent(spent ->
                atMost(subject, report, facts, "goods", "政府采购支出总额", total, "本年支出合计", spent));
    }

    private static void activities(Subject subject, Report report) {
        Facts facts = Facts.of(subject, "generalExpenditure");
        activity(subject, report, facts.part("meetings", "会议费"), "会议费", "30215");
        activity(subject, report, facts.part("trainings", "培训费"), "培训费", "30216");
    }

    private static void activity(Subject subject, Report report, Facts facts, String name, String code) {
        Optional<Money> basic = subject.figures().table(TableId.BASIC_EXPENDITURE).money(code);
        Optional<Money> stated = facts.money("amount");
        if (basic.isPresent() && stated.isPresent()) {
            atMost(subject, report, facts, "amount", "基本支出中的" + name, basic.get(), "一般性支出说明的" + name,
                    stated.get());
        }
    }

    private static void atMost(Subject subject, Report report, Facts facts, String key, String part, Money amount,
                               String whole, Money most) {
        if (amount.compareTo(most) <= 0) {
            return;
        }
        Words words = subject.words();
        report.at(facts.at(key)).in(facts.place())
                .values(words.wan(amount), words.wan(most), words.wan(amount.minus(most)))
                .because(words.wan(amount) + " − " + words.wan(most) + " = " + words.wan(amount.minus(most)))
                .says(part + " " + words.wan(amount) + "，大于" + whole + " " + words.wan(most), "核对两个金额");
    }

    private static void budgetMissing(Subject subject, Report report) {
        OfficialTable spent = subject.figures().table(TableId.GENERAL_PUBLIC_BUDGET);
        OfficialTable budget = subject.figures().budget().get(TableId.GENERAL_PUBLIC_BUDGET);
        if (budget.codes(7).isEmpty() || subject.words().section("generalPublicBudget").anchor().isEmpty()) {
            return;
        }
        for (String code : spent.codes(7)) {
            if (budget.money(code).isEmpty()) {
                report.at(subject.sources().cell(spent.id(), code, "total"))
                        .in(subject.words().section("generalPublicBudget")
                                .row(subject.words().row(spent.id(), code)))
                        .says("没有填写年初预算数，无法与预算比较", "在 budget.yaml 的 generalPublicBudget 填写 " + code
                                + "，年初没有安排的写0");
            }
        }
    }

    private static void budgetUnused(Subject subject, Report report) {
        OfficialTable spent = subject.figures().table(TableId.GENERAL_PUBLIC_BUDGET);
        OfficialTable budget = subject.figures().budget().get(TableId.GENERAL_PUBLIC_BUDGET);
        budget.codes(7).stream().filter(code -> !spent.rows().containsKey(code)).forEach(code ->
                report.at(budget.figure(code, "total").flatMap(figure -> figure.stated())
                                .map(amount -> amount.position()).orElse(subject.booklet().accounts().position()))
                        .in(subject.words().section("generalPublicBudget").row(subject.words().row(spent.id(), code)))
                        .says("有年初预算 " + budget.money(code).map(subject.words()::wan).orElse("")
                                + "，没有决算数，正文不会提到这个科目", "在 accounts.yaml 补充决算数，没有支出的写0"));
    }
}
