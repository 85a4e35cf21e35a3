package org.mingce.intake.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Amount;
import org.mingce.model.Edition;
import org.mingce.model.Money;
import org.mingce.model.StatedTable;
import org.mingce.model.table.Address;
import org.mingce.model.table.Row;

/** Cells that are the same as cells of another table: where one of them alone was not told, it follows. */
final class Equals {

    /** What follows from one table may be what another lacks. */
    private static final int ROUNDS = 3;

    private final Edition edition;
    private final Map<String, Map<String, Map<String, Amount>>> cells = new LinkedHashMap<>();

    private final Map<String, Money> places = new LinkedHashMap<>();

    private Equals(Edition edition, Map<String, StatedTable> told) {
        this.edition = edition;
        told.forEach((id, table) -> table.rows().forEach((row, columns) -> columns.forEach((column, amount) ->
                put(id, row, column, amount))));
    }

    /** The cells with those that follow. */
    static Map<String, StatedTable> filled(Edition edition, Map<String, StatedTable> told) {
        Equals cells = new Equals(edition, told);
        for (int round = 0; round < ROUNDS; round++) {
            cells.copy().forEach((id, table) -> table.rows().forEach((row, columns) ->
                    edition.declared().get(id).row(row).ifPresent(declared -> columns.forEach((column, amount) ->
                            cells.fill(declared, column, amount)))));
        }
        return cells.copy();
    }

    private Map<String, StatedTable> copy() {
        Map<String, StatedTable> all = new LinkedHashMap<>();
        edition.tables().stream().map(Edition.Table::id).filter(cells::containsKey).forEach(id -> {
            Map<String, Map<String, Amount>> rows = new LinkedHashMap<>();
            cells.get(id).forEach((row, columns) -> rows.put(row, new LinkedHashMap<>(columns)));
            all.put(id, new StatedTable(id, rows, edition.table(id).orElseThrow().position()));
        });
        return all;
    }

    private void put(String table, String row, String column, Amount amount) {
        cells.computeIfAbsent(table, key -> new LinkedHashMap<>()).computeIfAbsent(row, key -> new LinkedHashMap<>())
                .put(column, amount);
        place(table, row, column).ifPresent(place -> places.putIfAbsent(place, amount.money()));
    }

    /** The one place of the accounts that a cell takes its amount from. */
    private Optional<String> place(String table, String row, String column) {
        return edition.declared().get(table).row(row).map(Row::from).map(from -> from.getOrDefault(column, List.of()))
                .filter(from -> from.size() == 1).map(from -> from.get(0));
    }

    private Optional<Money> money(Address cell) {
        return Optional.ofNullable(cells.getOrDefault(cell.table(), Map.of()).getOrDefault(cell.row(), Map.of())
                .get(cell.column())).map(Amount::money)
                .or(() -> place(cell.table(), cell.row(), cell.column()).map(places::get));
    }

    private void fill(Row row, String column, Amount amount) {
        List<Address> same = row.same().getOrDefault(column, List.of()).stream()
                .filter(cell -> edition.prints(cell.table(), cell.row(), cell.column())).toList();
        List<Address> open = same.stream().filter(cell -> money(cell).isEmpty()).toList();
        if (open.size() == 1) {
            Money rest = amount.money();
            for (Address cell : same) {
                rest = rest.minus(money(cell).orElse(Money.ZERO));
            }
            put(open.get(0).table(), open.get(0).row(), open.get(0).column(), new Amount(rest, amount.position()));
        }
    }
}
