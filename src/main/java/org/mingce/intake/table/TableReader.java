package org.mingce.intake.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.intake.sheet.Cell;
import org.mingce.model.Unit;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Side;

/** Reads the cells of one official table from the part of a sheet that holds it. */
final class TableReader {

    private final Grid grid;
    private final Head head;
    private final TableNames names;
    private final CodeNames codes;
    private final AmountText amounts;
    private final Unit unit;
    private final ReadTable table;
    private final Remarks remarks;
    private final Optional<String> unnamed;

    /**
     * A reader of a part of a sheet.
     *
     * @param unit    what amounts are in
     * @param table   what to add the cells to
     * @param unnamed the row that is meant where heads and labels name none
     */
    TableReader(Grid grid, Head head, TableNames names, CodeNames codes, AmountText amounts, Unit unit,
                ReadTable table, Remarks remarks, Optional<String> unnamed) {
        this.unnamed = unnamed;
        this.grid = grid;
        this.head = head;
        this.names = names;
        this.codes = codes;
        this.amounts = amounts;
        this.unit = unit;
        this.table = table;
        this.remarks = remarks;
    }

    void read() {
        List<Integer> rows = grid.rows().stream().filter(row -> row > head.last()).toList();
        List<ColumnBlock> blocks = ColumnBlock.of(grid, head, names, labels(rows));
        Map<Integer, String> carried = new HashMap<>();
        for (ColumnBlock block : blocks) {
            if (isForeign(block, rows)) {
                continue;
            }
            List<Side> sides = sides(block, rows);
            Map<Integer, Column> columns = columns(block, sides, rows);
            RowKeys keys = new RowKeys(names, codes, sides);
            for (int row : rows) {
                if (names.hasRowsAsColumns()) {
                    readCrossed(block, row);
                } else {
                    readRow(block, columns, keys, row, carried);
                }
            }
        }
    }

    /** Columns that no head tells of and whose cells are codes (true) or names (false) of rows. */
    private Map<Integer, Boolean> labels(List<Integer> rows) {
        RowKeys keys = new RowKeys(names, codes, names.table().sides());
        Map<Integer, Boolean> labels = new HashMap<>();
        for (int column : grid.columns()) {
            if (fits(names.table().sides(), column).isEmpty()) {
                int numbers = 0;
                int known = 0;
                int called = 0;
                for (int row : rows) {
                    String text = grid.own(row, column);
                    boolean isCode = keys.knowsCode(text);
                    known += isCode ? 1 : 0;
                    called += !isCode && keys.knows(text) ? 1 : 0;
                    numbers += !isCode && grid.cell(row, column).flatMap(amounts::number).isPresent() ? 1 : 0;
                }
                if (known > numbers) {
                    labels.put(column, true);
                } else if (called > numbers) {
                    labels.put(column, false);
                }
            }
        }
        return labels;
    }

    /** Whether a block beside those of the table speaks of something else; that is remarked once for all of it. */
    private boolean isForeign(ColumnBlock block, List<Integer> rows) {
        if (names.table().sides().size() == 1 || block.labels().isEmpty()) {
            return false;
        }
        RowKeys keys = new RowKeys(names, codes, names.table().sides());
        int known = 0;
        int labels = 0;
        for (int row : rows) {
            for (int column : block.labels()) {
                String text = grid.own(row, column);
                labels += text.isEmpty() || PlainText.isDigits(text) && text.length() < 3 ? 0 : 1;
                known += keys.knows(text) || keys.knowsCode(text) ? 1 : 0;
            }
        }
        if (known * 2 >= labels) {
            return false;
        }
        block.others().stream().filter(column -> hasAmounts(column, rows)).findFirst()
                .ifPresent(column -> remarks.block(grid, head, block, rows, table.id()));
        return true;
    }

    /** The sides that a block shows: the one that most of its labels belong to, where they do not belong to several. */
    private List<Side> sides(ColumnBlock block, List<Integer> rows) {
        List<Side> all = names.table().sides();
        if (all.size() == 1) {
            return all;
        }
        List<Side> shown = new ArrayList<>();
        int most = 0;
        Map<Side, Integer> hits = new LinkedHashMap<>();
        for (Side side : all) {
            List<Side> others = all.stream().filter(other -> other != side).toList();
            RowKeys own = new RowKeys(names, codes, List.of(side));
            RowKeys theirs = new RowKeys(names, codes, others);
            int count = 0;
            for (int row : rows) {
                for (int column : block.labels()) {
                    String text = grid.own(row, column);
                    boolean hit = own.knows(text) || own.knowsCode(text);
                    count += hit && !theirs.knows(text) && !theirs.knowsCode(text) ? 1 : 0;
                }
            }
            hits.put(side, count);
            most = Math.max(most, count);
        }
        for (Map.Entry<Side, Integer> side : hits.entrySet()) {
            if (side.getValue() > 0 && side.getValue() * 4 >= most) {
                shown.add(side.getKey());
            }
        }
        return shown.isEmpty() ? all : shown;
    }

