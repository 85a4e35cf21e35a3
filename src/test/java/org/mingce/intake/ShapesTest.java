package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.intake.table.ReadCell;
import org.mingce.intake.table.ReadTable;
import org.mingce.intake.table.Reading;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Unit;
import org.mingce.source.DataSource;
import org.mingce.source.ImportGround;

/** The same amounts come back from whatever shape other programs write them in. */
class ShapesTest {

    private static final Path DATA = Path.of("data");
    private static final Path TEMPLATES = Path.of("templates");
    private static final DataSource SOURCE = new DataSource(DATA, TEMPLATES);

    @TempDir
    private Path folder;

    private static Booklet booklet(String department, int year) {
        return SOURCE.read(department, year).value();
    }

    private static Reading read(List<Path> files, String department, int year) {
        ImportGround ground = ImportGround.read(DATA, TEMPLATES, department, year, Optional.empty()).value();
        return ReadSheets.of(ground, files.toArray(Path[]::new));
    }

    private Path workbook(String name, List<Drawing> sheets) throws IOException {
        Path file = folder.resolve(name);
        Workbook workbook = SheetFiles.workbook(file);
        sheets.forEach(sheet -> sheet.into(workbook));
        SheetFiles.save(workbook, file);
        return file;
    }

    /** Every cell of these tables that has an amount was read as it is, and no other. */
    private static void assertBack(Shape shape, Reading reading, Booklet booklet, Unit unit, int digits,
                                   String... tables) {
        assertEquals(List.of(), reading.said().stream().filter(Diagnostic::isError).toList());
        assertEquals(Set.of(tables), reading.tables().keySet());
        for (String id : tables) {
            ReadTable read = reading.tables().get(id);
            shape.table(id).rows().forEach((row, columns) -> columns.forEach((column, figure) -> {
                if (booklet.edition().declared().get(id).side(row).flatMap(side -> side.column(column)).isPresent()) {
                    Optional<BigDecimal> expected = figure.money().map(money -> money.in(unit)
                            .setScale(digits, RoundingMode.HALF_UP));
                    Optional<BigDecimal> actual = read.cell(row, column).map(cell -> cell.money().in(unit)
                            .setScale(digits, RoundingMode.HALF_UP));
                    if (isDrawn(read, row, column)) {
                        assertEquals(expected, actual, id + " " + row + " " + column);
                    }
                }
            }));
            read.rows().forEach((row, columns) -> columns.forEach((column, cell) ->
                    assertTrue(shape.table(id).money(row, column).isPresent(), id + " " + row + " " + column)));
        }
    }

    /** Not every shape prints every row and column; which it does, the test says by what it asks for besides. */
    private static boolean isDrawn(ReadTable read, String row, String column) {
        return read.rows().containsKey(row) && read.rows().values().stream().anyMatch(r -> r.containsKey(column));
    }

    private static long size(Reading reading) {
        return reading.tables().values().stream().mapToLong(ReadTable::size).sum();
    }

    private static long amounts(List<Drawing> sheets, Set<String> not) {
        return sheets.stream().flatMap(sheet -> sheet.cells().values().stream()).flatMap(row -> row.values().stream())
                .filter(value -> value instanceof BigDecimal || value.toString().matches("[0-9,]+\\.[0-9]+|\\(.*\\)"))
                .filter(value -> !not.contains(value.toString())).count();
    }

    @ParameterizedTest
    @CsvSource({"tianyuan,2024", "shifeng,2019", "shanghai-example,2024"})
    void theMinistrysWorkbook(String department, int year) throws IOException {
        Booklet booklet = booklet(department, year);
        Shape shape = new Shape(booklet, Unit.YUAN, 2, number -> number);
        List<Drawing> sheets = shape.ministry();
        Reading reading = read(List.of(workbook("报表.xls", sheets)), department, year);
        assertBack(shape, reading, booklet, Unit.YUAN, 2, "incomeExpenditure", "fiscalAppropriation", "income",
                "expenditure", "generalPublicBudget", "basicExpenditure", "threePublic");
        long others = amounts(sheets, Set.of()) - size(reading);
        assertEquals(amounts(sheets, Set.of()) - amounts(sheets, Set.of("1.23", "4.56", "9.99", "7.77", "653680.47",
                "849683.6")) + nature(shape), others, said(reading));
    }

    /** How many amounts the third block of the ministry's summary holds. */
    private static long nature(Shape shape) {
        return List.of("basic", "project").stream().filter(kind -> shape.amount("expenditure", "total", kind) != null)
                .count();
    }

    private static String said(Reading reading) {
        return reading.said().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"tianyuan,2024,元", "shanghai-example,2024,万元"})
    void codesInThreeColumns(String department, int year, String unit) throws IOException {
        Booklet booklet = booklet(department, year);
        Unit in = Unit.labelled(unit);
        Shape shape = new Shape(booklet, in, 2, number -> number);
        List<Drawing> sheets = shape.platform();
        Reading reading = read(List.of(workbook("平台.xlsx", sheets)), department, year);
        assertBack(shape, reading, booklet, in, 2, "income", "expenditure", "generalPublicBudget",
                "basicExpenditure");
        assertEquals(amounts(sheets, Set.of()), size(reading), said(reading));
    }

    @ParameterizedTest
    @CsvSource({"tianyuan,2024", "shifeng,2019", "shanghai-example,2024"})
    void tablesBelowEachOtherInTenThousandsWithFourDigits(String department, int year) throws IOException {
        Booklet booklet = booklet(department, year);
        Shape shape = new Shape(booklet, Unit.WAN_YUAN, 4, number -> number);
        List<Drawing> sheets = shape.stacked();
        Reading reading = read(List.of(workbook("公开表.xlsx", sheets)), department, year);
        assertBack(shape, reading, booklet, Unit.WAN_YUAN, 4, "expenditure", "generalPublicBudget", "threePublic");
        assertEquals(amounts(sheets, Set.of()), size(reading), said(reading));
    }

    @ParameterizedTest
    @CsvSource({"GBK,tianyuan", "UTF-8,tianyuan", "UTF-8-mark,tianyuan", "GBK,shanghai-example"})
    void linesWithCommas(String charset, String department) throws IOException {
        Booklet booklet = booklet(department, 2024);
        Function<BigDecimal, Object> texts = number -> fullWidth(new java.text.DecimalFormat("#,##0.00",
                java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT)).format(number), number);
        Shape shape = new Shape(booklet, Unit.YUAN, 2, texts);
        List<Drawing> sheets = shape.platform();
        List<Path> files = new ArrayList<>();
        for (Drawing sheet : sheets) {
            String text = (charset.endsWith("mark") ? "\uFEFF" : "") + sheet.csv();
            files.add(Files.write(folder.resolve(sheet.name().strip() + ".csv"), text.getBytes(
                    charset.equals("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8)));
        }
        Reading reading = read(files, department, 2024);
        assertBack(shape, reading, booklet, Unit.YUAN, 2, "income", "expenditure", "generalPublicBudget",
                "basicExpenditure");
    }

    /** Some amounts in full width, as typed in a Chinese input method. */
    private static String fullWidth(String text, BigDecimal number) {
        return number.intValue() % 3 != 0 ? text : text.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .collect(Collectors.joining());
    }

    /** A place is told as the file, the sheet and the cell. */
    static String place(ReadCell cell) {
        return cell.file() + ":" + cell.place();
    }
}
