package org.mingce.check.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.figures.OfficialTable;
import org.mingce.model.table.Address;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredRelation.Pair;

/** The relations that a declared pair means: one for each code and column that it speaks of. */
final class Pairs {

    private final Map<String, OfficialTable> tables;

    Pairs(Map<String, OfficialTable> tables) {
        this.tables = tables;
    }

    List<Relation> of(Pair pair) {
        Address first = pair.one().get(0);
        Stream<Pair> columns = first.column().equals(Address.EVERY)
                ? tables.get(first.table()).declared().side(first.row()).stream()
                        .flatMap(side -> side.columns().stream()).map(Column::key).map(column -> inColumn(pair, column))
                : Stream.of(pair);
        return columns.flatMap(this::byCode).toList();
    }

    private static Pair inColumn(Pair pair, String column) {
        return new Pair(inColumn(pair.one(), column), inColumn(pair.other(), column), pair.atLeast());
    }

    private static List<Address> inColumn(List<Address> cells, String column) {
        return cells.stream().map(cell -> cell.column().equals(Address.EVERY) ? cell.inColumn(column) : cell).toList();
    }

    /** A family on the left is compared code by code; on the right alone it is the sum over its codes. */
    private Stream<Relation> byCode(Pair pair) {
        if (!pair.one().get(0).isFamily()) {
            return Stream.of(new Relation(pair.one(), pair.other().stream().flatMap(this::codes).toList(),
                    pair.atLeast(), pair.atLeast()));
        }
        return codes(pair.one().get(0)).map(Address::row).map(code -> new Relation(inRow(pair.one(), code),
                        inRow(pair.other(), code), pair.atLeast(), pair.atLeast()))
                .filter(relation -> Relation.money(relation.whole(), tables).isPresent());
    }

    private static List<Address> inRow(List<Address> cells, String code) {
        return cells.stream().map(cell -> cell.isFamily() ? cell.inRow(code) : cell).toList();
    }

    private Stream<Address> codes(Address cell) {
        if (!cell.isFamily()) {
            return Stream.of(cell);
        }
        OfficialTable table = tables.get(cell.table());
        Codes codes = table.declared().codes();
        int digits = cell.row().equals(Address.CLASS) ? codes.digits().get(0) : codes.deepest();
        return table.codes(digits).stream().map(cell::inRow);
    }
}
