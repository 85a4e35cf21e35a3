package org.mingce.render.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.model.Diagnostic;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;

/** What stands in cells, however it was meant. */
class XlsxRendererTest {

    @TempDir
    private Path folder;
    private List<Diagnostic> said;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+861234", "-cmd|' /C calc'!A0", "@SUM(A1)"})
    void whatBeginsAsAFormulaIsAText(String text) throws Exception {
        try (XSSFWorkbook workbook = workbook(form("表", "<td>" + escaped(text) + "</td>"))) {
            XSSFCell cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(text, cell.getStringCellValue());
            assertTrue(cell.getCellStyle().getQuotePrefixed(), "edited, it would become a formula");
        }
    }

    @Test
    void aTextIsWhatItIsHoweverItLooksToXmlOrExcel() throws Exception {
        String text = "<v>&amp; _x0041_ “引号” 𠮷 \u3000";
        try (XSSFWorkbook workbook = workbook(form("表", "<td>" + escaped(text) + "</td>"))) {
            assertEquals(text.strip(), workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void aNumberThatAProgramWouldChangeStaysATextAndIsTold() throws Exception {
        String cells = "<td class=\"amount\">12,345,678,901,234,567.89</td><td class=\"amount\">0.10</td>"
                + "<td class=\"amount\">22,345,678,901,234,567.89</td>";
        try (XSSFWorkbook workbook = workbook(form("表", cells))) {
            assertEquals("12,345,678,901,234,567.89",
                    workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
            assertEquals("0.1", Double.toString(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()));
        }
        assertEquals(List.of("表格文件的 表 里有 2 个数写成了文字，第一个在 表!A2：12,345,678,901,234,567.89"),
                said.stream().map(Diagnostic::message).toList());
    }

    @Test
    void namesOfSheetsAreSuchAsExcelTakes() throws Exception {
        String name = "甲[乙]:*?/\\表，名字比三十一个字还要长得多得多得多得多得多的一张表";
        try (XSSFWorkbook workbook = workbook(form(name, "<td>1</td>") + form(name, "<td>2</td>"))) {
            assertEquals(2, workbook.getNumberOfSheets());
            for (int i = 0; i < 2; i++) {
                assertTrue(workbook.getSheetName(i).length() <= 31, workbook.getSheetName(i));
                assertFalse(workbook.getSheetName(i).matches(".*[\\[\\]:*?/\\\\].*"), workbook.getSheetName(i));
            }
            assertTrue(workbook.getSheetName(1).endsWith(" 2"), workbook.getSheetName(1));
        }
    }

    @Test
    void aPageWithoutTablesIsAWorkbookThatOpens() throws Exception {
        try (XSSFWorkbook workbook = workbook("<p>文</p>")) {
            assertEquals("试样", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
    }

    @Test
    void cellsOverRowsAndColumnsAreMerged() throws Exception {
        try (XSSFWorkbook workbook = workbook(form("表",
                "<td rowspan=\"2\">甲</td><td colspan=\"2\">乙</td></tr><tr><td>丙</td><td>丁</td>"))) {
            assertEquals(List.of("A1:C1", "A2:A3", "B2:C2"), workbook.getSheetAt(0).getMergedRegions().stream()
                    .map(merged -> merged.formatAsString()).sorted().toList());
            assertEquals("丁", workbook.getSheetAt(0).getRow(2).getCell(2).getStringCellValue());
        }
    }

    private XSSFWorkbook workbook(String body) throws Exception {
        Path file = folder.resolve("booklet.xlsx");
        said = new XlsxRenderer().render(new RenderContext(Sample.of(body, folder), null, file)).diagnostics();
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static String form(String title, String cells) {
        return "<h3>" + escaped(title) + "</h3><table class=\"form\"><tbody><tr>" + cells + "</tr></tbody></table>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
