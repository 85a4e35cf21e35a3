package org.mingce.check.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.model.table.Address;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredRelation.Pair;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** The comparisons that a declared relation makes of the cells as they are: for each code, in each column. */
final class DeclaredPairs {

    private final YearGrid grid;
    private final DeclaredTable declared;

    DeclaredPairs(YearGrid grid, DeclaredTable declared) {
        this.grid = grid;
        this.declared = declared;
    }

    /** What the relation asks; nothing where the cell that it waits for is blank. */
    List<Relation> of(DeclaredRelation relation) {
        boolean due = relation.when().isEmpty() || relation.when().filter(grid::isKnown).isPresent();
        return due ? relation.pairs().stream().flatMap(pair -> inColumns(pair).stream()).flatMap(this::inRows).toList()
                : List.of();
    }

    private List<Pair> inColumns(Pair pair) {
        Address first = pair.one().get(0);
        if (!first.column().equals(Address.EVERY)) {
            return List.of(pair);
        }
        Optional<Side> side = first.isFamily() ? declared.sides().stream()
                .filter(one -> one.codes() != Codes.NONE).findFirst() : declared.side(first.row());
        return side.stream().flatMap(one -> one.columns().stream()).map(Column::key)
                .map(column -> new Pair(inColumn(pair.one(), column), inColumn(pair.other(), column), pair.atLeast()))
                .toList();
    }

    private static List<Address> inColumn(List<Address> cells, String column) {
        return cells.stream().map(cell -> cell.column().equals(Address.EVERY) ? cell.inColumn(column) : cell).toList();
    }

    private Stream<Relation> inRows(Pair pair) {
        Address first = pair.one().get(0);
        if (!first.isFamily()) {
            return Stream.of(single(pair.one(), pair.other().stream().flatMap(grid::each).toList(), pair.atLeast()));
        }
        boolean apart = pair.other().stream().noneMatch(cell -> cell.table().equals(first.table()));
        if (!apart) {
            return grid.each(first).map(cell -> family(pair, cell.row(),
                    pair.atLeast() ? Relation.Known.WHOLE : Relation.Known.PARTS));
        }
        boolean both = grid.each(first).anyMatch(grid::isKnown)
                && pair.other().stream().flatMap(grid::each).anyMatch(grid::isKnown);
        TreeSet<String> codes = new TreeSet<>();
        Stream.concat(pair.one().stream(), pair.other().stream()).filter(Address::isFamily).flatMap(grid::each)
                .forEach(cell -> codes.add(cell.row()));
        if (pair.atLeast()) {
            // A code that the first table has no line for has nothing there.
            Set<String> own = grid.each(first).map(Address::row).collect(Collectors.toSet());
            return codes.stream().filter(code -> both || own.contains(code)).map(code -> family(pair, code,
                    own.contains(code) ? Relation.Known.WHOLE : Relation.Known.ANY));
        }
        return both ? codes.stream().map(code -> family(pair, code, Relation.Known.ANY)) : Stream.of();
    }

    /** A blank line of a table means nothing there; a blank sum of codes means that they are not known. */
    private Relation single(List<Address> one, List<Address> other, boolean atLeast) {
        Address first = one.get(0);
        boolean sum = grid.table(first.table()).declared().row(first.row()).filter(Row::isSumOfCodes).isPresent();
        Relation.Known least = sum ? Relation.Known.WHOLE : Relation.Known.ANY;
        Relation.Known equal = one.size() > 1 ? Relation.Known.OTHERS : Relation.Known.PARTS;
        return relation(one, other, atLeast, atLeast ? least : equal);
    }

    private static Relation family(Pair pair, String code, Relation.Known known) {
        return relation(inRow(pair.one(), code), inRow(pair.other(), code), pair.atLeast(), known);
    }

    private static List<Address> inRow(List<Address> cells, String code) {
        return cells.stream().map(cell -> cell.isFamily() ? cell.inRow(code) : cell).toList();
    }

    private static Relation relation(List<Address> one, List<Address> other, boolean atLeast, Relation.Known known) {
        return new Relation(one.get(0), one.subList(1, one.size()), other,
                atLeast ? Relation.Sense.AT_MOST : Relation.Sense.EQUAL, known);
    }
}
