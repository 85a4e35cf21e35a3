package org.mingce.intake.booklet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Side;

/** Reads a table of few named rows, which may stand in the heads: 预算数 and 决算数 over, under or beside the items. */
final class CrossHeads {

    private final Side side;
    private final PrintedGrid grid;

    CrossHeads(DeclaredTable table, PrintedGrid grid) {
        this.side = table.sides().get(0);
        this.grid = grid;
    }

    void read(Cells cells) throws UnclearTableException {
        int body = body();
        HeadRows heads = new HeadRows(grid, body);
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int column = 0; column < grid.width(); column++) {
            String path = heads.all(column);
            Optional<Row> inHead = row(heads.path(column));
            Optional<Column> declared = column(heads.path(column));
            for (int row = body; row < grid.height(); row++) {
                String text = grid.text(row, column);
                if (!CellAmounts.is(text)) {
                    continue;
                }
                Optional<Row> named = inHead.or(() -> byLabel());
                if (declared.isEmpty() || named.isEmpty()) {
                    throw new UnclearTableException("column", path);
                }
                if (seen.putIfAbsent(declared.get().key() + " " + named.get().key(), row) != null) {
                    throw new UnclearTableException("row-twice", path);
                }
                cells.add(named.get().key(), declared.get().key(), row, column);
            }
        }
    }

    private Optional<Row> byLabel() {
        return side.printedRows().size() == 1 ? Optional.of(side.printedRows().get(0)) : Optional.empty();
    }

    /** The first row with amounts that are no numbers of columns. */
    private int body() {
        for (int row = 0; row < grid.height(); row++) {
            int amounts = 0;
            int texts = 0;
            boolean counted = true;
            for (int column = 0; column < grid.width(); column++) {
                String text = grid.text(row, column);
                if (CellAmounts.is(text)) {
                    amounts++;
                    counted &= text.equals(String.valueOf(amounts));
                } else if (!CellAmounts.isBlank(text) && !text.equals("栏次")) {
                    texts++;
                }
            }
            if (amounts > 0 && texts == 0 && !(counted && amounts > 2)) {
                return row;
            }
        }
        return grid.height();
    }

    private Optional<Row> row(List<String> path) {
        return side.printedRows().stream().filter(row -> path.stream().anyMatch(row.title()::equals)).findFirst();
    }

    private Optional<Column> column(List<String> path) {
        List<String> items = path.stream().filter(head -> row(List.of(head)).isEmpty())
                .map(PlainTitles::plain).toList();
        for (int i = items.size() - 1; i >= 0; i--) {
            String head = items.get(i);
            List<Column> same = side.columns().stream()
                    .filter(column -> PlainTitles.plain(column.title()).equals(head)).toList();
            if (same.size() == 1) {
                return Optional.of(same.get(0));
            }
        }
        String leaf = items.isEmpty() ? "" : items.get(items.size() - 1);
        return side.columns().stream()
                .filter(column -> PlainTitles.likeness(PlainTitles.plain(column.title()), leaf) >= 80).findFirst();
    }
}
