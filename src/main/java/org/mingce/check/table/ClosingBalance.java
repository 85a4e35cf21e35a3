package org.mingce.check.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.Money;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredRelation.Pair;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** What a year left to the next, where its table says so or leaves no choice. */
final class ClosingBalance {

    private final YearGrid grid;
    private final DeclaredTable table;
    private final DeclaredTable.Years years;

    /** @param grid the tables of the year that closed */
    ClosingBalance(YearGrid grid, DeclaredTable table, DeclaredTable.Years years) {
        this.grid = grid;
        this.table = table;
        this.years = years;
    }

    /**
     * The closing balance: as the table has it; else nothing left, where the table balances without it and either says
     * what the year began with or follows as a whole from that year's accounts.
     */
    Optional<Money> money() {
        return grid.money(cell(years.closing())).or(() -> balances() ? Optional.of(Money.ZERO) : Optional.empty());
    }

    private boolean balances() {
        return sums().anyMatch(row -> pairs(cell(row.key())).anyMatch(pair -> {
            List<Address> sides = Stream.concat(pair.one().stream(), pair.other().stream()).toList();
            boolean equal = sides.stream().allMatch(grid::isKnown)
                    && grid.total(pair.one()).equals(grid.total(pair.other()));
            return equal && (grid.isKnown(cell(years.opening())) || sides.stream().allMatch(this::follows));
        }));
    }

    /** The rows that are the sum of the closing balance and others. */
    private Stream<Row> sums() {
        return table.rows().stream().filter(row -> row.sum().contains(years.closing()));
    }

    private Stream<Pair> pairs(Address sum) {
        return table.relations().stream().map(DeclaredRelation::pairs).flatMap(List::stream)
                .filter(pair -> !pair.atLeast() && (pair.one().contains(sum) || pair.other().contains(sum)));
    }

    /** Whether nothing is stated of a sum of rows, nor of the rows. */
    private boolean follows(Address cell) {
        return Stream.concat(Stream.of(cell), table.row(cell.row()).stream().flatMap(row -> row.sum().stream())
                .map(cell::inRow)).noneMatch(grid::isStated);
    }

    private Address cell(String row) {
        return new Address(table.id(), row, table.main());
    }
}
