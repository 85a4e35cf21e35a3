package org.mingce.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.figures.OfficialTable;
import org.mingce.model.table.Address;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredRelation.Pair;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;
import org.mingce.page.CellMark;

/** What the cells of a table add up from, as it is declared. */
final class FormulaSums {

    private final OfficialTable table;
    private final DeclaredTable declared;

    FormulaSums(OfficialTable table) {
        this.table = table;
        this.declared = table.declared();
    }

    /** The parts of a cell, where it is a sum; the way that persons would take first: across, then down. */
    List<List<CellMark>> of(CellMark cell) {
        Optional<Side> side = declared.side(cell.row());
        if (side.isEmpty()) {
            return List.of();
        }
        List<List<CellMark>> ways = new ArrayList<>();
        side.get().column(cell.column()).map(Column::sum)
                .ifPresent(parts -> ways.add(parts.stream().map(column -> at(cell.row(), column)).toList()));
        rows(side.get(), cell.row())
                .forEach(parts -> ways.add(parts.stream().map(row -> at(row, cell.column())).toList()));
        classes(cell).ifPresent(ways::add);
        return ways.stream().filter(parts -> !parts.isEmpty()).toList();
    }

    private Stream<List<String>> rows(Side side, String row) {
        List<Integer> digits = side.codes() == Codes.NONE ? List.of() : side.codes().digits();
        if (DeclaredTable.isCode(row)) {
            return digits.stream().filter(level -> level > row.length()).limit(1)
                    .map(level -> codes(side, level).filter(code -> code.startsWith(row)).toList());
        }
        Row named = side.row(row).orElseThrow();
        return named.isSumOfCodes() ? digits.stream().map(level -> codes(side, level).toList())
                : Stream.of(named.sum());
    }

    private Stream<String> codes(Side side, int digits) {
        return table.codes(digits).stream().filter(side::hasCode);
    }

    /** A cell that a relation says to equal all classes of its own table. */
    private Optional<List<CellMark>> classes(CellMark cell) {
        Address own = new Address(declared.id(), cell.row(), cell.column());
        return declared.relations().stream().flatMap(relation -> relation.pairs().stream())
                .filter(pair -> !pair.atLeast() && pair.one().equals(List.of(own)) && isFamily(pair))
                .map(pair -> table.codes(Codes.FUNCTIONAL_CLASS.deepest()).stream()
                        .map(code -> at(code, pair.other().get(0).column())).toList())
                .findFirst();
    }

    private boolean isFamily(Pair pair) {
        Address other = pair.other().size() == 1 ? pair.other().get(0) : null;
        return other != null && other.table().equals(declared.id()) && other.row().equals(Address.CLASS)
                && declared.codes() == Codes.FUNCTIONAL_CLASS;
    }

    private CellMark at(String row, String column) {
        return new CellMark(declared.id(), row, column);
    }
}
