package org.mingce.intake.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.model.StatedTable;
import org.mingce.model.Unit;

/** The cells of one official table that spreadsheets or a document state, and the names of the codes there. */
public final class ReadTable {

    private final String id;
    private final String place;
    private final Map<String, Map<String, ReadCell>> rows = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> columns = new LinkedHashSet<>();

    /** @param place the file and the sheet in which it is read first */
    ReadTable(String id, String place) {
        this.id = id;
        this.place = place;
    }

    /**
     * A table that a document prints.
     *
     * @param unit  the unit in which it prints amounts
     * @param names what it calls codes
     */
    public static ReadTable printed(StatedTable stated, Unit unit, Map<String, String> names) {
        ReadTable table = new ReadTable(stated.id(), stated.position().toString());
        table.names.putAll(names);
        stated.rows().forEach((row, columns) -> {
            table.seen.add(row);
            columns.forEach((column, amount) -> {
                table.columns.add(column);
                table.put(row, column, Cents.read(amount.money().in(unit), unit, amount.position().toString(), ""));
            });
        });
        return table;
    }

    /** The table's id. */
    public String id() {
        return id;
    }

    /** Row to column to cell, in the order in which they were read. */
    public Map<String, Map<String, ReadCell>> rows() {
        return rows;
    }

    /** The names that stand behind codes. */
    public Map<String, String> names() {
        return names;
    }

    /** The rows that stand there, blank ones too. */
    public Set<String> seen() {
        return seen;
    }

    /** The columns that stand there, blank ones too. */
    Set<String> columns() {
        return columns;
    }

    /** Whether a column stands there. */
    public boolean hasColumn(String column) {
        return columns.contains(column);
    }

    /** The file and the sheet in which it was read first. */
    public String place() {
        return place;
    }

    /** A cell; empty where no sheet states it. */
    public Optional<ReadCell> cell(String row, String column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    /** Sets a cell, unless it has been read before: then what it was. */
    Optional<ReadCell> put(String row, String column, ReadCell cell) {
        return Optional.ofNullable(rows.computeIfAbsent(row, key -> new LinkedHashMap<>()).putIfAbsent(column, cell));
    }

    /** Sets a cell in place of another. */
    void replace(String row, String column, ReadCell cell) {
        rows.get(row).put(column, cell);
    }

    /** How many cells were read. */
    public int size() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }
}
