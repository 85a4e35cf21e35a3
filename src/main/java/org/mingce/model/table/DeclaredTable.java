package org.mingce.model.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Position;

/**
 * An official table, as its declaration and the edition's have it.
 *
 * @param id        the name in sources and templates, and of the file
 * @param title     as it is printed
 * @param main      the column that is meant where a source gives a row one amount
 * @param items     the blocks of accounts.yaml whose codes are its rows
 * @param follows   what figures compute for it that a declaration can't say, by name; empty for most tables
 * @param sides     its sides, at least one
 * @param relations what must hold
 * @param years     the row that opens a year and the one that closes the year before it; empty where none does
 * @param said      how running text calls its cells
 * @param content   everything the declaration says, for the templates: {@code note}, {@code empty} …
 * @param position  where it is declared
 */
public record DeclaredTable(String id, String title, String main, List<String> items, List<String> follows,
                            List<Side> sides, List<DeclaredRelation> relations, Optional<Years> years,
                            List<Said> said, MapNode content, Position position) {

    /**
     * What one year leaves to the next.
     *
     * @param opening the row of the year's opening balance
     * @param closing the row of the balance that the year before closed with
     */
    public record Years(String opening, String closing) {
    }

    public DeclaredTable {
        items = List.copyOf(items);
        follows = List.copyOf(follows);
        sides = List.copyOf(sides);
        relations = List.copyOf(relations);
        said = List.copyOf(said);
    }

    /** The side that has the row: a named one, or a code. */
    public Optional<Side> side(String row) {
        for (Side side : sides) {
            if (side.row(row).isPresent()) {
                return Optional.of(side);
            }
        }
        return isCode(row) ? sides.stream().filter(side -> side.hasCode(row)).findFirst() : Optional.empty();
    }

    /** The named row; empty when there is none. */
    public Optional<Row> row(String key) {
        for (Side side : sides) {
            Optional<Row> row = side.row(key);
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** The column in the row's side; empty when there is none. */
    public Optional<Column> column(String row, String key) {
        return side(row).flatMap(side -> side.column(key)).or(() -> column(key));
    }

    /** The column in the first side that has it; empty when there is none. */
    public Optional<Column> column(String key) {
        for (Side side : sides) {
            Optional<Column> column = side.column(key);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    /** All named rows, side by side. */
    public List<Row> rows() {
        return sides.stream().flatMap(side -> side.rows().stream()).toList();
    }

    /** The keys of all columns, each once. */
    public List<String> columnKeys() {
        return sides.stream().flatMap(side -> side.columns().stream()).map(Column::key).distinct().toList();
    }

    /** The codes of its rows, those of the side that has any. */
    public Codes codes() {
        return sides.stream().map(Side::codes).filter(codes -> codes != Codes.NONE).findFirst().orElse(Codes.NONE);
    }

    /** The row that is the sum of its codes; empty when it has none. */
    public Optional<Row> sumOfCodes() {
        return sides.stream().flatMap(side -> side.rows().stream()).filter(Row::isSumOfCodes).findFirst();
    }

    /** Whether the edition prints the cell. */
    public boolean prints(String row, String column) {
        Optional<Side> side = side(row);
        return side.flatMap(found -> found.column(column)).filter(Column::printed).isPresent()
                && side.get().row(row).map(Row::printed).orElseGet(() -> printsCode(row));
    }

    /** Whether the edition prints the row. */
    public boolean printsRow(String row) {
        return row(row).map(Row::printed)
                .orElseGet(() -> isCode(row) && printsCode(row));
    }

    private boolean printsCode(String code) {
        return sides.stream().anyMatch(side -> side.prints(code));
    }

    /** The cells that this table takes from others: their tables must be known first. */
    public Stream<Address> taken() {
        return sides.stream().flatMap(side -> Stream.concat(
                side.columns().stream().flatMap(column -> column.classes().stream()),
                side.rows().stream().flatMap(row -> row.same().values().stream()).flatMap(List::stream)));
    }

    /** Whether a row's key is a code. */
    public static boolean isCode(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