    private Optional<Column> fits(List<Side> sides, int column) {
        Column best = null;
        int most = 0;
        for (Side side : sides) {
            for (Column declared : side.columns()) {
                int fit = names.fit(declared, head.path(column));
                if (fit > most) {
                    best = declared;
                    most = fit;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The columns that hold amounts, and what they are; those that are none of ours are remarked. */
    private Map<Integer, Column> columns(ColumnBlock block, List<Side> sides, List<Integer> rows) {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        Map<String, Integer> fits = new HashMap<>();
        for (int column : block.others()) {
            Optional<Column> fitting = fits(sides, column);
            fitting.ifPresent(found -> columns.put(column, found));
            fitting.ifPresent(found -> fits.merge(found.key(), names.fit(found, head.path(column)), Math::max));
        }
        if (names.hasRowsAsColumns()) {
            return columns;
        }
        columns.entrySet().removeIf(entry -> names.fit(entry.getValue(), head.path(entry.getKey()))
                < fits.get(entry.getValue().key()));
        columns.keySet().removeAll(doubled(columns));
        columns.values().forEach(column -> table.columns().add(column.key()));
        List<Integer> with = block.others().stream().filter(column -> hasAmounts(column, rows)).toList();
        for (int column : with) {
            if (!columns.containsKey(column)) {
                remarks.column(grid, head, column, rows, table.id());
            }
        }
        return columns;
    }

    /** Columns that are the same: which one is meant can't be told. */
    private List<Integer> doubled(Map<Integer, Column> columns) {
        List<Integer> doubled = new ArrayList<>();
        columns.forEach((one, column) -> columns.forEach((other, same) -> {
            if (one < other && column.key().equals(same.key())) {
                doubled.add(one);
                doubled.add(other);
                remarks.doubled(grid, head, one, other, table.id());
            }
        }));
        return doubled;
    }

    private boolean hasAmounts(int column, List<Integer> rows) {
        return rows.stream().anyMatch(row -> grid.cell(row, column)
                .filter(cell -> cell.kind() != Cell.Kind.TEXT || amounts.number(cell).isPresent()).isPresent());
    }

    private void readRow(ColumnBlock block, Map<Integer, Column> columns, RowKeys keys, int row,
                         Map<Integer, String> carried) {
        Optional<String> key = keys.key(texts(block.codes(), row), texts(block.names(), row));
        List<Integer> filled = columns.keySet().stream()
                .filter(column -> grid.cell(row, column).filter(cell -> !amounts.isBlank(cell)).isPresent()).toList();
        if (key.isEmpty() && carried.containsKey(row) && !filled.isEmpty()) {
            key = Optional.of(carried.get(row));
        }
        carried.remove(row);
        if (key.isEmpty()) {
            filled.stream().filter(column -> isAmount(row, column)).findFirst()
                    .ifPresent(column -> remarks.row(grid, row, column, label(block, row), table.id()));
            return;
        }
        table.seen().add(key.get());
        if (filled.isEmpty() && !RowKeys.isCode(key.get()) && names.table().codes().isEconomic()) {
            // Its amount stands in a block further right: the label reaches over what lies between.
            carried.put(row, key.get());
        }
        if (RowKeys.isCode(key.get()) && !keys.nameOfCode().isEmpty()) {
            name(key.get(), keys.nameOfCode(), block, row);
        }
        for (int column : filled) {
            put(key.get(), columns.get(column).key(), row, column);
        }
    }

    private void name(String code, String plain, ColumnBlock block, int row) {
        String shown = block.names().stream().flatMap(column -> grid.cell(row, column).stream())
                .map(cell -> cell.text().strip()).findFirst().orElse(plain);
        table.names().putIfAbsent(code, shown);
        codes.name(names.table().codes(), code).filter(known -> !PlainText.of(known).equals(plain))
                .ifPresent(known -> remarks.name(grid, row, block.labels().get(0), code, shown, known));
    }

    private boolean isAmount(int row, int column) {
        return grid.cell(row, column).filter(cell -> cell.kind() != Cell.Kind.TEXT
                || amounts.number(cell).isPresent()).isPresent();
    }

    /** What stands in columns; one that is reached by a cell on its left among them says nothing of its own. */
    private List<String> texts(List<Integer> columns, int row) {
        List<String> texts = new ArrayList<>();
        for (int column : columns) {
            boolean repeated = !texts.isEmpty() && grid.isReachedFromLeft(row, column);
            texts.add(repeated ? "" : grid.text(row, column));
        }
        return texts;
    }

    private String label(ColumnBlock block, int row) {
        return String.join(" ", block.labels().stream().map(column -> grid.own(row, column))
                .filter(text -> !text.isEmpty()).toList());
    }

    /** A table without codes: its rows may stand above, its columns on the left. */
    private void readCrossed(ColumnBlock block, int row) {
        if (block.others().stream().noneMatch(column -> isAmount(row, column))) {
            return;
        }
        for (int column : block.others()) {
            Optional<Cell> cell = grid.cell(row, column).filter(found -> !amounts.isBlank(found));
            if (cell.isEmpty()) {
                continue;
            }
            List<String> texts = new ArrayList<>(head.path(column));
            block.labels().forEach(label -> texts.add(PlainText.withoutNumber(grid.text(row, label))));
            Crossing crossing = new Crossing(names, texts);
            Optional<String> key = crossing.row().or(() -> unnamed.filter(one -> declared().row(one).isPresent()));
            if (key.isPresent() && crossing.column().isPresent()) {
                table.seen().add(key.get());
                table.columns().add(crossing.column().get());
                put(key.get(), crossing.column().get(), row, column);
            } else if (isAmount(row, column)) {
                remarks.row(grid, row, column, String.join(" ", texts), table.id());
            }
        }
    }

    private void put(String key, String column, int row, int at) {
        Cell cell = grid.cell(row, at).orElseThrow();
        Optional<BigDecimal> number = amounts.number(cell);
        if (number.isEmpty()) {
            remarks.amount(grid, cell);
            return;
        }
        ReadCell read = Cents.read(number.get(), unit, grid.sheet().file(), grid.place(row, at));
        if (read.digits() < 0) {
            remarks.fraction(grid, cell);
        }
        table.put(key, column, read).filter(other -> !other.money().equals(read.money()))
                .ifPresent(other -> AmountVersions.settle(table, key, column, other, read, remarks));
    }

    /** The table that is read. */
    DeclaredTable declared() {
        return names.table();
    }
}
