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

    private TableRules() {
    }

    /** The rules for a booklet of the edition: those that its tables declare, in order, then those on all tables. */
    public static List<Rule> rules(Edition edition) {
        Map<String, Rule> declared = new LinkedHashMap<>();
        edition.tables().stream().map(Edition.Table::declared).forEach(table -> table.relations()
                .forEach(relation -> declared.computeIfAbsent(relation.code(), code -> rule(relation, table))));
        if (edition.tables().stream().anyMatch(table -> !DeclaredSums.unnamed(table.declared()).isEmpty())) {
            declared.computeIfAbsent(Relations.SUM, code -> Rule.error(code, "各表声明的合计等于其各部分之和",
                    "templates/tables 的声明：没有另立规则的 sum、same、classes", new RelationCheck(code)));
        }
        return Stream.of(List.copyOf(declared.values()), StatedRules.rules(), TableIncomplete.rules())
                .flatMap(List::stream).toList();
    }

    private static Rule rule(DeclaredRelation relation, DeclaredTable table) {
        return new Rule(relation.code(), relation.severity(),
                Guide.brief(Wording.filled(relation.say(), table), relation.source()), Messages.of(TableRules.class),
                new RelationCheck(relation.code()));
    }
}
