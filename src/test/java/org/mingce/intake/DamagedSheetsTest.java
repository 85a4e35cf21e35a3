package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.intake.draft.Draft;
import org.mingce.intake.draft.Drafts;
import org.mingce.intake.table.Reading;
import org.mingce.model.Diagnostic;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.source.ImportGround;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.PublishedTables;

/** A damaged workbook gives the right numbers or says where it does not; never wrong ones in silence. */
class DamagedSheetsTest {

    private static final int CASES = 200;

    private static ImportGround ground;
    private static List<PrintedTable> published;
    private static Map<String, Money> whole;

    @TempDir
    private static Path folder;

    /** Ways in which sheets are damaged. */
    private enum Damage {
        COLUMNS_MOVED, HEAD_MISSING, HEADS_EXCHANGED, WRONG_AMOUNT, FORMULA_WITH_RESULT, FORMULA_WITHOUT_RESULT,
        ERROR_CELL, ROW_HIDDEN, COLUMN_HIDDEN, NOTHING_MERGED, LABEL_MISSING, ROW_TWICE, ROW_MISSING, COLUMN_MISSING,
        TEXT_FOR_AMOUNT, COLUMN_INSERTED, ROWS_EXCHANGED, TITLE_MISSING, NUMBERS_AS_TEXT, COLUMN_SLIPPED
    }

    @BeforeAll
    static void readWhole() throws IOException {
        ground = ImportGround.read(Path.of("data"), Path.of("templates"), "tianyuan", 2024, Optional.empty()).value();
        published = PublishedTables.in(Path.of("src", "test", "resources", "tianyuan-2024"));
        SheetFiles.publicTables(published, folder.resolve("whole.xls"));
        whole = ReadSheets.cells(ReadSheets.of(ground,
                SheetFiles.publicTables(published, folder.resolve("whole.xlsx"))));
        assertTrue(whole.size() > 190, "cells: " + whole.size());
    }

