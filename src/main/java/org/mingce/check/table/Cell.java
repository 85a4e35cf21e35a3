package org.mingce.check.table;

import java.util.Map;
import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.TableId;

/** A cell of an official table, by the names of sources and templates. */
record Cell(TableId table, String row, String column) {

    /** The official amount; empty where the cell stays blank. */
    Optional<Money> in(Map<TableId, OfficialTable> tables) {
        return tables.get(table).money(row, column);
    }
}
