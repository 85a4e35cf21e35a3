package org.mingce.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingce.intake.sheet.Area;
import org.mingce.intake.sheet.Cell;
import org.mingce.intake.sheet.Sheet;

/** Some rows of a sheet, with merged cells read as if each had the text of all. */
final class Grid {

    private final Sheet sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows;
    private final Map<Integer, List<Area>> merged = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    /**
     * @param top    the first row
     * @param bottom the last row
     */
    Grid(Sheet sheet, int top, int bottom) {
        this.sheet = sheet;
        this.rows = sheet.rows().subMap(top, true, bottom, true);
        for (Area area : sheet.merged()) {
            if (area.bottom() >= top && area.top() <= bottom) {
                rows.subMap(Math.max(top, area.top()), true, Math.min(bottom, area.bottom()), true).keySet()
                        .forEach(row -> merged.computeIfAbsent(row, key -> new ArrayList<>()).add(area));
            }
        }
    }

    Sheet sheet() {
        return sheet;
    }

    /** The rows that hold anything, in order. */
    List<Integer> rows() {
        return List.copyOf(rows.keySet());
    }

    /** The columns that hold anything, in order. */
    List<Integer> columns() {
        TreeSet<Integer> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        return List.copyOf(columns);
    }

    /** The cells of a row. */
    NavigableMap<Integer, Cell> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    /** The cell that stands there, not one that reaches there. */
    Optional<Cell> cell(int row, int column) {
        return Optional.ofNullable(row(row).get(column));
    }

    /** The plain text of the cell that stands there; empty where it is blank. */
    String own(int row, int column) {
        return cell(row, column).map(cell -> plain.computeIfAbsent(cell.text(), PlainText::of)).orElse("");
    }

    /** The plain text of the cell that stands or reaches there; empty where it is blank. */
    String text(int row, int column) {
        String own = own(row, column);
        if (!own.isEmpty()) {
            return own;
        }
        return area(row, column).flatMap(area -> sheet.cell(area.top(), area.left()))
                .map(cell -> plain.computeIfAbsent(cell.text(), PlainText::of)).orElse("");
    }

    /** The merged cells that cover a place. */
    Optional<Area> area(int row, int column) {
        return merged.getOrDefault(row, List.of()).stream().filter(area -> area.covers(row, column)).findFirst();
    }

    /** Whether another cell of the same row reaches there. */
    boolean isReachedFromLeft(int row, int column) {
        return area(row, column).filter(area -> area.left() < column).isPresent();
    }

    String place(int row, int column) {
        return sheet.place(row, column);
    }
}
