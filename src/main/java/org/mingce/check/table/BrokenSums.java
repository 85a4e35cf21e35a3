package org.mingce.check.table;

import java.util.List;
import org.mingce.check.rule.Subject;
import org.mingce.model.Money;

/** By how much the equations between the year's tables fail. */
public final class BrokenSums {

    private BrokenSums() {
    }

    /**
     * An equation that does not hold.
     *
     * @param row        the row of the whole
     * @param difference by how much, never nothing
     */
    public record Broken(String row, Money difference) {
    }

    /** Those that fail, in the order of the tables. */
    public static List<Broken> of(Subject subject) {
        Relations relations = Relations.of(subject);
        return relations.all().flatMap(asked -> relations.broken(asked).stream())
                .filter(relation -> relation.sense() == Relation.Sense.EQUAL)
                .map(relation -> new Broken(relation.whole().row(), relations.difference(relation))).toList();
    }
}
