package org.mingce.check.table;

import java.util.List;
import org.mingce.check.rule.Subject;
import org.mingce.model.Money;

/** By how much the equations between the year's tables fail. */
public final class BrokenSums {

    private BrokenSums() {
    }

    /** The differences, none of them nothing, in the order of the tables. */
    public static List<Money> differences(Subject subject) {
        Relations relations = Relations.of(subject);
        return relations.all().flatMap(asked -> asked.made().stream())
                .filter(relation -> relation.sense() == Relation.Sense.EQUAL).filter(relations::isComparable)
                .map(relation -> relations.grid().money(relation.whole()).orElse(Money.ZERO)
                        .plus(relations.grid().total(relation.beside()))
                        .minus(relations.grid().total(relation.parts())))
                .filter(difference -> !difference.isZero()).toList();
    }
}