    @Test
    void noDamageMakesWrongNumbersInSilence() throws IOException {
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Random random = new Random(i);
            Damage damage = Damage.values()[i % Damage.values().length];
            Path file = folder.resolve(i % 8 == 0 ? "damaged.xlsx" : "damaged.xls");
            String what = damaged(damage, random, file);
            Reading reading = ReadSheets.of(ground, file);
            Draft draft = new Drafts(ground.edition(), ground.classifications().get(0), 2024).ofYear(reading.tables());
            List<Diagnostic> told = new ArrayList<>(reading.said());
            told.addAll(draft.said());
            told.removeIf(diagnostic -> diagnostic.severity() == Severity.NOTE);
            List<String> wrong = wrong(reading, draft);
            if (!wrong.isEmpty() && told.isEmpty()) {
                silent.add(i + " " + damage + " " + what + ": " + wrong);
            }
            if (told.stream().anyMatch(one -> one.position() != null && !one.position().file().contains(":"))) {
                silent.add(i + " no place: " + told);
            }
        }
        assertEquals("", String.join("\n", silent));
    }

    /** The cells that the booklet would print otherwise than they were before the damage. */
    private static List<String> wrong(Reading reading, Draft draft) {
        List<String> wrong = new ArrayList<>();
        whole.forEach((cell, money) -> {
            String[] keys = {cell.substring(0, cell.indexOf('.')), cell.substring(cell.indexOf('.') + 1,
                    cell.lastIndexOf('.')), cell.substring(cell.lastIndexOf('.') + 1)};
            Optional<Money> printed = draft.tables().get(keys[0]).money(keys[1], keys[2]);
            if (!printed.equals(Optional.of(money))) {
                wrong.add(cell + "=" + printed);
            }
        });
        ReadSheets.cells(reading).keySet().stream().filter(cell -> !whole.containsKey(cell)).forEach(wrong::add);
        return wrong;
    }

    private static String damaged(Damage damage, Random random, Path file) throws IOException {
        Workbook workbook;
        try (InputStream in = Files.newInputStream(folder.resolve(file.toString().endsWith("x") ? "whole.xlsx"
                : "whole.xls"))) {
            workbook = WorkbookFactory.create(in);
        }
        Sheet sheet = workbook.getSheetAt(random.nextInt(6));
        String what = sheet.getSheetName() + " " + damage(damage, sheet, random);
        SheetFiles.save(workbook, file);
        return what;
    }

    private static String damage(Damage damage, Sheet sheet, Random random) {
        List<Cell> amounts = amounts(sheet);
        Cell cell = amounts.get(random.nextInt(amounts.size()));
        int column = cell.getColumnIndex();
        Row row = cell.getRow();
        String what = cell.getAddress().toString();
        switch (damage) {
            case COLUMNS_MOVED -> exchange(sheet, column, columnBeside(sheet, column, random), 3);
            case HEADS_EXCHANGED -> exchange(sheet, column, columnBeside(sheet, column, random), -1);
            case HEAD_MISSING -> heads(sheet, column).forEach(Cell::setBlank);
            case WRONG_AMOUNT -> cell.setCellValue(cell.getNumericCellValue() + 100);
            case FORMULA_WITH_RESULT -> {
                double result = cell.getNumericCellValue();
                cell.setCellFormula("SUM(1,2)");
                cell.setCellValue(result);
            }
            case FORMULA_WITHOUT_RESULT -> cell.setCellErrorValue(FormulaError.VALUE.getCode());
            case ERROR_CELL -> cell.setCellErrorValue(FormulaError.REF.getCode());
            case ROW_HIDDEN -> row.setZeroHeight(true);
            case COLUMN_HIDDEN -> sheet.setColumnHidden(column, true);
            case NOTHING_MERGED -> {
                while (sheet.getNumMergedRegions() > 0) {
                    sheet.removeMergedRegion(0);
                }
            }
            case LABEL_MISSING -> row.forEach(one -> {
                if (one.getColumnIndex() < column && !isAmount(one)) {
                    one.setBlank();
                }
            });
            case ROW_TWICE -> copy(row, sheet.createRow(sheet.getLastRowNum() + 1), random.nextBoolean() ? 0 : 7);
            case ROW_MISSING -> sheet.removeRow(row);
            case COLUMN_MISSING -> sheet.forEach(one -> {
                if (one.getCell(column) != null) {
                    one.removeCell(one.getCell(column));
                }
            });
            case TEXT_FOR_AMOUNT -> cell.setCellValue(random.nextBoolean() ? "见附注" : "12.3.4");
            case COLUMN_INSERTED -> sheet.forEach(one -> one.createCell(40).setCellValue(5.5));
            case ROWS_EXCHANGED -> exchange(row, sheet.getRow(row.getRowNum() + 1));
            case TITLE_MISSING -> sheet.getRow(0).getCell(0).setBlank();
            case NUMBERS_AS_TEXT -> amounts.forEach(one -> one.setCellValue(
                    java.math.BigDecimal.valueOf(one.getNumericCellValue()).toPlainString() + " "));
            case COLUMN_SLIPPED -> slip(sheet, column, amounts);
        }
        return what;
    }

    private static List<Cell> amounts(Sheet sheet) {
        List<Cell> amounts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (isAmount(cell)) {
                amounts.add(cell);
            }
        }));
        return amounts;
    }

    private static boolean isAmount(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC && (cell.getNumericCellValue() % 1 != 0
                || cell.getNumericCellValue() < 100_000 || cell.getNumericCellValue() > 4_000_000);
    }

    private static List<Cell> heads(Sheet sheet, int column) {
        List<Cell> heads = new ArrayList<>();
        for (int row = 3; row < 6; row++) {
            Cell cell = sheet.getRow(row).getCell(column);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                heads.add(cell);
            }
        }
        return heads;
    }

    private static int columnBeside(Sheet sheet, int column, Random random) {
        List<Integer> others = amounts(sheet).stream().map(Cell::getColumnIndex).filter(other -> other != column)
                .distinct().collect(Collectors.toList());
        return others.isEmpty() ? column : others.get(random.nextInt(others.size()));
    }

    /** Exchanges two columns from the head down; their heads alone where a row is negative. */
    private static void exchange(Sheet sheet, int one, int other, int from) {
        for (int row = 3; row <= (from < 0 ? 5 : sheet.getLastRowNum()); row++) {
            if (sheet.getRow(row) != null) {
                Object first = value(sheet.getRow(row).getCell(one));
                Object second = value(sheet.getRow(row).getCell(other));
                set(sheet.getRow(row), one, second);
                set(sheet.getRow(row), other, first);
            }
        }
    }

    private static void exchange(Row one, Row other) {
        if (other == null) {
            return;
        }
        for (int column = 0; column < 12; column++) {
            Object first = value(one.getCell(column));
            Object second = value(other.getCell(column));
            set(one, column, second);
            set(other, column, first);
        }
    }

    private static void copy(Row from, Row to, int more) {
        for (int column = 0; column < 12; column++) {
            Object value = value(from.getCell(column));
            set(to, column, value instanceof Double number && number < 100_000 ? Double.valueOf(number + more) : value);
        }
    }

    private static void slip(Sheet sheet, int column, List<Cell> amounts) {
        List<Cell> below = amounts.stream().filter(cell -> cell.getColumnIndex() == column).toList();
        Object carried = null;
        for (Cell cell : below) {
            Object own = value(cell);
            set(cell.getRow(), column, carried);
            carried = own;
        }
        set(sheet.getRow(sheet.getLastRowNum()), column, carried);
    }

    private static Object value(Cell cell) {
        return cell == null ? null : switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> null;
        };
    }

    private static void set(Row row, int column, Object value) {
        Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof String text) {
            cell.setCellValue(text);
        } else {
            cell.setBlank();
        }
    }
}
