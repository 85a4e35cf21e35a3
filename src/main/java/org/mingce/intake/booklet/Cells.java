package org.mingce.intake.booklet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingce.document.Spot;
import org.mingce.model.Amount;
import org.mingce.model.Position;
import org.mingce.model.Unit;

/** The cells that were read of a table, by row and column. */
final class Cells {

    private final PrintedGrid grid;
    private final Unit unit;
    private final Position table;
    private final Map<String, Map<String, Amount>> rows = new LinkedHashMap<>();

    Cells(PrintedGrid grid, Unit unit, Position table) {
        this.grid = grid;
        this.unit = unit;
        this.table = table;
    }

    /** Notes what stands in a cell of the grid; a blank one says nothing. */
    void add(String row, String column, int gridRow, int gridColumn) throws UnclearTableException {
        var amount = CellAmounts.of(grid.text(gridRow, gridColumn), unit,
                grid.spot(gridRow).map(Spot::position).orElse(table));
        if (amount.isPresent() && rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
                .putIfAbsent(column, amount.get()) != null) {
            throw new UnclearTableException("row-twice", row);
        }
    }

    /** Notes that there is a row, be it blank. */
    void addRow(String row) {
        rows.computeIfAbsent(row, key -> new LinkedHashMap<>());
    }

    Map<String, Map<String, Amount>> rows() {
        return rows;
    }
}
