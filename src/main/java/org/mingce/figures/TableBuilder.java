package org.mingce.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.StatedTable;
import org.mingce.model.table.DeclaredTable;

/**
 * A table in the making. Every computed cell is laid under what the source states for it, and whoever builds on the
 * cell is given the official amount. {@code null} stands for a blank cell.
 */
final class TableBuilder {

    private final DeclaredTable declared;
    private final StatedTable stated;
    private final Map<String, Map<String, Figure>> cells = new LinkedHashMap<>();

    TableBuilder(DeclaredTable declared, Map<String, StatedTable> stated) {
        this.declared = declared;
        this.stated = stated.get(declared.id());
        if (this.stated != null) {
            this.stated.rows().forEach((row, columns) -> columns.keySet().forEach(column -> put(row, column, null)));
        }
    }

    /** What it is. */
    DeclaredTable declared() {
        return declared;
    }

    /** Sets what follows for a cell. */
    void put(String row, String column, Money computed) {
        Optional<Amount> official = stated == null ? Optional.empty() : stated.cell(row, column);
        cells.computeIfAbsent(row, key -> new LinkedHashMap<>())
                .put(column, new Figure(official, Optional.ofNullable(computed)));
    }

    /** Sets what follows for a cell, if anything does. */
    void putKnown(String row, String column, Money computed) {
        if (computed != null) {
            put(row, column, computed);
        }
    }

    /** The official amount of a cell so far, or {@code null}. */
    Money get(String row, String column) {
        Figure figure = cells.getOrDefault(row, Map.of()).get(column);
        return figure == null ? null : figure.money().orElse(null);
    }

    /** The official amounts of some columns of a row, added up. */
    Money across(String row, Collection<String> columns) {
        Money sum = null;
        for (String column : columns) {
            sum = plus(sum, get(row, column));
        }
        return sum;
    }

    /** The official amounts of some rows in a column, added up. */
    Money down(Collection<String> rows, String column) {
        Money sum = null;
        for (String row : rows) {
            sum = plus(sum, get(row, column));
        }
        return sum;
    }

    /** The names of the rows so far. */
    List<String> rows() {
        return new ArrayList<>(cells.keySet());
    }

    /** The table; of one that is blank, whether all money is accounted for says whether it is known to be. */
    OfficialTable build(boolean accountedFor) {
        return OfficialTable.ordered(declared, cells, accountedFor);
    }

    /** What the amounts add up to; {@code null} when all of them are blank. */
    static Money total(Collection<Money> amounts) {
        return amounts.stream().filter(Objects::nonNull).reduce(Money::plus).orElse(null);
    }

    private static Money plus(Money sum, Money more) {
        return sum == null ? more : more == null ? sum : sum.plus(more);
    }
}
