package org.mingce.check.table;

import java.util.ArrayList;
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
        YearGrid grid = relations.grid();
        List<Broken> broken = new ArrayList<>();
        relations.all().flatMap(asked -> asked.made().stream()).forEach(relation -> {
            if (relation.sense() == Relation.Sense.EQUAL && relations.isComparable(relation)) {
                Money difference = grid.money(relation.whole()).orElse(Money.ZERO)
                        .plus(grid.total(relation.beside())).minus(grid.total(relation.parts()));
                if (!difference.isZero()) {
                    broken.add(new Broken(relation.whole().row(), difference));
                }
            }
        });
        return broken;
    }
}
