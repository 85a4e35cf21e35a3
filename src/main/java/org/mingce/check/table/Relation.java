package org.mingce.check.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.table.Address;

/**
 * What must hold between cells: one sum equals another, or is no less. A blank cell counts as nothing; where the whole
 * other side is blank, it is not known and there is nothing to compare, unless the relation is strict.
 *
 * @param one     the one side; a finding names its first cell
 * @param other   the other side
 * @param atLeast whether the one may be larger
 * @param strict  whether a blank other side means nothing rather than unknown
 */
record Relation(List<Address> one, List<Address> other, boolean atLeast, boolean strict) {

    Relation {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** The whole is the sum of the parts. */
    static Relation sum(Address whole, List<Address> parts) {
        return new Relation(List.of(whole), parts, false, false);
    }

    /** The cell that a finding names. */
    Address whole() {
        return one.get(0);
    }

    /** Whether the year's tables have something to compare. */
    boolean isComparable(Map<String, OfficialTable> tables) {
        return other.stream().anyMatch(cell -> money(cell, tables).isPresent())
                || strict && one.stream().anyMatch(cell -> money(cell, tables).isPresent());
    }

    /** What known cells come to. */
    static Money total(List<Address> cells, Map<String, OfficialTable> tables) {
        return cells.stream().flatMap(cell -> money(cell, tables).stream()).reduce(Money.ZERO, Money::plus);
    }

    /** The official amount; empty where the cell stays blank. */
    static Optional<Money> money(Address cell, Map<String, OfficialTable> tables) {
        return tables.get(cell.table()).money(cell.row(), cell.column());
    }
}
