package org.mingce.check.table;

import java.util.List;
import java.util.Map;
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

/** The relations between cells that a table's sums and equalities mean, with the codes that the year has. */
final class DeclaredSums {

    private final DeclaredTable declared;
    private final OfficialTable table;
    private final Map<String, OfficialTable> tables;

    DeclaredSums(DeclaredTable declared, Map<String, OfficialTable> tables) {
        this.declared = declared;
        this.table = tables.get(declared.id());
        this.tables = tables;
    }

    /** Everything that the declaration says adds up or equals. */
    static List<Held> all(DeclaredTable table) {
        return table.sides().stream().flatMap(DeclaredSums::all).distinct().toList();
    }

    private static Stream<Held> all(Side side) {
        Stream<Held> columns = side.columns().stream().flatMap(column -> Stream.concat(
                column.sum().isEmpty() ? Stream.of() : Stream.of(new Held(Kind.COLUMN, "", column.key())),
                column.classes().stream().map(other -> new Held(Kind.CLASSES, "", column.key()))));
        Stream<Held> rows = side.rows().stream().flatMap(row -> Stream.concat(
                row.sum().isEmpty() ? Stream.of() : Stream.of(new Held(Kind.ROW, row.key(), "")),
                row.same().isEmpty() ? Stream.of() : Stream.of(new Held(Kind.SAME, row.key(), ""))));
        Stream<Held> codes = side.codes().isTree() ? Stream.of(new Held(Kind.CODES, "", "")) : Stream.of();
        return Stream.of(columns, rows, codes).flatMap(held -> held);
    }

    /** The relations that it means. */
    List<Relation> of(Held held) {
        return declared.sides().stream().flatMap(side -> switch (held.kind()) {
            case COLUMN -> across(side, held.column());
            case ROW -> side.row(held.row()).stream().flatMap(row -> rows(side, row));
            case CODES -> codes(side);
            case SAME -> side.row(held.row()).stream().flatMap(row -> same(row, held.column()));
            case CLASSES -> side.column(held.column()).filter(column -> column.classes().isPresent()).stream()
                    .flatMap(column -> classes(column, side.codes().deepest()));
        }).toList();
    }

    private Stream<Relation> across(Side side, String key) {
        return side.column(key).filter(column -> !column.sum().isEmpty()).stream().flatMap(column ->
                table.rows().keySet().stream().filter(row -> side.row(row).isPresent() || isCode(side, row))
                        .map(row -> Relation.sum(cell(row, key),
                                column.sum().stream().map(part -> cell(row, part)).toList())));
    }

    private static boolean isCode(Side side, String row) {
        return DeclaredTable.isCode(row) && side.hasCode(row);
    }

    private Stream<Relation> rows(Side side, Row row) {
        if (!row.isSumOfCodes()) {
            return row.sum().isEmpty() ? Stream.of() : side.columns().stream()
                    .map(column -> Relation.sum(cell(row.key(), column.key()),
                            row.sum().stream().map(part -> cell(part, column.key())).toList()));
        }
        List<Integer> digits = side.codes().digits();
        Stream<Relation> highest = down(side, row.key(), codes(side, "", digits.get(0)));
        return isStatedBetween(side)
                ? Stream.concat(highest, down(side, row.key(), codes(side, "", side.codes().deepest()))) : highest;
    }

    /** Where sums between the items and the total are stated, the items are compared with the total as well. */
    private boolean isStatedBetween(Side side) {
        List<Integer> digits = side.codes().digits();
        return digits.subList(0, digits.size() - 1).stream().flatMap(level -> codes(side, "", level).stream())
                .anyMatch(code -> table.rows().get(code).values().stream()
                        .anyMatch(figure -> figure.stated().isPresent()));
    }

    private Stream<Relation> codes(Side side) {
        List<Integer> digits = side.codes().digits();
        return Stream.iterate(0, level -> level + 1).limit(Math.max(0, digits.size() - 1)).flatMap(level ->
                codes(side, "", digits.get(level)).stream()
                        .flatMap(parent -> down(side, parent, codes(side, parent, digits.get(level + 1)))));
    }

    private List<String> codes(Side side, String parent, int digits) {
        return table.codes(digits).stream().filter(code -> code.startsWith(parent) && side.hasCode(code)).toList();
    }

    /** A child of which only a sum is known says nothing about its parent's parts of that sum. */
    private Stream<Relation> down(Side side, String parent, List<String> children) {
        return children.isEmpty() ? Stream.of() : side.columns().stream().map(Column::key)
                .filter(column -> side.columns().stream().filter(sum -> sum.sum().contains(column))
                        .noneMatch(sum -> children.stream().anyMatch(child -> isUnsplit(child, sum))))
                .map(column -> Relation.sum(cell(parent, column),
                        children.stream().map(child -> cell(child, column)).toList()));
    }

    private boolean isUnsplit(String row, Column sum) {
        return table.money(row, sum.key()).filter(money -> !money.isZero()).isPresent()
                && sum.sum().stream().allMatch(part -> table.money(row, part).isEmpty());
    }

    private Stream<Relation> same(Row row, String column) {
        return row.same().entrySet().stream().filter(entry -> column.isEmpty() || column.equals(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Relation.sum(cell(row.key(), entry.getKey()), entry.getValue()));
    }

    /** Compared only where both tables have classes; then one that the other lacks is missing there. */
    private Stream<Relation> classes(Column column, int digits) {
        Address other = column.classes().orElseThrow();
        TreeSet<String> classes = new TreeSet<>(table.codes(digits));
        boolean known = classes.stream().anyMatch(code -> table.money(code, column.key()).isPresent());
        List<String> theirs = tables.get(other.table()).codes(digits);
        classes.addAll(theirs);
        return !known || theirs.isEmpty() ? Stream.of() : classes.stream().map(code -> new Relation(
                List.of(cell(code, column.key())), List.of(other.inRow(code)), false, true));
    }

    private Address cell(String row, String column) {
        return new Address(declared.id(), row, column);
    }
}
