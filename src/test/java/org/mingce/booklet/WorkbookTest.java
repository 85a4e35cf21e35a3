package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.Office;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Seed;
import org.mingce.testing.XlsxTables;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The workbook of each seed, as two other programs and the schema see it, beside the tables of the web page. */
@ExtendWith(BookletsOnce.class)
class WorkbookTest {

    private static final SchemaTypeLoader SCHEMA = WorksheetDocument.type.getTypeSystem();
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]+)(\\d+)(?::([A-Z]+)(\\d+))?");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"SHIFENG_2019", "TIANYUAN_2024", "SHANGHAI_2024"})
    void everyCellAndLineIsThatOfTheWebPage(Seed seed, Booklets booklets) throws Exception {
        assertEquals(texts(page(booklets, seed)), texts(XlsxTables.in(booklets.of(seed).file("xlsx"))));
    }

    /** It is given wrong values beside the formulas: what it shows it has computed. */
    @Test
    void libreOfficeOpensAndComputesItWithoutAnyChange(Booklets booklets) throws Exception {
        Map<String, Path> files = new TreeMap<>();
        List<Seed> seeds = List.of(Seed.SHIFENG_2019, Seed.TIANYUAN_2024, Seed.SHANGHAI_2024, Seed.HETANG_2022);
        for (Seed seed : seeds) {
            Path wrong = folder.resolve(seed + "-wrong.xlsx");
            files.put(seed.name(), withWrongValues(booklets.of(seed).file("xlsx"), wrong));
        }
        Map<String, Path> computed = Office.convert(files, "xlsx", folder);

        for (Seed seed : seeds) {
            Path own = booklets.of(seed).file("xlsx");
            Path theirs = computed.get(seed.name());
            assertEquals(texts(XlsxTables.in(own)), texts(XlsxTables.in(theirs)), seed.name());
            assertEquals(numbers(own), numbers(theirs), seed.name());
            assertEquals(formulas(own).keySet(), formulas(theirs).keySet(), seed.name());
        }
    }

    /** Read as plain XML: the amounts of the web page are numbers, codes are texts. */
    @ParameterizedTest
    @EnumSource(names = {"SHIFENG_2019", "TIANYUAN_2024", "SHANGHAI_2024"})
    void amountsAreNumbersAndCodesAreTexts(Seed seed, Booklets booklets) throws Exception {
        List<String> printed = new ArrayList<>();
        for (PrintedTable table : page(booklets, seed)) {
            table.rows().forEach(row -> row.stream().filter(cell -> cell.matches("-?[\\d,]+\\.\\d\\d"))
                    .forEach(cell -> printed.add(cell.replace(",", ""))));
        }
        List<String> written = new ArrayList<>();
        try (ZipFile zip = new ZipFile(booklets.of(seed).file("xlsx").toFile())) {
            for (int sheet = 1; zip.getEntry(sheet(sheet)) != null; sheet++) {
                Document xml = xml(zip, sheet(sheet));
                for (int i = 0; i < xml.getElementsByTagName("c").getLength(); i++) {
                    Element cell = (Element) xml.getElementsByTagName("c").item(i);
                    String value = cell.getTextContent();
                    if (cell.getAttribute("t").isEmpty() && value.contains(".")) {
                        written.add(cell.getElementsByTagName("v").item(0).getTextContent());
                    }
                }
            }
        }
        assertTrue(printed.size() > 90, "only " + printed.size() + " amounts");
        assertEquals(printed, written);
        try (XSSFWorkbook workbook = workbook(booklets.of(seed).file("xlsx"))) {
            List<String> codes = new ArrayList<>();
            workbook.getSheetAt(4).forEach(row -> {
                Cell code = row.getCell(0);
                if (code.getCellType() == CellType.STRING && code.getStringCellValue().matches("\\d{3,7}")) {
                    codes.add(code.getStringCellValue());
                }
            });
            assertTrue(codes.size() > 5, codes.toString());
        }
    }

    /** Each formula is the sum of cells that are printed, and the value beside it is what they come to, to the cent. */
    @ParameterizedTest
    @EnumSource(names = {"SHIFENG_2019", "TIANYUAN_2024", "SHANGHAI_2024"})
    void whatIsComputedComesToWhatIsPrinted(Seed seed, Booklets booklets) throws Exception {
        Path file = booklets.of(seed).file("xlsx");
        Map<String, BigDecimal> numbers = numbers(file);
        Map<String, String> formulas = formulas(file);
        assertTrue(formulas.size() > 30, formulas.toString());
        formulas.forEach((cell, formula) -> {
            String sheet = cell.substring(0, cell.indexOf('!') + 1);
            assertTrue(formula.matches("SUM\\([A-Z0-9:,]+\\)|[A-Z]+\\d+"), formula);
            BigDecimal sum = BigDecimal.ZERO;
            Matcher reference = REFERENCE.matcher(formula.replace("SUM", ""));
            while (reference.find()) {
                sum = sum.add(sum(reference, sheet, numbers));
            }
            assertEquals(0, sum.compareTo(numbers.get(cell)), cell + " = " + formula + " = " + sum);
        });
    }

    /** Shifeng 2019 published sums that its items do not come to, Shanghai those that were rounded apart. */
    @Test
    void whereTheSumIsAnotherOneTheNumberStays(Booklets booklets) throws Exception {
        Path file = booklets.of(Seed.SHANGHAI_2024).file("xlsx");
        BigDecimal personnel = new BigDecimal("4884.09");
        List<String> cells = numbers(file).entrySet().stream().filter(cell -> cell.getValue().compareTo(personnel) == 0
                && cell.getKey().startsWith("一般公共预算财政拨款基本支出决算表!")).map(Map.Entry::getKey).toList();

        assertEquals(1, cells.size());
        assertTrue(!formulas(file).containsKey(cells.get(0)), "301 and 303 come to 4884.10");
    }

    @ParameterizedTest
    @EnumSource
    void everyPartIsValidAndTheHeadsStay(Seed seed, Booklets booklets) throws Exception {
        Path file = booklets.of(seed).file("xlsx");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> errors = new ArrayList<>();
            for (ZipEntry entry : zip.stream().filter(part -> part.getName().startsWith("xl/")
                    && part.getName().endsWith(".xml")).toList()) {
                XmlObject part = SCHEMA.parse(new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes()), null,
                        null);
                List<XmlError> found = new ArrayList<>();
                part.validate(new XmlOptions().setErrorListener(found));
                found.stream().limit(5).forEach(error -> errors.add(entry.getName() + ": " + error.getMessage()));
                if (part.schemaType().isNoType()) {
                    errors.add(entry.getName() + " has no known type");
                }
            }
            assertEquals(List.of(), errors);
        }
        try (XSSFWorkbook workbook = workbook(file)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertTrue(sheet.getPaneInformation() == null || sheet.getPaneInformation().isFreezePane());
                assertTrue(sheet.getFitToPage());
                assertEquals(9, sheet.getPrintSetup().getPaperSize(), "A4");
            }
        }
    }

    /** Where no official table is printed, the forms are what there is. */
    @Test
    void aBookletOfFormsAloneHasTheirSheets(Booklets booklets) throws Exception {
        try (XSSFWorkbook workbook = workbook(booklets.of(Seed.HETANG_2022).file("xlsx"))) {
            assertEquals("2022年度部门整体支出绩效自评表", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            assertEquals(1, workbook.getNumberOfSheets());
        }
    }

    private static BigDecimal sum(Matcher reference, String sheet, Map<String, BigDecimal> numbers) {
        String last = reference.group(3) == null ? reference.group(1) : reference.group(3);
        int end = Integer.parseInt(reference.group(4) == null ? reference.group(2) : reference.group(4));
        BigDecimal sum = BigDecimal.ZERO;
        for (char column = reference.group(1).charAt(0); column <= last.charAt(0); column++) {
            for (int row = Integer.parseInt(reference.group(2)); row <= end; row++) {
                sum = sum.add(numbers.getOrDefault(sheet + column + row, BigDecimal.ZERO));
            }
        }
        return sum;
    }

    private static Path withWrongValues(Path workbook, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part.replaceAll("</f><v>[^<]*</v>", "</f><v>1.23</v>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    private static List<PrintedTable> page(Booklets booklets, Seed seed) throws Exception {
        return HtmlTables.in(HtmlChecks.of(booklets.of(seed).file("html")).document());
    }

    private static List<String> texts(List<PrintedTable> tables) {
        return tables.stream().map(PrintedTable::text).toList();
    }

    /** To the cent, as they are shown: programs keep binary fractions. */
    private static Map<String, BigDecimal> numbers(Path file) throws IOException {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        each(file, (place, cell) -> {
            boolean computed = cell.getCellType() == CellType.FORMULA;
            if ((computed ? cell.getCachedFormulaResultType() : cell.getCellType()) == CellType.NUMERIC) {
                numbers.put(place, new BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .setScale(2, RoundingMode.HALF_UP));
            }
        });
        return numbers;
    }

    private static Map<String, String> formulas(Path file) throws IOException {
        Map<String, String> formulas = new TreeMap<>();
        each(file, (place, cell) -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.put(place, cell.getCellFormula());
            }
        });
        return formulas;
    }

    private interface Look {
        void at(String place, Cell cell);
    }

    private static void each(Path file, Look look) throws IOException {
        try (XSSFWorkbook workbook = workbook(file)) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                    look.at(sheet.getSheetName() + "!" + cell.getAddress().formatAsString(), cell))));
        }
    }

    private static XSSFWorkbook workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String sheet(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    private static Document xml(ZipFile zip, String part) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(zip.getInputStream(zip.getEntry(part)));
    }
}
