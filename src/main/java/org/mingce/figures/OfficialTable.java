package org.mingce.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingce.model.Money;
import org.mingce.model.table.DeclaredTable;

/**
 * An official table as a grid of named rows and columns; how it is laid out is the template's.
 *
 * @param declared what it is
 * @param rows     row name to column name to cell: named rows in the order of their making, then codes, a class
 *                 before its sections and a section before its items
 * @param isKnown  whether the data leave no doubt of what is in it, be it nothing: an amount is stated for it or
 *                 follows, or all money of the accounts is accounted for
 */
public record OfficialTable(DeclaredTable declared, Map<String, Map<String, Figure>> rows, boolean isKnown) {

    /** A table whose rows are put in order. */
    static OfficialTable ordered(DeclaredTable declared, Map<String, Map<String, Figure>> cells,
                                 boolean accountedFor) {
        Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();
        Map<String, Map<String, Figure>> codes = new TreeMap<>();
        cells.forEach((key, row) -> (DeclaredTable.isCode(key) ? codes : rows).put(key, row));
        rows.putAll(codes);
        boolean stated = rows.values().stream().flatMap(row -> row.values().stream())
                .anyMatch(figure -> figure.money().isPresent());
        return new OfficialTable(declared, Collections.unmodifiableMap(rows), stated || accountedFor);
    }

    /** This table; a cell of which nothing is known here is as the other has it. */
    OfficialTable over(OfficialTable other) {
        Map<String, Map<String, Figure>> cells = new LinkedHashMap<>();
        rows.forEach((row, figures) -> cells.put(row, new LinkedHashMap<>(figures)));
        other.rows().forEach((row, figures) -> figures.forEach((column, figure) -> {
            Map<String, Figure> own = cells.computeIfAbsent(row, key -> new LinkedHashMap<>());
            if (figure.money().isPresent() && Optional.ofNullable(own.get(column)).flatMap(Figure::money).isEmpty()) {
                own.put(column, figure);
            }
        }));
        cells.values().removeIf(Map::isEmpty);
        return ordered(declared, cells, isKnown || other.isKnown());
    }

    /** The table's id. */
    public String id() {
        return declared.id();
    }

    /** The official amount of a cell; empty where it stays blank. */
    public Optional<Money> money(String row, String column) {
        return figure(row, column).flatMap(Figure::money);
    }

    /** The official amount in the table's main column. */
    public Optional<Money> money(String row) {
        return money(row, declared.main());
    }

    /** The cell; empty where the table has none. */
    public Optional<Figure> figure(String row, String column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }

    /** The codes of that many digits that the table has rows for, in order. */
    public List<String> codes(int digits) {
        return rows.keySet().stream().filter(key -> key.length() == digits && DeclaredTable.isCode(key)).toList();
    }

    /** All codes that the table has rows for, in order. */
    public List<String> allCodes() {
        return rows.keySet().stream().filter(DeclaredTable::isCode).toList();
    }

    /** Whether the data say that there was nothing: such a table keeps its grid and says so. Missing data do not. */
    public boolean isNothing() {
        return isKnown && isEmpty();
    }

    /** Whether no cell holds an amount other than zero, known or not. */
    public boolean isEmpty() {
        return rows.values().stream().flatMap(row -> row.values().stream())
                .allMatch(figure -> figure.money().map(Money::isZero).orElse(true));
    }
}
