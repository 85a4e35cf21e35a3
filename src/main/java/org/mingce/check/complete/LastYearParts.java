package org.mingce.check.complete;

import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.facts.Compared;
import org.mingce.model.facts.Operand;
import org.mingce.model.table.Address;

/** Where last year's amounts are known, none of those that a section compares with is left out. */
final class LastYearParts {

    private LastYearParts() {
    }

    static Rule rule() {
        return Rule.warning(CompletenessRules.MESSAGES, "complete.last-year-part", LastYearParts::check);
    }

    private static void check(Subject subject, Report report) {
        boolean known = FactSet.sections(subject).stream().anyMatch(set -> set.checks().compares().stream()
                .anyMatch(declared -> isWhole(declared)
                        && new Operands(subject, set.facts()).isKnown(declared.base())));
        if (!known) {
            return;
        }
        FactSet.sections(subject).forEach(set -> {
            Operands operands = new Operands(subject, set.facts());
            set.checks().compares().stream().filter(LastYearParts::isWhole)
                    .filter(declared -> operands.isKnown(declared.amount()) && !operands.isKnown(declared.base()))
                    .forEach(declared -> {
                        Address cell = declared.base().cell();
                        report.at(subject.sources().file("previous.yaml")).in(set.place())
                                .tells(declared.what(), cell.table() + "." + cell.row());
                    });
        });
    }

    /** The amount of a section as a whole against last year's, not one of its items. */
    private static boolean isWhole(Compared declared) {
        return declared.base().kind() == Operand.Kind.PREVIOUS && declared.amount().kind() == Operand.Kind.TABLE
                && !declared.base().cell().isFamily() && !declared.byParts();
    }
}
