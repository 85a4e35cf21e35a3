package org.mingce.intake.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.intake.table.ReadCell;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Amount;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;

/** Cells of tables that are stated, by table, row and column. */
final class StatedCells {

    private final Map<String, Map<String, Map<String, ReadCell>>> tables = new LinkedHashMap<>();

    /** Whoever looks at each cell. */
    interface Visitor {
        void cell(String table, String row, String column, ReadCell cell);
    }

    /** Every cell that was read. */
    static StatedCells all(Map<String, ReadTable> read) {
        StatedCells cells = new StatedCells();
        read.forEach((id, table) -> table.rows().forEach((row, columns) ->
                columns.forEach((column, cell) -> cells.put(id, row, column, cell))));
        return cells;
    }

    void put(String table, String row, String column, ReadCell cell) {
        tables.computeIfAbsent(table, key -> new LinkedHashMap<>())
                .computeIfAbsent(row, key -> new LinkedHashMap<>()).put(column, cell);
    }

    boolean has(String table, String row, String column) {
        return tables.getOrDefault(table, Map.of()).getOrDefault(row, Map.of()).containsKey(column);
    }

    void each(Visitor visitor) {
        tables.forEach((id, rows) -> rows.forEach((row, columns) ->
                columns.forEach((column, cell) -> visitor.cell(id, row, column, cell))));
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** By table, row and column. */
    Map<String, Map<String, Map<String, ReadCell>>> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** As a source states them. */
    Map<String, StatedTable> asSource() {
        Map<String, StatedTable> source = new LinkedHashMap<>();
        tables.forEach((id, rows) -> {
            Map<String, Map<String, Amount>> stated = new LinkedHashMap<>();
            rows.forEach((row, columns) -> {
                Map<String, Amount> amounts = new LinkedHashMap<>();
                columns.forEach((column, cell) -> amounts.put(column, amount(cell)));
                stated.put(row, amounts);
            });
            source.put(id, new StatedTable(id, stated, Position.of("")));
        });
        return source;
    }

    static Amount amount(ReadCell cell) {
        return new Amount(cell.money(), cell.position());
    }
}
