package org.mingce.check.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingce.figures.OfficialTable;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredRelation.Held;
import org.mingce.model.table.DeclaredRelation.Kind;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** The sums and equalities that follow from what a table's rows and columns are declared to be. */
final class DeclaredSums {

    private final YearGrid grid;
    private final DeclaredTable declared;
    private final OfficialTable table;
    private final Map<Integer, List<String>> codes = new HashMap<>();

    DeclaredSums(YearGrid grid, DeclaredTable declared) {
        this.grid = grid;
        this.declared = declared;
        this.table = grid.table(declared.id());
    }

    /** Everything that the table declares, each with what it says of one row or column. */
    static List<Held> all(DeclaredTable table) {
        LinkedHashSet<Held> all = new LinkedHashSet<>();
        for (Side side : table.sides()) {
            side.columns().stream().filter(column -> !column.sum().isEmpty())
                    .forEach(column -> all.add(new Held(Kind.COLUMN, "", column.key())));
            if (side.codes().isTree()) {
                all.add(new Held(Kind.CODES, "", ""));
            }
            side.rows().stream().filter(row -> !row.sum().isEmpty())
                    .forEach(row -> all.add(new Held(Kind.ROW, row.key(), "")));
            side.rows().forEach(row -> row.same().keySet().stream().sorted()
                    .forEach(column -> all.add(new Held(Kind.SAME, row.key(), column))));
            side.columns().stream().filter(column -> column.classes().isPresent())
                    .forEach(column -> all.add(new Held(Kind.CLASSES, "", column.key())));
        }
        return List.copyOf(all);
    }

    /** Those that no relation of the table gives a code. */
    static List<Held> unnamed(DeclaredTable table) {
        List<Held> named = table.relations().stream().flatMap(relation -> relation.holds().stream()).toList();
        return all(table).stream().filter(sum -> named.stream().noneMatch(one -> covers(one, sum))).toList();
    }

    private static boolean covers(Held named, Held one) {
        return named.kind() == one.kind() && named.row().equals(one.row())
                && (named.column().isEmpty() || named.column().equals(one.column()));
    }

    /** What a declared sum or equality asks of the cells, as they are. */
    List<Relation> of(Held held) {
        return declared.sides().stream().flatMap(side -> switch (held.kind()) {
            case COLUMN -> side.column(held.column()).stream().flatMap(column -> across(side, column));
            case ROW -> side.row(held.row()).stream().flatMap(row -> down(side, row));
            case CODES -> tree(side);
            case SAME -> side.row(held.row()).stream().flatMap(row -> same(row, held.column()));
            case CLASSES -> side.column(held.column()).stream()
                    .flatMap(column -> column.classes().stream().flatMap(other -> classes(side, column, other)));
        }).toList();
    }

    /** In every row the column is the sum of its parts. */
    private Stream<Relation> across(Side side, Column column) {
        return table.rows().keySet().stream().filter(row -> declared.side(row).filter(side::equals).isPresent())
                .map(row -> Relation.sum(cell(row, column.key()),
                        column.sum().stream().map(part -> cell(row, part)).toList()));
    }

    /** In each column the row is the sum of rows; or of codes, the deepest too where those between are stated. */
    private Stream<Relation> down(Side side, Row row) {
        if (!row.isSumOfCodes()) {
            return side.columns().stream().map(column -> Relation.sum(cell(row.key(), column.key()),
                    cells(row.sum(), column.key())));
        }
        List<Integer> digits = side.codes().digits();
        boolean between = digits.stream().filter(level -> level != side.codes().deepest())
                .flatMap(level -> codes(side, level, "").stream()).anyMatch(this::isStated);
        List<Integer> levels = new ArrayList<>(digits.subList(0, 1));
        if (between) {
            levels.add(side.codes().deepest());
        }
        return levels.stream().flatMap(level -> sums(side, row.key(), codes(side, level, "")));
    }

    private Stream<Relation> tree(Side side) {
        List<Integer> digits = side.codes().digits();
        return Stream.iterate(1, level -> level < digits.size(), level -> level + 1).flatMap(level ->
                codes(side, digits.get(level - 1), "").stream()
                        .flatMap(parent -> sums(side, parent, codes(side, digits.get(level), parent))));
    }

    /** A code of which only a sum of columns is known says nothing about those columns of what it is part of. */
    private Stream<Relation> sums(Side side, String whole, List<String> parts) {
        if (parts.isEmpty()) {
            return Stream.of();
        }
        List<String> unsplit = side.columns().stream()
                .filter(sum -> !sum.sum().isEmpty() && parts.stream().anyMatch(row -> isUnsplit(row, sum)))
                .flatMap(sum -> sum.sum().stream()).toList();
        return side.columns().stream().map(Column::key).filter(column -> !unsplit.contains(column))
                .map(column -> Relation.sum(cell(whole, column), cells(parts, column)));
    }

    private boolean isUnsplit(String row, Column sum) {
        return grid.money(cell(row, sum.key())).filter(money -> !money.isZero()).isPresent()
                && sum.sum().stream().noneMatch(part -> grid.isKnown(cell(row, part)));
    }

    private boolean isStated(String row) {
        return table.rows().get(row).values().stream().anyMatch(figure -> figure.stated().isPresent());
    }

    private Stream<Relation> same(Row row, String column) {
        return row.same().entrySet().stream().filter(entry -> column.isEmpty() || column.equals(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Relation.sum(cell(row.key(), entry.getKey()), entry.getValue()));
    }

    /** Classes are compared where both tables have any; then one that only one of them has is a difference. */
    private Stream<Relation> classes(Side side, Column column, Address other) {
        OfficialTable detail = grid.table(other.table());
        int digits = side.codes().deepest();
        TreeSet<String> codes = new TreeSet<>(codes(side, digits, ""));
        boolean summarised = codes.stream().anyMatch(code -> grid.isKnown(cell(code, column.key())));
        if (!summarised || detail == null || detail.codes(digits).isEmpty()) {
            return Stream.of();
        }
        codes.addAll(detail.codes(digits));
        return codes.stream().map(code -> new Relation(cell(code, column.key()), List.of(),
                List.of(other.inRow(code)), Relation.Sense.EQUAL, Relation.Known.ANY));
    }

    private List<String> codes(Side side, int digits, String prefix) {
        List<String> found = new ArrayList<>();
        for (String code : codes.computeIfAbsent(digits, table::codes)) {
            if (code.startsWith(prefix) && side.hasCode(code)) {
                found.add(code);
            }
        }
        return found;
    }

    private List<Address> cells(List<String> rows, String column) {
        List<Address> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(cell(row, column)));
        return cells;
    }

    private Address cell(String row, String column) {
        return new Address(declared.id(), row, column);
    }

    /** How the parts are called where no relation gives them a name; empty where they name themselves. */
    static Optional<String> partsOf(Held held, DeclaredTable table) {
        return switch (held.kind()) {
            case CODES -> Optional.of(TableRules.MESSAGES.text("terms.below"));
            case ROW -> table.row(held.row()).filter(Row::isSumOfCodes)
                    .map(row -> TableRules.MESSAGES.text("terms.codes"));
            default -> Optional.empty();
        };
    }
}
