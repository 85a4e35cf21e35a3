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

    private BudgetRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(TextRules.MESSAGES, "complete.initial-budget",
                        (subject, report) -> each(subject, report, BudgetRules::missing)),
                Rule.warning(TextRules.MESSAGES, "text.budget-unused",
                        (subject, report) -> each(subject, report, BudgetRules::unused)));
    }

    /** What is looked for in a table whose items a section compares with their budgets. */
    private interface Search {

        void in(Subject subject, Report report, FactSet set, Compared declared);
    }

    private static void each(Subject subject, Report report, Search search) {
        FactSet.sections(subject).forEach(set -> set.checks().compares().stream()
                .filter(declared -> ComparedAmount.isByCode(declared) && declared.base().kind() == Operand.Kind.BUDGET)
                .forEach(declared -> search.in(subject, report, set, declared)));
    }

    private static void missing(Subject subject, Report report, FactSet set, Compared declared) {
        Address cell = declared.amount().cell();
        OfficialTable budget = budget(subject, declared);
        List<String> codes = ComparedAmount.codes(subject, declared);
        if (budget.codes(budget.declared().codes().deepest()).isEmpty()) {
            return;
        }
        codes.stream().filter(code -> budget.money(code, declared.base().cell().column()).isEmpty()).forEach(code ->
                report.at(subject.sources().cell(cell.inRow(code)))
                        .in(set.place().row(subject.words().row(cell.table(), code)))
                        .tells(budget.id(), code));
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
                            .tells(budget.money(code, column).map(subject.words()::wan).orElse(""));
                });
    }

    private static OfficialTable budget(Subject subject, Compared declared) {
        return subject.figures().budget().get(declared.base().cell().table());
    }
}
