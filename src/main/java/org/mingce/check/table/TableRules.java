package org.mingce.check.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.check.rule.Guide;
import org.mingce.check.rule.Rule;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredTable;

/** The rules on the official tables: what their declarations say must hold, and what must hold of any table. */
public final class TableRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(TableRules.class);

    private TableRules() {
    }

    /** The rules for a booklet of the edition: those that its tables declare, in order, then those on all tables. */
    public static List<Rule> rules(Edition edition) {
        Map<String, Rule> declared = new LinkedHashMap<>();
        edition.tables().stream().map(Edition.Table::declared).forEach(table -> table.relations()
                .forEach(relation -> declared.computeIfAbsent(relation.code(), code -> rule(relation, table))));
        if (edition.tables().stream().anyMatch(table -> !DeclaredSums.unnamed(table.declared()).isEmpty())) {
            declared.computeIfAbsent(Relations.SUM, code -> Rule.error(MESSAGES, code, new RelationCheck(code)));
        }
        return Stream.of(List.copyOf(declared.values()), StatedRules.rules(), BlankZero.rules(),
                        List.of(LastYearRule.rule()), TableIncomplete.rules())
                .flatMap(List::stream).toList();
    }

    private static Rule rule(DeclaredRelation relation, DeclaredTable table) {
        boolean atMost = relation.pairs().stream().anyMatch(DeclaredRelation.Pair::atLeast);
        String kind = atMost ? "relation/at-most" : "relation";
        Guide guide = new Guide(DeclaredWording.filled(relation.say(), table), relation.source(),
                MESSAGES.text("relation.why"), MESSAGES.text(kind + ".bad"), MESSAGES.text(kind + ".good"),
                MESSAGES.text("relation.do"));
        return new Rule(relation.code(), relation.severity(), guide, MESSAGES, new RelationCheck(relation.code()));
    }
}
