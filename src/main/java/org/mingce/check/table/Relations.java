package org.mingce.check.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.rule.Subject;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Edition;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredTable;

/** All that must hold between the cells of a year's tables, as the edition's declarations say, of what it prints. */
final class Relations {

    /** The code of declared sums that no relation names. */
    static final String SUM = "table.sum";

    private final Map<String, DeclaredTable> printed;
    private final YearGrid grid;
    private final List<Asked> all;

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
        this.printed = subject.booklet().edition().tables().stream()
                .collect(Collectors.toMap(Edition.Table::id, Edition.Table::declared, (one, same) -> one,
                        LinkedHashMap::new));
        this.grid = new YearGrid(tables);
        this.all = printed.values().stream().flatMap(table -> Stream.concat(
                table.relations().stream().flatMap(relation -> of(relation, table)), unnamed(table))).toList();
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

    private Stream<Asked> of(DeclaredRelation relation, DeclaredTable table) {
        DeclaredSums sums = new DeclaredSums(grid, table);
        Stream<Asked> held = relation.holds().stream().map(one -> new Asked(relation.code(), table,
                relation.parts().isEmpty() ? DeclaredSums.partsOf(one, table).orElse("") : relation.parts(),
                printed(sums.of(one))));
        return Stream.concat(held, Stream.of(new Asked(relation.code(), table, relation.parts(),
                printed(new DeclaredPairs(grid, table).of(relation)))));
    }

    private Stream<Asked> unnamed(DeclaredTable table) {
        DeclaredSums sums = new DeclaredSums(grid, table);
        return DeclaredSums.unnamed(table).stream()
                .map(sum -> new Asked(SUM, table, DeclaredSums.partsOf(sum, table).orElse(""), printed(sums.of(sum))));
    }

    /** What the edition does not print is not compared; but what it hides of a sum is part of it all the same. */
    private List<Relation> printed(List<Relation> relations) {
        return relations.stream().filter(relation -> isPrinted(relation.whole())
                && relation.parts().stream().anyMatch(this::isPrinted)).toList();
    }

    private boolean isPrinted(Address cell) {
        DeclaredTable table = printed.get(cell.table());
        return table != null && table.prints(cell.row(), cell.column());
    }

    /** Whether enough of the relation is known to compare its sides. */
    boolean isComparable(Relation relation) {
        return switch (relation.known()) {
            case PARTS -> relation.parts().stream().anyMatch(grid::isKnown);
            case OTHERS -> relation.others().anyMatch(grid::isKnown);
            case ANY -> relation.cells().anyMatch(grid::isKnown);
            case WHOLE -> grid.isKnown(relation.whole());
        };
    }
}
