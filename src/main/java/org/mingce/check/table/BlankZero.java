package org.mingce.check.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.table.Address;

/**
 * One amount in two tables, 0 in the one and blank in the other: a blank may mean that nobody filled it in. Told once
 * for two tables, and only where both say something.
 */
final class BlankZero {

    private BlankZero() {
    }

    static List<Rule> rules() {
        return List.of(Rule.note(TableRules.MESSAGES, "table.blank-zero", BlankZero::check));
    }

    /** A 0 that is written, and the blank cell that must be as much. */
    private record Pair(Address zero, Address blank) {
    }

    private static void check(Subject subject, Report report) {
        Relations relations = Relations.of(subject);
        YearGrid grid = relations.grid();
        Map<String, List<Pair>> byTables = new LinkedHashMap<>();
        relations.all().flatMap(asked -> asked.made().stream())
                .filter(relation -> relation.sense() == Relation.Sense.EQUAL && relation.beside().isEmpty()
                        && relation.parts().size() == 1)
                .forEach(relation -> add(relation.whole(), relation.parts().get(0), grid, byTables));
        byTables.values().forEach(pairs -> tell(pairs, subject, report));
    }

    private static void add(Address one, Address other, YearGrid grid, Map<String, List<Pair>> byTables) {
        Address zero = grid.isKnown(one) ? one : other;
        Address blank = zero == one ? other : one;
        boolean apart = grid.isKnown(zero) && !grid.isKnown(blank) && !one.table().equals(other.table())
                && grid.isStated(zero) && grid.money(zero).filter(money -> money.signum() == 0).isPresent()
                && !grid.table(blank.table()).isNothing();
        if (apart) {
            byTables.computeIfAbsent(zero.table() + " " + blank.table(), tables -> new ArrayList<>())
                    .add(new Pair(zero, blank));
        }
    }

    private static void tell(List<Pair> pairs, Subject subject, Report report) {
        Pair first = pairs.get(0);
        String others = pairs.size() == 1 ? "" : TableRules.MESSAGES.text("table.blank-zero/more", pairs.size());
        report.at(subject.sources().cell(first.zero())).in(subject.words().cell(first.zero()))
                .tells(subject.words().table(first.blank().table()),
                        subject.words().row(first.blank().table(), first.blank().row()), others);
    }
}
