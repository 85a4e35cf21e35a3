package org.mingce.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.table.Address;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/**
 * Fills one side of a table as its declaration says: codes and their sums, then what named rows take from the accounts
 * and from other tables, then sums of rows, then sums of columns. What a row takes counts before what its codes add up
 * to; in a row a sum of columns counts before a sum of rows.
 */
final class SideFill {

    private final Side side;
    private final TableBuilder cells;
    private final TableSet tables;

    SideFill(Side side, TableBuilder cells, TableSet tables) {
        this.side = side;
        this.cells = cells;
        this.tables = tables;
    }

    /** Fills it, with the amounts of its codes by column. */
    void fill(Map<String, Map<String, Money>> items) {
        addClasses();
        if (side.codes() != Codes.NONE) {
            new CodeTree(cells, side).addUp(items);
        }
        side.rows().forEach(this::take);
        SumOrder.ofRows(side).forEach(this::addRows);
        Set<String> across = side.rows().stream().filter(this::isSummedAcross).map(Row::key)
                .collect(Collectors.toSet());
        cells.rows().stream().filter(across::contains).forEach(this::addColumns);
    }

    private void addClasses() {
        for (Column column : side.columns()) {
            column.classes().ifPresent(from -> {
                OfficialTable other = tables.table(from.table());
                other.codes(side.codes().deepest())
                        .forEach(code -> cells.put(code, column.key(), other.money(code, from.column()).orElse(null)));
            });
        }
    }

    private void take(Row row) {
        row.from().forEach((column, places) -> cells.putKnown(row.key(), column, TableBuilder.total(places.stream()
                .flatMap(place -> tables.accounts().at(place).stream()).map(Amount::money).toList())));
        row.same().forEach((column, others) -> cells.putKnown(row.key(), column,
                TableBuilder.total(others.stream().map(this::money).filter(Objects::nonNull).toList())));
    }

    private Money money(Address cell) {
        return tables.table(cell.table()).money(cell.row(), cell.column()).orElse(null);
    }

    private void addRows(Row row) {
        side.columns().stream().map(Column::key).filter(column -> !takes(row).test(column))
                .forEach(column -> cells.putKnown(row.key(), column, cells.down(row.sum(), column)));
    }

    /**
     * Whether the row's columns add up by themselves: a sum of codes does so only where it takes what it is made of.
     */
    private boolean isSummedAcross(Row row) {
        List<String> parts = side.columns().stream().flatMap(column -> column.sum().stream()).toList();
        return !row.isSumOfCodes() || !side.codes().isTree() || parts.stream().anyMatch(takes(row));
    }

    private Predicate<String> takes(Row row) {
        return column -> row.from().containsKey(column) || row.same().containsKey(column);
    }

    private void addColumns(String row) {
        SumOrder.ofColumns(side).stream()
                .filter(column -> side.row(row).filter(r -> takes(r).test(column.key())).isEmpty())
                .forEach(column -> cells.putKnown(row, column.key(), cells.across(row, column.sum())));
    }
}
