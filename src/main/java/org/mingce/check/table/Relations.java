package org.mingce.check.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredTable;

/** All that must hold between the cells of a year's tables, as the edition's declarations say, of what it prints. */
final class Relations {

    /** The code of declared sums that no relation names. */
    static final String SUM = "table.sum";

    private final PrintedCells printed;
    private final YearGrid grid;
    private final List<Asked> all = new ArrayList<>();
    private final Map<Asked, List<Relation>> broken = new IdentityHashMap<>();

    /**
     * What one relation says, or one declared sum that none names.
     *
     * @param code  the relation's
     * @param table the table that declares it
     * @param parts how findings call the other side; empty where it names itself
     * @param made  what it asks of the cells
     */
    record Asked(String code, DeclaredTable table, String parts, List<Relation> made) {
    }

    private Relations(Subject subject) {
        this(subject, subject.figures().tables());
    }

    private Relations(Subject subject, Map<String, OfficialTable> tables) {
        this.printed = new PrintedCells(subject.booklet().edition());
        this.grid = new YearGrid(tables);
        for (DeclaredTable table : printed.tables()) {
            DeclaredSums sums = new DeclaredSums(grid, table);
            table.relations().forEach(relation -> add(relation, sums, table));
            DeclaredSums.unnamed(table).forEach(sum -> all.add(new Asked(SUM, table,
                    DeclaredSums.partsOf(sum, table).orElse(""), printed(sums.of(sum)))));
        }
    }

    /** Those of what is checked, worked out once. */
    static Relations of(Subject subject) {
        return subject.once(Relations.class, Relations::new);
    }

    /** The same of last year's tables, as far as they are stated. */
    static Relations ofLastYear(Subject subject) {
        return new Relations(subject, subject.figures().previous());
    }

    /** The cells that are compared. */
    YearGrid grid() {
        return grid;
    }

    /** What the relations of a code ask, or the declared sums that none names ({@link #SUM}). */
    Stream<Asked> of(String code) {
        return all.stream().filter(asked -> asked.code().equals(code));
    }

    /** What all of them ask. */
    Stream<Asked> all() {
        return all.stream();
    }

    private void add(DeclaredRelation relation, DeclaredSums sums, DeclaredTable table) {
        relation.holds().forEach(one -> all.add(new Asked(relation.code(), table,
                relation.parts().isEmpty() ? DeclaredSums.partsOf(one, table).orElse("") : relation.parts(),
                printed(sums.of(one)))));
        all.add(new Asked(relation.code(), table, relation.parts(),
                printed(new DeclaredPairs(grid, table).of(relation))));
    }

    /** What the edition does not print is not compared; but what it hides of a sum is part of it all the same. */
    private List<Relation> printed(List<Relation> relations) {
        List<Relation> compared = new ArrayList<>();
        for (Relation relation : relations) {
            if (printed.has(relation.whole()) && hasPrinted(relation.parts())) {
                compared.add(relation);
            }
        }
        return compared;
    }

    private boolean hasPrinted(List<Address> cells) {
        for (Address cell : cells) {
            if (printed.has(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Those that one relation made which do not hold, though enough is known of their cells. */
    List<Relation> broken(Asked asked) {
        return broken.computeIfAbsent(asked, one -> one.made().stream().filter(relation -> isComparable(relation)
                && !relation.sense().holds(difference(relation))).toList());
    }

    /** What the whole with all beside it is more than the parts. */
    Money difference(Relation relation) {
        return grid.money(relation.whole()).orElse(Money.ZERO).plus(grid.total(relation.beside()))
                .minus(grid.total(relation.parts()));
    }

    /** Whether enough of the relation is known to compare its sides. */
    boolean isComparable(Relation relation) {
        return switch (relation.known()) {
            case PARTS -> grid.isAnyKnown(relation.parts());
            case OTHERS -> grid.isAnyKnown(relation.parts()) || grid.isAnyKnown(relation.beside());
            case ANY -> grid.isKnown(relation.whole()) || grid.isAnyKnown(relation.parts())
                    || grid.isAnyKnown(relation.beside());
            case WHOLE -> grid.isKnown(relation.whole());
        };
    }
}
