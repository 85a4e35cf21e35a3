package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.intake.sheet.Workbooks;
import org.mingce.intake.table.Reading;
import org.mingce.model.Diagnostic;
import org.mingce.model.Money;
import org.mingce.model.Outcome;
import org.mingce.model.Severity;
import org.mingce.source.ImportGround;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.PublishedTables;

/** However a clerk keeps the official tables in a workbook, every cell comes back, and nothing else. */
class ClerksHabitsTest {

    private static final int HEAD = 3;

    private static final Map<String, ImportGround> GROUNDS = new HashMap<>();
    /** What the tables say as they are, by department. */
    private static final Map<String, Map<String, Money>> WHOLE = new HashMap<>();

    @TempDir
    private Path folder;

    /** What clerks do with workbooks that does not change what they say. */
    private enum Habit {
        ONE_SHEET, TWO_SHEETS, TOTAL_LAST, BLANKS_IN_TEXT, FULL_WIDTH, NOTES_BELOW, UNIT_ON_TWO_LINES,
        UNIT_IN_TWO_CELLS, PROTECTED, FORMULAS, ROWS_FOLDED, YEARS_FROM_1904, MARGINS, SHEETS_WITHOUT_NAMES,
        TABLES_WITHOUT_TITLES, FORMATTED_TO_THE_END, MERGED_TO_THE_END, OTHER_SHEETS
    }

    /** Both departments, in the old format and the new by turns. */
    static Stream<Arguments> habits() {
        return Stream.of("tianyuan", "shanghai-example").flatMap(department -> Stream.of(Habit.values())
                .map(habit -> Arguments.of(department, habit, (habit.ordinal() + department.length()) % 2 == 0
                        || habit == Habit.YEARS_FROM_1904 ? "a.xlsx" : "a.xls")));
    }

    @BeforeAll
    static void read(@TempDir Path plain) throws IOException {
        for (String department : List.of("tianyuan", "shanghai-example")) {
            GROUNDS.put(department, ImportGround.read(Path.of("data"), Path.of("templates"), department, 2024,
                    Optional.empty()).value());
            Path file = SheetFiles.publicTables(published(department), plain.resolve(department + ".xls"));
            WHOLE.put(department, ReadSheets.cells(ReadSheets.of(GROUNDS.get(department), file)));
            assertTrue(WHOLE.get(department).size() > 190, "cells: " + WHOLE.get(department).size());
        }
    }

    private static List<String> told(Reading reading) {
        return reading.said().stream().filter(one -> one.severity() != Severity.NOTE).map(Diagnostic::toString)
                .toList();
    }

    private static List<PrintedTable> published(String department) throws IOException {
        return PublishedTables.in(Path.of("src", "test", "resources", department + "-2024"));
    }

    private Workbook plain(String department, String name) throws IOException {
        Path file = SheetFiles.publicTables(published(department), folder.resolve("plain-" + name));
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    private Path saved(Workbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        SheetFiles.save(workbook, file);
        return file;
    }

    @ParameterizedTest
    @MethodSource("habits")
    void everyCellComesBack(String department, Habit habit, String name) throws IOException {
        Map<String, Money> whole = WHOLE.get(department);
        Workbook workbook = changed(plain(department, name), habit);
        Reading reading = ReadSheets.of(GROUNDS.get(department), saved(workbook, name));
        Map<String, Money> back = ReadSheets.cells(reading);
        List<String> differing = new ArrayList<>();
        whole.forEach((cell, money) -> {
            if (!money.equals(back.get(cell))) {
                differing.add(cell + ": " + money + " -> " + back.get(cell));
            }
        });
        back.keySet().stream().filter(cell -> !whole.containsKey(cell)).forEach(differing::add);
        assertEquals(List.of(), differing, String.join("\n", told(reading)));
    }

    /** Excel opens what these words lock, without asking; WPS writes such files, too. */
    @ParameterizedTest
    @ValueSource(strings = {"tianyuan", "shanghai-example"})
    void aWorkbookThatIsLockedAgainstChangesAloneIsReadOrToldAsLocked(String department) throws Exception {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            lock(plain(department, "a.xlsx"), encryptor, files);
            try (OutputStream out = Files.newOutputStream(file)) {
                files.writeFilesystem(out);
            }
        }
        Outcome<List<org.mingce.intake.sheet.Sheet>> sheets = new Workbooks().read(file);
        assertTrue(sheets.diagnostics().toString().contains("密码"), sheets.diagnostics().toString());
    }

