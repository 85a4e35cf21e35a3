package org.mingce.check.table;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.model.Edition;

/** The rules on the official tables. */
public final class TableRules {

    private TableRules() {
    }

    /** The rules on the tables of an edition: those that it declares, then those on all tables. */
    public static List<Rule> rules(Edition edition) {
        return Stream.of(DeclaredRules.rules(edition), StatedRules.rules(), TableIncomplete.rules())
                .flatMap(List::stream).toList();
    }
}
