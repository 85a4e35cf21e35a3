package org.mingce.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet that a test draws cell by cell, to be written as .xls, .xlsx or .csv. */
final class Drawing {

    private final String name;
    private final Map<Integer, Map<Integer, Object>> cells = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();

    Drawing(String name) {
        this.name = name;
    }

    /** Texts and numbers from a place to the right; {@code null} leaves a cell blank. */
    Drawing row(int row, int column, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                cells.computeIfAbsent(row, key -> new TreeMap<>()).put(column + i, values[i]);
            }
        }
        return this;
    }

    Drawing merge(int top, int bottom, int left, int right) {
        merged.add(new CellRangeAddress(top, bottom, left, right));
        return this;
    }

    String name() {
        return name;
    }

    Map<Integer, Map<Integer, Object>> cells() {
        return cells;
    }

    List<CellRangeAddress> merged() {
        return merged;
    }

    Sheet into(Workbook workbook) {
        Sheet sheet = workbook.createSheet(name);
        cells.forEach((row, columns) -> columns.forEach((column, value) -> {
            if (value instanceof BigDecimal number) {
                SheetFiles.cell(sheet, row, column).setCellValue(number.doubleValue());
            } else if (value instanceof Integer number) {
                SheetFiles.cell(sheet, row, column).setCellValue(number);
            } else {
                SheetFiles.text(sheet, row, column, value.toString());
            }
        }));
        merged.forEach(sheet::addMergedRegion);
        return sheet;
    }

    /** As lines with commas, quoted where needed. */
    String csv() {
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (Map.Entry<Integer, Map<Integer, Object>> row : cells.entrySet()) {
            text.append("\r\n".repeat(row.getKey() - last - (last < 0 ? 1 : 0)));
            last = row.getKey();
            int at = 0;
            for (Map.Entry<Integer, Object> cell : row.getValue().entrySet()) {
                text.append(",".repeat(cell.getKey() - at));
                at = cell.getKey();
                String value = cell.getValue() instanceof BigDecimal number ? number.toPlainString()
                        : cell.getValue().toString();
                text.append(value.contains(",") || value.contains("\"") || value.contains("\n")
                        ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
        }
        return text.append("\r\n").toString();
    }
}
