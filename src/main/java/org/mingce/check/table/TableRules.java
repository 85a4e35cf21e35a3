package org.mingce.check.table;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;

/** The rules on the official tables. */
public final class TableRules {

    private TableRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(SummaryRules.rules(), WithinTable.rules(), BetweenTables.rules(), StatedRules.rules(),
                TableIncomplete.rules()).flatMap(List::stream).toList();
    }

    /** The rules that are made of relations. */
    static Stream<RelationCheck> relations() {
        return Stream.of(SummaryRules.rules(), WithinTable.rules(), BetweenTables.rules()).flatMap(List::stream)
                .map(Rule::check).filter(RelationCheck.class::isInstance).map(RelationCheck.class::cast);
    }
}
