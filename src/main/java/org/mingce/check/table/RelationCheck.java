package org.mingce.check.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Tolerance;
import org.mingce.check.rule.Words;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.table.Address;

/**
 * Holds the relations of one code against the year's tables.
 *
 * @param code the relations'
 */
record RelationCheck(String code) implements Rule.Check {

    @Override
    public void check(Subject subject, Report report) {
        Relations relations = Relations.of(subject);
        relations.of(code).forEach(asked -> relations.broken(asked)
                .forEach(relation -> tell(relation, asked, relations.grid(), subject, report)));
    }

    private static void tell(Relation relation, Relations.Asked asked, YearGrid grid, Subject subject,
            Report report) {
        Address cell = relation.whole();
        Money whole = grid.money(cell).orElse(Money.ZERO);
        Money sum = grid.total(relation.parts()).minus(grid.total(relation.beside()));
        Money difference = whole.minus(sum);
        boolean atMost = relation.sense() == Relation.Sense.AT_MOST;
        Words words = subject.words();
        Terms terms = new Terms(relation, grid, subject);
        Severity severity = Tolerance.explains(difference, grid.rounded(relation.cells()))
                ? Severity.NOTE : report.severity();
        report.at(position(relation, subject)).in(words.cell(cell)).as(severity)
                .values(words.amount(whole), words.amount(sum), words.amount(difference))
                .because(terms.computation() + " = " + words.amount(sum)
                        + TableRules.MESSAGES.text("apart", words.amount(difference)))
                .says(TableRules.MESSAGES.text(atMost ? "relation/at-most" : "relation", words.amount(whole),
                        terms.called(asked.table(), asked.parts()), words.amount(sum)),
                        TableRules.MESSAGES.text(severity == Severity.NOTE ? "rounded.do" : "relation.do"));
    }

    /** Where the whole is stated; else a stated part; else where the whole's amounts come from. */
    private static Position position(Relation relation, Subject subject) {
        return Stream.concat(Stream.of(relation.whole()), relation.parts().stream())
                .map(subject.sources()::stated)
                .flatMap(Optional::stream).findFirst()
                .orElseGet(() -> subject.sources().cell(relation.whole()));
    }
}
