package org.mingce.check.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.check.rule.Rule;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredRelation.Held;
import org.mingce.model.table.DeclaredTable;

/** The rules that the tables of an edition declare. */
final class DeclaredRules {

    private static final String SUM = "table.sum";

    private DeclaredRules() {
    }

    /** One rule for each declared relation, in the order of the declarations, and one for all other declared sums. */
    static List<Rule> rules(Edition edition) {
        List<Rule> rules = new ArrayList<>();
        edition.declared().values().forEach(table -> table.relations().forEach(relation -> rules.add(new Rule(
                relation.code(), relation.severity(), relation.say(), relation.source(),
                new RelationCheck(relation.parts(), (booklet, tables) -> relations(table, relation, tables))))));
        if (edition.tables().stream().anyMatch(table -> !unclaimed(table.declared()).isEmpty())) {
            rules.add(Rule.error(SUM, "声明的其他合计等于各组成部分之和",
                    "templates/tables 的声明：sum、same、classes",
                    new RelationCheck("", DeclaredRules::unclaimed)));
        }
        return rules;
    }

    private static List<Relation> relations(DeclaredTable table, DeclaredRelation relation,
                                            Map<String, OfficialTable> tables) {
        if (relation.when().filter(cell -> Relation.money(cell, tables).isEmpty()).isPresent()) {
            return List.of();
        }
        DeclaredSums sums = new DeclaredSums(table, tables);
        Pairs pairs = new Pairs(tables);
        return Stream.concat(relation.holds().stream().flatMap(held -> sums.of(held).stream()),
                relation.pairs().stream().flatMap(pair -> pairs.of(pair).stream())).toList();
    }

    private static List<Relation> unclaimed(Booklet booklet, Map<String, OfficialTable> tables) {
        return booklet.edition().tables().stream().map(Edition.Table::declared).flatMap(table -> {
            DeclaredSums sums = new DeclaredSums(table, tables);
            return unclaimed(table).stream().flatMap(held -> sums.of(held).stream());
        }).toList();
    }

    /** What the table says adds up or equals, and no relation of it gives a code to. */
    private static List<Held> unclaimed(DeclaredTable table) {
        Set<Held> claimed = new LinkedHashSet<>();
        table.relations().forEach(relation -> relation.holds().forEach(held -> claimed.add(new Held(held.kind(),
                held.row(), held.kind() == DeclaredRelation.Kind.SAME ? "" : held.column()))));
        return DeclaredSums.all(table).stream().filter(held -> !claimed.contains(held)).toList();
    }

    /** The cells that some relation compares with all that they are the sum of. */
    static Set<Address> wholes(Edition edition, Map<String, OfficialTable> tables) {
        Set<Address> wholes = new LinkedHashSet<>();
        edition.declared().values().forEach(table -> {
            DeclaredSums sums = new DeclaredSums(table, tables);
            DeclaredSums.all(table).forEach(held -> sums.of(held).forEach(relation -> wholes.add(relation.whole())));
            table.relations().forEach(relation -> relations(table, relation, tables).stream()
                    .filter(found -> !found.atLeast()).forEach(found -> wholes.add(found.whole())));
        });
        return wholes;
    }
}
