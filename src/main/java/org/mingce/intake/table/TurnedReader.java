package org.mingce.intake.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.sheet.Cell;
import org.mingce.model.Unit;
import org.mingce.model.table.Codes;
import org.mingce.model.table.SheetNames.Word;

/**
 * Reads a table by economic codes whose codes stand above its columns, by name, while its rows are items of the
 * functional classification: the ministry's 财决08-1. The row that adds them up holds what the official table prints.
 */
final class TurnedReader {

    /** Fewer heads that are names of codes may be chance. */
    private static final int FEWEST = 4;

    private final Grid grid;
    private final TableNames names;
    private final CodeNames codes;
    private final AmountText amounts;
    private final Remarks remarks;
    private final Head head;
    private final Map<Integer, String> columns = new LinkedHashMap<>();

    TurnedReader(Grid grid, TableNames names, CodeNames codes, AmountText amounts, Remarks remarks) {
        this.grid = grid;
        this.names = names;
        this.codes = codes;
        this.amounts = amounts;
        this.remarks = remarks;
        this.head = names.table().codes().isEconomic() ? turned() : null;
    }

    private Head turned() {
        Head found = Head.above(grid, names, amounts).orElse(null);
        if (found != null) {
            grid.columns().forEach(column -> code(found.path(column)).ifPresent(code -> columns.put(column, code)));
        }
        return columns.size() < FEWEST ? null : found;
    }

    /** Whether the sheet's part is such a table. */
    boolean isTurned() {
        return head != null;
    }

    /** The code that heads mean: an item's name below its group's, or the group's above its sum. */
    private Optional<String> code(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String last = path.get(path.size() - 1);
        Codes kind = names.table().codes();
        Optional<String> group = path.stream().flatMap(text -> codes.code(kind, text, "").stream())
                .filter(code -> code.length() == kind.digits().get(0)).findFirst();
        if (names.is(Word.TOTAL, last)) {
            return group;
        }
        return codes.code(kind, last, group.orElse("")).filter(code -> group.isEmpty() || code.startsWith(group.get()));
    }

    /** Reads the row of sums; where there is none, that is remarked. */
    void read(Unit unit, ReadTable table) {
        for (int row : grid.rows()) {
            if (row > head.last() && isSum(row)) {
                columns.forEach((column, code) -> put(row, column, code, unit, table));
                return;
            }
        }
        remarks.missing(grid.sheet(), table.id(), String.join(" ", names.known().of(Word.TOTAL)));
    }

    private boolean isSum(int row) {
        return grid.columns().stream().filter(column -> !columns.containsKey(column))
                .anyMatch(column -> names.is(Word.TOTAL, grid.own(row, column)));
    }

    private void put(int row, int column, String code, Unit unit, ReadTable table) {
        Optional<Cell> cell = grid.cell(row, column).filter(found -> !amounts.isBlank(found));
        if (cell.isEmpty()) {
            return;
        }
        Optional<BigDecimal> number = amounts.number(cell.get());
        if (number.isEmpty()) {
            remarks.amount(grid, cell.get());
            return;
        }
        String main = names.table().main();
        ReadCell read = Cents.read(number.get(), unit, grid.sheet().file(), grid.place(row, column));
        table.seen().add(code);
        table.columns().add(main);
        table.put(code, main, read).filter(other -> !other.money().equals(read.money()))
                .ifPresent(other -> AmountVersions.settle(table, code, main, other, read, remarks));
    }
}
