package org.mingce.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The official tables of a workbook as a spreadsheet program shows them, formulas by the values kept with them. */
public final class XlsxTables {

    private final XSSFSheet sheet;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    private XlsxTables(XSSFSheet sheet) {
        this.sheet = sheet;
        shown.setUseCachedValuesForFormulaCells(true);
    }

    /** The tables in the order of the sheets. */
    public static List<PrintedTable> in(Path xlsx) throws IOException {
        List<PrintedTable> tables = new ArrayList<>();
        try (InputStream in = Files.newInputStream(xlsx); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                tables.add(new XlsxTables(workbook.getSheetAt(i)).table());
            }
        }
        return tables;
    }

    private PrintedTable table() {
        int top = 0;
        while (!isRuled(top)) {
            top++;
        }
        int end = top;
        while (isRuled(end)) {
            end++;
        }
        PrintedTable.Grid grid = new PrintedTable.Grid();
        for (int row = top; row < end; row++) {
            for (Cell cell : sheet.getRow(row)) {
                add(grid, cell, row - top);
            }
        }
        StringBuilder below = new StringBuilder();
        for (int row = end; row <= sheet.getLastRowNum(); row++) {
            below.append(line(row));
        }
        List<String> above = new ArrayList<>();
        for (int row = 0; row < top; row++) {
            for (Cell cell : sheet.getRow(row)) {
                above.add(text(cell));
            }
        }
        return new PrintedTable(above.get(0), one(above, PrintedTable.NUMBER), one(above, "部门：.*"),
                one(above, PrintedTable.UNIT), below.toString(), grid.rows());
    }

    private static String one(List<String> lines, String pattern) {
        return lines.stream().filter(line -> line.matches(pattern)).findFirst().orElse("");
    }

    private boolean isRuled(int row) {
        Row line = sheet.getRow(row);
        return line != null && line.getCell(0) != null
                && line.getCell(0).getCellStyle().getBorderTop() != BorderStyle.NONE;
    }

    private String line(int row) {
        StringBuilder text = new StringBuilder();
        sheet.getRow(row).forEach(cell -> text.append(text(cell)));
        return text.toString();
    }

    private void add(PrintedTable.Grid grid, Cell cell, int row) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(cell)) {
                if (merged.getFirstRow() == cell.getRowIndex() && merged.getFirstColumn() == cell.getColumnIndex()) {
                    grid.add(row, merged.getLastColumn() - merged.getFirstColumn() + 1,
                            merged.getLastRow() - merged.getFirstRow() + 1, text(cell));
                } else if (!text(cell).isEmpty()) {
                    throw new AssertionError("text in a cell that a merged one covers: " + text(cell));
                }
                return;
            }
        }
        grid.add(row, 1, 1, text(cell));
    }

    private String text(Cell cell) {
        return PrintedTable.plain(shown.formatCellValue(cell));
    }
}
