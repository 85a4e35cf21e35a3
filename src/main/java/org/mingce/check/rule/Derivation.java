package org.mingce.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.figures.Figure;
import org.mingce.figures.OfficialTable;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** Which cells of the official tables a cell's amount is made of, as the declarations have it. */
public final class Derivation {

    private final Map<String, OfficialTable> tables;
    private final Map<String, Map<Integer, List<String>>> codes = new HashMap<>();

    /** @param tables the tables of one year by id */
    public Derivation(Map<String, OfficialTable> tables) {
        this.tables = tables;
    }

    /** The cell; {@code null} where its table has none. */
    public Figure figure(Address cell) {
        OfficialTable table = tables.get(cell.table());
        return table == null ? null : table.figure(cell.row(), cell.column()).orElse(null);
    }

    /** The cells that add up to it; none where it is taken from the accounts, or nothing is known of it. */
    public List<Address> parts(Address cell) {
        OfficialTable table = tables.get(cell.table());
        Optional<Side> side = Optional.ofNullable(table).flatMap(known -> known.declared().side(cell.row()));
        if (side.isEmpty()) {
            return List.of();
        }
        return side.get().row(cell.row()).map(row -> parts(cell, row, table, side.get()))
                .orElseGet(() -> partsOfCode(cell, table, side.get()));
    }

    private List<Address> parts(Address cell, Row row, OfficialTable table, Side side) {
        if (row.same().containsKey(cell.column())) {
            return row.same().get(cell.column());
        }
        if (row.from().containsKey(cell.column())) {
            return List.of();
        }
        List<Address> down = row.isSumOfCodes() ? codes(cell, table, side, "", side.codes().digits())
                : row.sum().stream().map(cell::inRow).toList();
        List<Address> across = across(cell, side);
        boolean tree = row.isSumOfCodes() && side.codes().isTree() && isKnown(down);
        return tree || !isKnown(across) ? down : across;
    }

    private List<Address> partsOfCode(Address cell, OfficialTable table, Side side) {
        Optional<Address> other = side.column(cell.column()).flatMap(Column::classes);
        if (other.isPresent()) {
            return List.of(new Address(other.get().table(), cell.row(), other.get().column()));
        }
        List<Integer> below = side.codes().digits().stream().filter(digits -> digits > cell.row().length()).toList();
        List<Address> children = codes(cell, table, side, cell.row(), below);
        return isKnown(children) ? children : across(cell, side);
    }

    /** The codes of the highest of the levels that begin so. */
    private List<Address> codes(Address cell, OfficialTable table, Side side, String prefix,
                                       List<Integer> digits) {
        return digits.stream().limit(1).flatMap(level -> codes(table, level).stream())
                .filter(code -> code.startsWith(prefix) && side.hasCode(code)).map(cell::inRow).toList();
    }

    /** The codes of that many digits, looked up once. */
    private List<String> codes(OfficialTable table, int digits) {
        return codes.computeIfAbsent(table.id(), id -> new HashMap<>()).computeIfAbsent(digits, table::codes);
    }

    private static List<Address> across(Address cell, Side side) {
        return side.column(cell.column()).stream().flatMap(column -> column.sum().stream()).map(cell::inColumn)
                .toList();
    }

    private boolean isKnown(List<Address> cells) {
        return cells.stream().map(this::figure).anyMatch(figure -> figure != null && figure.money().isPresent());
    }

    /** The rows of all codes that a cell's table has, where the cell stands for every code; else the cell alone. */
    public Stream<Address> each(Address cell) {
        if (!cell.isFamily()) {
            return Stream.of(cell);
        }
        OfficialTable table = tables.get(cell.table());
        return table == null ? Stream.of()
                : codes(table, digits(table.declared(), cell)).stream().map(cell::inRow);
    }

    private static int digits(DeclaredTable table, Address family) {
        List<Integer> digits = table.codes().digits();
        return digits.isEmpty() ? 0 : family.row().equals(Address.CLASS) ? digits.get(0) : table.codes().deepest();
    }
}
