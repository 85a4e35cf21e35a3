package org.mingce.check.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Edition;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Side;

/** Which cells an edition prints; what is known of a row is looked up once. */
final class PrintedCells {

    private final Map<String, DeclaredTable> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Optional<Side>>> sides = new HashMap<>();

    PrintedCells(Edition edition) {
        edition.tables().forEach(table -> tables.putIfAbsent(table.id(), table.declared()));
    }

    /** The tables that are printed, each once, in order. */
    Iterable<DeclaredTable> tables() {
        return tables.values();
    }

    /** Whether the edition prints the cell. */
    boolean has(Address cell) {
        DeclaredTable table = tables.get(cell.table());
        return table != null && sides.computeIfAbsent(cell.table(), id -> new HashMap<>())
                .computeIfAbsent(cell.row(), row -> table.side(row).filter(side -> table.printsRow(row)))
                .flatMap(side -> side.column(cell.column())).filter(Column::printed).isPresent();
    }
}