    private static void lock(Workbook workbook, Encryptor encryptor, POIFSFileSystem files)
            throws IOException, GeneralSecurityException {
        try (OutputStream out = encryptor.getDataStream(files); workbook) {
            workbook.write(out);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx"})
    void whatAHiddenSheetSaysIsNotTakenForTheTableInSilence(String name) throws IOException {
        Map<String, Money> whole = WHOLE.get("tianyuan");
        Workbook workbook = plain("tianyuan", name);
        Sheet copy = workbook.cloneSheet(2);
        amounts(copy).forEach(cell -> cell.setCellValue(cell.getNumericCellValue() + 7));
        workbook.setSheetHidden(workbook.getSheetIndex(copy), true);
        String hidden = copy.getSheetName();
        Reading reading = ReadSheets.of(GROUNDS.get("tianyuan"), saved(workbook, name));
        assertTrue(told(reading).stream().anyMatch(said -> said.contains(hidden)), told(reading).toString());
        ReadSheets.cells(reading).forEach((cell, money) -> assertEquals(whole.get(cell), money, cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianyuan", "shanghai-example"})
    void formulasThatWereNeverComputedAreToldWithTheirCells(String department) throws IOException {
        Map<String, Money> whole = WHOLE.get(department);
        Workbook workbook = plain(department, "a.xlsx");
        List<Cell> amounts = amounts(workbook.getSheetAt(2));
        for (Cell cell : amounts) {
            cell.setCellFormula("ROUND(" + cell.getNumericCellValue() + ",2)");
            ((XSSFCell) cell).getCTCell().unsetV();
        }
        List<String> addresses = amounts.stream().map(cell -> cell.getAddress().toString()).toList();
        String name = workbook.getSheetAt(2).getSheetName();
        Reading reading = ReadSheets.of(GROUNDS.get(department), saved(workbook, "a.xlsx"));
        ReadSheets.cells(reading).forEach((cell, money) -> assertEquals(whole.get(cell), money, cell));
        assertTrue(told(reading).stream().anyMatch(said -> said.contains(name + "!" + addresses.get(0))),
                told(reading).toString());
    }

    private static Workbook changed(Workbook workbook, Habit habit) {
        List<Sheet> sheets = new ArrayList<>();
        workbook.forEach(sheets::add);
        switch (habit) {
            case ONE_SHEET -> oneSheet(workbook, sheets);
            case TWO_SHEETS -> parted(workbook, sheets.get(2));
            case TOTAL_LAST -> sheets.forEach(ClerksHabitsTest::totalLast);
            case BLANKS_IN_TEXT -> sheets.forEach(sheet -> amounts(sheet).forEach(cell -> text(cell,
                    "\u00a0" + String.format(java.util.Locale.ROOT, "%,.2f", cell.getNumericCellValue()) + " \t")));
            case FULL_WIDTH -> sheets.forEach(sheet -> amounts(sheet).forEach(cell -> text(cell,
                    wide(BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString()))));
            case NOTES_BELOW -> sheets.forEach(ClerksHabitsTest::notes);
            case UNIT_ON_TWO_LINES -> sheets.forEach(sheet -> units(sheet).forEach(cell ->
                    cell.setCellValue(cell.getStringCellValue().replaceAll("[：:]\\s*", "：\n"))));
            case UNIT_IN_TWO_CELLS -> sheets.forEach(sheet -> units(sheet).forEach(cell -> {
                String[] parts = cell.getStringCellValue().split("[：:]\\s*");
                cell.setCellValue(parts[0] + "：");
                cell.getRow().createCell(cell.getColumnIndex() + 1).setCellValue(parts[1]);
            }));
            case PROTECTED -> sheets.forEach(sheet -> sheet.protectSheet("secret"));
            case FORMULAS -> sheets.forEach(sheet -> amounts(sheet).forEach(cell -> {
                double result = cell.getNumericCellValue();
                cell.setCellFormula("SUM(A1,B1)");
                cell.setCellValue(result);
            }));
            case ROWS_FOLDED -> sheets.forEach(sheet -> {
                sheet.groupRow(HEAD + 4, HEAD + 5);
                sheet.setRowGroupCollapsed(HEAD + 4, true);
            });
            case YEARS_FROM_1904 -> {
                if (workbook instanceof XSSFWorkbook xlsx) {
                    xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                }
            }
            case MARGINS -> sheets.forEach(sheet -> moved(sheet, 3, 2));
            case SHEETS_WITHOUT_NAMES -> {
                for (int i = 0; i < sheets.size(); i++) {
                    workbook.setSheetName(i, "Sheet" + (i + 1));
                }
            }
            case TABLES_WITHOUT_TITLES -> sheets.forEach(sheet -> {
                workbook.setSheetName(workbook.getSheetIndex(sheet), title(sheet));
                sheet.removeRow(sheet.getRow(0));
                Optional.ofNullable(sheet.getRow(1)).ifPresent(sheet::removeRow);
            });
            case FORMATTED_TO_THE_END -> sheets.forEach(sheet -> SheetFiles.cell(sheet, 60_000, 250).setCellValue(" "));
            case MERGED_TO_THE_END -> sheets.forEach(sheet -> sheet.addMergedRegion(
                    new CellRangeAddress(sheet.getLastRowNum(), 60_000, 100, 101)));
            case OTHER_SHEETS -> {
                Sheet list = workbook.createSheet("目录");
                workbook.setSheetOrder("目录", 0);
                for (int i = 0; i < sheets.size(); i++) {
                    SheetFiles.text(list, i, 0, Integer.toString(i + 1));
                    SheetFiles.text(list, i, 1, title(sheets.get(i)));
                }
            }
        }
        return workbook;
    }

    private static String title(Sheet sheet) {
        String title = sheet.getRow(0).getCell(0).getStringCellValue();
        return title.substring(0, Math.min(31, title.length()));
    }

    private static List<Cell> amounts(Sheet sheet) {
        List<Cell> amounts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.NUMERIC && (cell.getNumericCellValue() % 1 != 0
                    || cell.getNumericCellValue() > 4_000_000)) {
                amounts.add(cell);
            }
        }));
        return amounts;
    }

    private static List<Cell> units(Sheet sheet) {
        List<Cell> units = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().matches(".*单位[：:]\\s*[万千]?元")) {
                units.add(cell);
            }
        }));
        return units;
    }

    private static void text(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    private static void copy(Row from, Sheet to, int row, int right) {
        Row there = to.createRow(row);
        from.forEach(cell -> {
            Cell made = there.createCell(cell.getColumnIndex() + right);
            if (cell.getCellType() == CellType.NUMERIC) {
                made.setCellValue(cell.getNumericCellValue());
            } else if (cell.getCellType() == CellType.STRING) {
                made.setCellValue(cell.getStringCellValue());
            }
        });
        for (CellRangeAddress merged : from.getSheet().getMergedRegions()) {
            if (merged.getFirstRow() == from.getRowNum() && to != from.getSheet()) {
                to.addMergedRegion(new CellRangeAddress(row, row + merged.getLastRow() - merged.getFirstRow(),
                        merged.getFirstColumn() + right, merged.getLastColumn() + right));
            }
        }
    }

    private static void oneSheet(Workbook workbook, List<Sheet> sheets) {
        Sheet all = workbook.createSheet("部门决算公开表");
        int next = 0;
        for (Sheet sheet : sheets) {
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                if (sheet.getRow(row) != null) {
                    copy(sheet.getRow(row), all, next, 0);
                }
                next++;
            }
            next++;
        }
        sheets.forEach(sheet -> workbook.removeSheetAt(workbook.getSheetIndex(sheet)));
    }

    /** The last rows stand on a sheet of their own, under the same heads. */
    private static void parted(Workbook workbook, Sheet sheet) {
        int first = sheet.getLastRowNum() - 4;
        int head = HEAD;
        while (amountIn(sheet.getRow(head)) == null) {
            head++;
        }
        Sheet rest = workbook.createSheet(sheet.getSheetName() + "（续）");
        for (int row = 0; row < head; row++) {
            if (sheet.getRow(row) != null) {
                copy(sheet.getRow(row), rest, row, 0);
            }
        }
        for (int row = first; row <= first + 4; row++) {
            if (sheet.getRow(row) != null) {
                copy(sheet.getRow(row), rest, head + row - first, 0);
                removeMerged(sheet, row);
                sheet.removeRow(sheet.getRow(row));
            }
        }
    }

    private static Cell amountIn(Row row) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() % 1 != 0) {
                return cell;
            }
        }
        return null;
    }

    private static void removeMerged(Sheet sheet, int row) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (sheet.getMergedRegion(i).getFirstRow() == row) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    /** The row of the total below the rows that it adds up, where it stands above them. */
    private static void totalLast(Sheet sheet) {
        for (int row = HEAD; row <= sheet.getLastRowNum(); row++) {
            Row total = sheet.getRow(row);
            if (total != null && total.getCell(0) != null && amountIn(total) != null
                    && total.getCell(0).getCellType() == CellType.STRING
                    && total.getCell(0).getStringCellValue().replaceAll("\\s", "").equals("合计")) {
                copy(total, sheet, sheet.getLastRowNum() + 1, 0);
                removeMerged(sheet, row);
                sheet.removeRow(total);
                return;
            }
        }
    }

    private static void notes(Sheet sheet) {
        int below = sheet.getLastRowNum() + 2;
        for (String note : List.of("注：1.本表反映部门本年度收支情况，其中12.34万元列入其他。", "2.本表金额转换成万元时，因四舍五入可能存在尾差。",
                "填表人：张某　　联系电话：0731-0000000", "公开日期：2025年8月20日")) {
            SheetFiles.text(sheet, below++, 0, note);
        }
    }

    private static void moved(Sheet sheet, int down, int right) {
        Workbook workbook = sheet.getWorkbook();
        String name = sheet.getSheetName();
        Sheet made = workbook.createSheet("x" + workbook.getNumberOfSheets());
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row) != null) {
                copy(sheet.getRow(row), made, row + down, right);
            }
        }
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        workbook.setSheetName(workbook.getSheetIndex(made), name);
    }
}
