package org.mingce.check.table;

import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.figures.Figure;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredTable;

/**
 * What is stated of last year keeps the relations of the tables: 收入总计 and 支出总计 are the same. Of last year mostly
 * some cells are known, so a relation is asked only where all its cells are, and never of a list of codes.
 */
final class LastYearRule {

    private LastYearRule() {
    }

    static Rule rule() {
        return Rule.warning(TableRules.MESSAGES, "between.last-year", LastYearRule::check);
    }

    private static void check(Subject subject, Report report) {
        if (subject.figures().previous().isEmpty()) {
            return;
        }
        Relations relations = Relations.ofLastYear(subject);
        relations.all().flatMap(asked -> asked.made().stream())
                .filter(relation -> !relation.parts().isEmpty() && relation.cells().allMatch(relations.grid()::isKnown))
                .filter(relation -> relation.cells().noneMatch(cell -> DeclaredTable.isCode(cell.row())))
                .filter(relation -> relation.cells().anyMatch(relations.grid()::isStated)).distinct()
                .forEach(relation -> compare(subject, report, relations.grid(), relation));
    }

    private static void compare(Subject subject, Report report, YearGrid grid, Relation relation) {
        Money whole = grid.money(relation.whole()).orElse(Money.ZERO);
        Money sum = grid.total(relation.parts()).minus(grid.total(relation.beside()));
        Money difference = whole.minus(sum);
        if (relation.sense().holds(difference)) {
            return;
        }
        boolean rounded = Tolerance.explains(difference, grid.rounded(relation.cells()));
        Words words = subject.words();
        Address part = relation.parts().get(0);
        relation.cells().filter(grid::isStated).findFirst().flatMap(grid::figure).flatMap(Figure::stated)
                .map(Amount::position).ifPresent(position -> report.at(position).in(words.cell(relation.whole()))
                        .as(rounded ? Severity.NOTE : report.severity())
                        .values(words.wan(whole), words.wan(sum), words.wan(difference))
                        .because(words.wan(whole) + " − " + words.wan(sum) + " = " + words.wan(difference))
                        .tells(words.row(relation.whole().table(), relation.whole().row()), words.wan(whole),
                                words.table(part.table()) + words.row(part.table(), part.row()), words.wan(sum)));
    }
}
