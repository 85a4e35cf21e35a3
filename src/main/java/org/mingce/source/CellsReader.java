package org.mingce.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/** Cells of official tables: {@code tables.yaml} or another of its shape, once it keeps to its schema. */
final class CellsReader {

    private final MapNode root;

    CellsReader(MapNode root) {
        this.root = root;
    }

    Map<TableId, StatedTable> read() {
        Map<TableId, StatedTable> tables = new EnumMap<>(TableId.class);
        for (TableId id : TableId.values()) {
            root.map(id.key()).ifPresent(rows -> tables.put(id, new StatedTable(id, rows(id, rows), rows.position())));
        }
        return Collections.unmodifiableMap(tables);
    }

    private static Map<String, Map<String, Amount>> rows(TableId id, MapNode map) {
        Map<String, Map<String, Amount>> rows = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            if (entry.value() instanceof MapNode columns) {
                rows.put(entry.key(), AccountsReader.amounts(columns));
            } else {
                AccountsReader.amount(entry.value())
                        .ifPresent(amount -> rows.put(entry.key(), Map.of(id.columns().get(0), amount)));
            }
        }
        return Collections.unmodifiableMap(rows);
    }
}
