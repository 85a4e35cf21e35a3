package org.mingce.intake.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.figures.Figure;
import org.mingce.figures.Figures;
import org.mingce.figures.OfficialTable;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Accounts;
import org.mingce.model.Edition;
import org.mingce.model.Money;

/**
 * The cells that do not follow: all that were read are stated first, then those are let go whose amounts follow from
 * the others. What builds on them does not change, so all can go at once; where one changes after all, it is
 * stated again.
 */
final class Remainder {

    private static final int ROUNDS = 6;

    private final Edition edition;
    private final Accounts accounts;
    private final StatedCells all;
    private StatedCells stated;
    private Map<String, OfficialTable> tables;

    Remainder(Edition edition, Accounts accounts, Map<String, ReadTable> read) {
        this.edition = edition;
        this.accounts = accounts;
        this.all = StatedCells.all(read);
        this.stated = all;
        compute();
        StatedCells kept = new StatedCells();
        all.each((table, row, column, cell) -> {
            if (edition.prints(table, row, column) && !cell.money().equals(computed(table, row, column))) {
                kept.put(table, row, column, cell);
            }
        });
        stated = kept;
        compute();
        for (int round = 0; round < ROUNDS && restate(); round++) {
            compute();
        }
    }

    private void compute() {
        tables = Figures.tables(edition.declared(), accounts, stated.asSource());
    }

    /** States again what no longer is as it was read; whether there was such. */
    private boolean restate() {
        Map<String, Boolean> changed = new LinkedHashMap<>();
        all.each((table, row, column, cell) -> {
            if (edition.prints(table, row, column) && !stated.has(table, row, column)
                    && !cell.money().equals(money(table, row, column).orElse(null))) {
                stated.put(table, row, column, cell);
                changed.put(table, true);
            }
        });
        return !changed.isEmpty();
    }

    private Money computed(String table, String row, String column) {
        return tables.get(table).figure(row, column).flatMap(Figure::computed).orElse(null);
    }

    /** What follows for a cell beside what is stated for it. */
    Optional<Money> follows(String table, String row, String column) {
        return Optional.ofNullable(computed(table, row, column));
    }

    /** What the draft makes of a cell. */
    Optional<Money> money(String table, String row, String column) {
        return tables.get(table).money(row, column);
    }

    /** The cells that have to be stated. */
    StatedCells stated() {
        return stated;
    }

    /** The tables that the draft makes. */
    Map<String, OfficialTable> tables() {
        return tables;
    }

    /** Every cell that was read. */
    StatedCells all() {
        return all;
    }
}
