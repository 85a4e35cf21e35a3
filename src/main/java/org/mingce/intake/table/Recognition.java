package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingce.intake.sheet.Cell;
import org.mingce.intake.sheet.Sheet;
import org.mingce.model.Classification;
import org.mingce.model.Edition;
import org.mingce.model.Unit;
import org.mingce.model.table.Column;
import org.mingce.model.table.SheetNames;
import org.mingce.model.table.Side;

/** Finds the official tables in sheets and reads their cells. */
public final class Recognition {

    /** Far beyond any official table. */
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 400;

    private final Map<String, TableNames> tables = new LinkedHashMap<>();
    private final Map<String, ReadTable> read = new LinkedHashMap<>();
    private final CodeNames codes;
    private final AmountText amounts;
    private final Remarks remarks;
    private final Optional<Unit> given;
    private final Optional<String> row;
    private final int year;
    private final SheetNames names;

    /**
     * A recognition for one department's year.
     *
     * @param edition         the edition that its booklet follows
     * @param editions        all editions
     * @param classifications the codes' names in the year, then in other years
     * @param given           the unit that the command names; empty where the sheets have to say it
     */
    public Recognition(Edition edition, Collection<Edition> editions, SheetNames names,
                       List<Classification> classifications, Optional<Unit> given) {
        this(edition, editions, names, classifications, given, Optional.empty(), 0);
    }

    /**
     * A recognition of spreadsheets that need not be the year's final accounts.
     *
     * @param row  the row that is meant where a table of named rows names none; numbers of tables then say nothing
     * @param year the year that is imported: heads may name it
     */
    public Recognition(Edition edition, Collection<Edition> editions, SheetNames names,
                       List<Classification> classifications, Optional<Unit> given, Optional<String> row,
                       int year) {
        this.row = row;
        this.year = year;
        edition.declared().forEach((id, table) ->
                tables.put(id, new TableNames(table, edition, editions, names, year)));
        this.codes = new CodeNames(classifications);
        this.amounts = new AmountText(names);
        this.remarks = new Remarks(edition.declared().keySet().stream().collect(Collectors.toMap(id -> id,
                id -> edition.table(id).map(Edition.Table::name).orElse(edition.declared().get(id).title()))));
        this.given = given;
        this.names = names;
    }

    /** Reads all sheets, those that are hidden after the others. */
    public Reading read(List<Sheet> sheets) {
        List<Sheet> order = new ArrayList<>(sheets.stream().filter(sheet -> !sheet.hidden()).toList());
        sheets.stream().filter(Sheet::hidden).forEach(order::add);
        Titles titles = new Titles(tables.values(), row.isEmpty(), year);
        AmountUnits units = new AmountUnits(sheets, given);
        for (Sheet sheet : order) {
            Optional<String> other = titles.otherYear(sheet);
            if (other.isPresent()) {
                remarks.year(sheet, other.get(), year);
                continue;
            }
            readSheet(sheet, titles.parts(sheet), units);
        }
        Map<String, ReadTable> found = new LinkedHashMap<>();
        tables.keySet().stream().filter(read::containsKey).forEach(id -> found.put(id, read.get(id)));
        return new Reading(found, new DepartmentLine(names).in(order), remarks.said());
    }

    private void readSheet(Sheet sheet, List<Part> parts, AmountUnits units) {
        boolean hasAmounts = parts.stream().anyMatch(part -> hasAmounts(new Grid(sheet, part.top(), part.bottom())));
        boolean any = false;
        for (Part part : parts) {
            any |= readPart(part, units, hasAmounts);
        }
        if (!any) {
            remarks.sheet(sheet, hasAmounts);
        } else {
            Hidden.remark(sheet, remarks);
        }
    }

    private boolean readPart(Part part, AmountUnits units, boolean hasAmounts) {
        Grid grid = new Grid(part.sheet(), part.top(), part.bottom());
        Optional<TableNames> found = part.table().map(tables::get).or(() -> byHead(grid));
        if (found.isEmpty()) {
            return false;
        }
        TableNames table = found.get();
        String id = table.table().id();
        if (grid.rows().size() > MOST_ROWS || grid.columns().size() > MOST_COLUMNS) {
            remarks.large(part.sheet(), id);
            return true;
        }
        Optional<Head> head = Head.find(grid, table, amounts);
        if (head.isEmpty()) {
            if (hasAmounts(grid)) {
                remarks.head(part.sheet(), part.top(), id);
            }
            return hasAmounts(grid);
        }
        if (part.sheet().hidden() && read.containsKey(id)) {
            remarks.hiddenSheet(part.sheet(), id);
            return true;
        }
        Optional<Unit> unit = units.of(grid, id, hasAmounts, remarks);
        if (unit.isPresent()) {
            ReadTable cells = read.computeIfAbsent(id,
                    key -> new ReadTable(id, part.sheet().file() + ":" + part.sheet().name()));
            int before = cells.size();
            TurnedReader turned = new TurnedReader(grid, table, codes, amounts, remarks);
            if (turned.isTurned()) {
                turned.read(unit.get(), cells);
            } else {
                new TableReader(grid, head.get(), table, codes, amounts, unit.get(), cells, remarks, row).read();
            }
            remarks.table(part.sheet(), id, cells.size() - before);
            remarkMissing(part.sheet(), table, cells);
        }
        return true;
    }

    /** Columns that the table prints and that have no head in the sheet. */
    private void remarkMissing(Sheet sheet, TableNames table, ReadTable cells) {
        if (cells.size() == 0 || table.hasRowsAsColumns()) {
            return;
        }
        List<String> missing = table.table().sides().stream().flatMap(side -> side.printedColumns().stream())
                .filter(column -> !cells.columns().contains(column.key())).map(Column::title).distinct().toList();
        if (!missing.isEmpty()) {
            remarks.missing(sheet, table.table().id(), String.join(" ", missing));
        }
    }

    private boolean hasAmounts(Grid grid) {
        return grid.rows().stream().flatMap(row -> grid.row(row).values().stream())
                .anyMatch(cell -> cell.kind() == Cell.Kind.NUMBER || amounts.number(cell).isPresent());
    }

    /** The one table all of whose columns stand in the head; empty where there is none, or several. */
    private Optional<TableNames> byHead(Grid grid) {
        List<TableNames> fitting = tables.values().stream().filter(table -> fits(grid, table)).toList();
        if (fitting.size() > 1) {
            remarks.ambiguous(grid.sheet(), String.join(" ", fitting.stream().map(table -> table.table().title())
                    .toList()));
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private boolean fits(Grid grid, TableNames table) {
        Optional<Head> head = Head.find(grid, table, amounts);
        return head.isPresent() && table.table().sides().stream().flatMap((Side side) ->
                side.printedColumns().stream()).filter(column -> column.sum().isEmpty()).allMatch(column ->
                head.get().paths().values().stream().anyMatch(path -> table.fit(column, path) >= 4))
                && table.table().sides().stream().mapToLong(side -> side.printedColumns().size()).sum() > 2;
    }
}
