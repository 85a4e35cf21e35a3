package org.mingce.check.text;

import java.util.List;
import java.util.Optional;
import org.mingce.check.facts.FactSet;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Amount;
import org.mingce.model.facts.Compared;
import org.mingce.model.facts.Operand;
import org.mingce.model.table.Address;

/** Initial budgets by item, where a section compares each item with its budget. */
final class BudgetRules {

    private static final String SOURCE = "决算具体情况逐项与年初预算比较";

    private BudgetRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("complete.initial-budget", "每个项级科目都有年初预算数，没有安排的为0", SOURCE,
                        (subject, report) -> each(subject, report, BudgetRules::missing)),
                Rule.warning("text.budget-unused", "有年初预算的科目应有决算数，没有支出的为0", SOURCE,
                        (subject, report) -> each(subject, report, BudgetRules::unused)));
    }

    /** What is looked for in a table whose items a section compares with their budgets. */
    private interface Search {

        void in(Subject subject, Report report, FactSet set, Compared declared);
    }

    private static void each(Subject subject, Report report, Search search) {
        FactSet.sections(subject).forEach(set -> set.checks().compares().stream()
                .filter(declared -> Comparison.isByCode(declared) && declared.base().kind() == Operand.Kind.BUDGET)
                .forEach(declared -> search.in(subject, report, set, declared)));
    }

    private static void missing(Subject subject, Report report, FactSet set, Compared declared) {
        Address cell = declared.amount().cell();
        OfficialTable budget = budget(subject, declared);
        List<String> codes = Comparison.codes(subject, declared);
        if (budget.codes(budget.declared().codes().deepest()).isEmpty()) {
            return;
        }
        codes.stream().filter(code -> budget.money(code, declared.base().cell().column()).isEmpty()).forEach(code ->
                report.at(subject.sources().cell(cell.inRow(code)))
                        .in(set.place().row(subject.words().row(cell.table(), code)))
                        .says("没有填写年初预算数，无法与预算比较", "在 budget.yaml 的 " + budget.id() + " 填写 " + code
                                + "，年初没有安排的写0"));
    }

    private static void unused(Subject subject, Report report, FactSet set, Compared declared) {
        OfficialTable spent = subject.figures().table(declared.amount().cell().table());
        OfficialTable budget = budget(subject, declared);
        String column = declared.base().cell().column();
        budget.codes(budget.declared().codes().deepest()).stream()
                .filter(code -> !spent.rows().containsKey(code)).forEach(code -> {
                    Optional<Amount> stated = budget.figure(code, column).flatMap(figure -> figure.stated());
                    report.at(stated.map(Amount::position).orElse(subject.booklet().accounts().position()))
                            .in(set.place().row(subject.words().row(spent.id(), code)))
                            .says("有年初预算 " + budget.money(code, column).map(subject.words()::wan).orElse("")
                                    + "，没有决算数，正文不会提到这个科目", "在 accounts.yaml 补充决算数，没有支出的写0");
                });
    }

    private static OfficialTable budget(Subject subject, Compared declared) {
        return subject.figures().budget().get(declared.base().cell().table());
    }
}
