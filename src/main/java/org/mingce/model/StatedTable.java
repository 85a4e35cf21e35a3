package org.mingce.model;

import java.util.Map;
import java.util.Optional;

/**
 * Cells of an official table that a source states: the whole table, or only a total that came with the approved one.
 *
 * @param id       which table
 * @param rows     row name (a code, {@code total}, {@code openingCarryOver} …) to column name to amount, in the
 *                 order of the source
 * @param position where the table begins
 */
public record StatedTable(String id, Map<String, Map<String, Amount>> rows, Position position) {

    /** The stated cell; empty when the source does not state it. */
    public Optional<Amount> cell(String row, String column) {
        return Optional.ofNullable(rows.getOrDefault(row, Map.of()).get(column));
    }
}
