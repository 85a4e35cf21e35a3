package org.mingce.check.prose.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.table.Address;

/** What the blank cells of a table mean: nothing, where a total of theirs comes out without them; else nobody knows. */
record BlankCells(OfficialTable table) {

    boolean isNothing(Address cell) {
        return table.declared().side(cell.row()).filter(side -> Stream.concat(
                side.columns().stream().filter(column -> column.sum().contains(cell.column()))
                        .map(column -> Stream.concat(Stream.of(column.key()), column.sum().stream())
                                .map(cell::inColumn).toList()),
                side.rows().stream().filter(row -> row.sum().contains(cell.row()))
                        .map(row -> Stream.concat(Stream.of(row.key()), row.sum().stream())
                                .map(cell::inRow).toList())).anyMatch(this::isWhole)).isPresent();
    }

    /** Whether the first of some cells is what the others come to: both are nothing, or both known and equal. */
    private boolean isWhole(List<Address> cells) {
        Address total = cells.get(0);
        Money parts = cells.stream().skip(1).flatMap(part -> table.money(part.row(), part.column()).stream())
                .reduce(Money.ZERO, Money::plus);
        return table.money(total.row(), total.column()).map(parts::equals)
                .orElseGet(() -> parts.isZero() && isNothing(total));
    }
}
