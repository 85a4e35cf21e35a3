package org.mingce.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.StatedTable;
import org.mingce.model.table.DeclaredTable;

/** Cells of official tables: {@code tables.yaml} or another of its shape, once it keeps to its schema. */
final class CellsReader {

    private final MapNode root;
    private final Map<String, DeclaredTable> declared;

    CellsReader(MapNode root, Map<String, DeclaredTable> declared) {
        this.root = root;
        this.declared = declared;
    }

    Map<String, StatedTable> read() {
        Map<String, StatedTable> tables = new LinkedHashMap<>();
        declared.forEach((id, table) -> root.map(id).ifPresent(rows ->
                tables.put(id, new StatedTable(id, rows(table, rows), rows.position()))));
        return Collections.unmodifiableMap(tables);
    }

    private static Map<String, Map<String, Amount>> rows(DeclaredTable table, MapNode map) {
        Map<String, Map<String, Amount>> rows = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            if (entry.value() instanceof MapNode columns) {
                rows.put(entry.key(), AccountsReader.amounts(columns));
            } else {
                AccountsReader.amount(entry.value())
                        .ifPresent(amount -> rows.put(entry.key(), Map.of(table.main(), amount)));
            }
        }
        return Collections.unmodifiableMap(rows);
    }
}
