package org.mingce.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/**
 * Which cells a cell is made of, by the declarations: what it takes from other tables, its codes, its rows, its
 * columns.
 */
final class Derivation {

    private final Map<String, OfficialTable> tables;

    Derivation(Map<String, OfficialTable> tables) {
        this.tables = tables;
    }

    /** The cells that add up to the cell; none for one that comes from the accounts, or of which nothing is known. */
    List<Address> parts(Address cell) {
        OfficialTable table = tables.get(cell.table());
        Optional<Side> side = table.declared().side(cell.row());
        if (side.isEmpty()) {
            return List.of();
        }
        return side.get().row(cell.row()).map(row -> ofRow(cell, row, side.get(), table))
                .orElseGet(() -> ofCode(cell, side.get(), table));
    }

    private static List<Address> ofRow(Address cell, Row row, Side side, OfficialTable table) {
        if (row.same().containsKey(cell.column())) {
            return row.same().get(cell.column());
        }
        if (row.from().containsKey(cell.column())) {
            return List.of();
        }
        if (row.isSumOfCodes()) {
            return below("", side, table).stream().map(cell::inRow).toList();
        }
        List<Address> across = across(cell, side);
        return across.isEmpty() ? row.sum().stream().map(cell::inRow).toList() : across;
    }

    private static List<Address> ofCode(Address cell, Side side, OfficialTable table) {
        Optional<Address> other = side.column(cell.column()).flatMap(Column::classes);
        if (other.isPresent()) {
            return List.of(other.get().inRow(cell.row()));
        }
        List<String> below = below(cell.row(), side, table);
        return below.isEmpty() ? across(cell, side) : below.stream().map(cell::inRow).toList();
    }

    private static List<Address> across(Address cell, Side side) {
        return side.column(cell.column()).map(column -> column.sum().stream().map(cell::inColumn).toList())
                .orElse(List.of());
    }

    /** The codes of the next level below a code; those of the highest level below none. */
    static List<String> below(String code, Side side, OfficialTable table) {
        return side.codes().digits().stream().filter(digits -> digits > code.length()).findFirst()
                .map(digits -> table.codes(digits).stream()
                        .filter(one -> one.startsWith(code) && side.hasCode(one)).toList()).orElse(List.of());
    }
}
