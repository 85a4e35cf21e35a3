package org.mingce.check.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.figures.OfficialTable;
import org.mingce.model.TableId;

/** Relations that every table of functional codes has: across its kinds, and down its tree of codes. */
final class Columns {

    static final String TOTAL = "total";
    static final int CLASS = 3;
    static final int SECTION = 5;
    static final int ITEM = 7;

    private final OfficialTable table;
    private final List<String> kinds;

    /** The relations of a table whose column {@code total} is the sum of the {@code kinds}. */
    Columns(OfficialTable table, List<String> kinds) {
        this.table = table;
        this.kinds = List.copyOf(kinds);
    }

    /** The kinds of a table: its columns that add up to the total. */
    static List<String> kinds(TableId id) {
        return switch (id) {
            case INCOME, EXPENDITURE -> id.columns().subList(1, id.columns().size());
            case GENERAL_PUBLIC_BUDGET, GOVERNMENT_FUND, STATE_CAPITAL -> List.of("basic", "project");
            default -> throw new IllegalArgumentException(id + " is no table of functional codes");
        };
    }

    static Columns of(Map<TableId, OfficialTable> tables, TableId id) {
        return new Columns(tables.get(id), kinds(id));
    }

    /** In every row the total is the sum of the kinds. */
    List<Relation> across() {
        return table.rows().keySet().stream().map(row -> Relation.sum(cell(row, TOTAL),
                kinds.stream().map(kind -> cell(row, kind)).toList())).toList();
    }

    /** In every column class = Σ sections, section = Σ items. */
    List<Relation> down() {
        return Stream.of(CLASS, SECTION).flatMap(digits -> table.codes(digits).stream()
                .flatMap(parent -> columns().flatMap(column -> down(parent, children(parent, digits), column))))
                .toList();
    }

    /** In every column total = Σ classes; and Σ items, where classes or sections are stated in between. */
    List<Relation> totals() {
        boolean between = Stream.of(CLASS, SECTION).flatMap(digits -> table.codes(digits).stream())
                .anyMatch(code -> table.rows().get(code).values().stream()
                        .anyMatch(figure -> figure.stated().isPresent()));
        Stream<Relation> classes = columns().flatMap(column -> down(TOTAL, table.codes(CLASS), column));
        Stream<Relation> items = between
                ? columns().flatMap(column -> down(TOTAL, table.codes(ITEM), column)) : Stream.of();
        return Stream.concat(classes, items).toList();
    }

    private Stream<String> columns() {
        return Stream.concat(Stream.of(TOTAL), kinds.stream());
    }

    private List<String> children(String parent, int digits) {
        return table.codes(digits == CLASS ? SECTION : ITEM).stream().filter(code -> code.startsWith(parent)).toList();
    }

    /** A child that is not split by kind says nothing about its parent's kinds. */
    private Stream<Relation> down(String parent, List<String> children, String column) {
        boolean unsplit = !column.equals(TOTAL) && children.stream().anyMatch(this::isUnsplit);
        return children.isEmpty() || unsplit ? Stream.of() : Stream.of(Relation.sum(cell(parent, column),
                children.stream().map(child -> cell(child, column)).toList()));
    }

    private boolean isUnsplit(String row) {
        return table.money(row, TOTAL).filter(money -> !money.isZero()).isPresent()
                && kinds.stream().allMatch(kind -> table.money(row, kind).isEmpty());
    }

    private Cell cell(String row, String column) {
        return new Cell(table.id(), row, column);
    }
}
