package org.mingce.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingce.testing.PrintedTable;

/** Published tables as workbooks, drawn as they are printed: what the importer knows of heads is not asked. */
final class SheetFiles {

    private SheetFiles() {
    }

    /** A new workbook, .xls or .xlsx by the file's name. */
    static Workbook workbook(Path file) {
        return file.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    static void save(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); workbook) {
            workbook.write(out);
        }
    }

    /** One sheet a table, with number, title, department and unit above it and its note below. */
    static Path publicTables(List<PrintedTable> tables, Path file) throws IOException {
        Workbook workbook = workbook(file);
        for (PrintedTable table : tables) {
            Sheet sheet = workbook.createSheet(table.number().isEmpty() ? table.title() : table.number());
            text(sheet, 0, 0, table.title());
            text(sheet, 1, 4, table.number());
            text(sheet, 2, 0, table.department());
            text(sheet, 2, 4, table.unit());
            grid(sheet, 3, table.rows(), true);
            text(sheet, 3 + table.rows().size(), 0, table.below());
        }
        save(workbook, file);
        return file;
    }

    /** A text, where there is one. */
    static void text(Sheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            cell(sheet, row, column).setCellValue(text);
        }
    }

    static Cell cell(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
    }

    /** The cells of a grid, merged as printed; amounts as numbers or as the texts that were printed. */
    static void grid(Sheet sheet, int top, List<List<String>> rows, boolean numbers) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                if (text.equals(PrintedTable.LEFT) || text.equals(PrintedTable.ABOVE)) {
                    continue;
                }
                merge(sheet, top, rows, row, column);
                if (numbers && text.matches("-?[0-9,]+\\.[0-9]+|[0-9]{7}")) {
                    cell(sheet, top + row, column).setCellValue(new BigDecimal(text.replace(",", "")).doubleValue());
                } else {
                    text(sheet, top + row, column, text);
                }
            }
        }
    }

    private static void merge(Sheet sheet, int top, List<List<String>> rows, int row, int column) {
        int right = column;
        while (right + 1 < rows.get(row).size() && rows.get(row).get(right + 1).equals(PrintedTable.LEFT)) {
            right++;
        }
        int bottom = row;
        while (bottom + 1 < rows.size() && rows.get(bottom + 1).get(column).equals(PrintedTable.ABOVE)) {
            bottom++;
        }
        if (right > column || bottom > row) {
            sheet.addMergedRegion(new CellRangeAddress(top + row, top + bottom, column, right));
        }
    }
}
