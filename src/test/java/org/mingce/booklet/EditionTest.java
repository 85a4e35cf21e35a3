package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.DocxTables;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.Outline;
import org.mingce.testing.PdfTables;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Printing;
import org.mingce.testing.PublishedTables;
import org.mingce.testing.Workshop;
import org.xml.sax.SAXException;

/**
 * A third edition that differs as provinces do, src/test/resources/editions/north-2024, printed from the data of
 * tianyuan 2024: the same amounts in another shape, by a folder alone. Amounts are expected from the published tables.
 */
class EditionTest {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    @TempDir
    private static Path folder;
    private static Printing printing;
    private static List<PrintedTable> tables;
    private static List<PrintedTable> published;
    private static List<String> outline;

    @BeforeAll
    static void print() throws IOException, SAXException {
        printing = Workshop.in(folder).edition("north-2024", "tianyuan", 2024).run("tianyuan", 2024).published();
        tables = HtmlTables.in(HtmlChecks.of(printing.file("html")).document());
        outline = Outline.of(HtmlChecks.of(printing.file("html")).document());
        published = PublishedTables.in(Path.of("src", "test", "resources", "tianyuan-2024"));
    }

    @Test
    void allFormatsHoldTheSameTablesAndHeadings() throws IOException, InterruptedException {
        assertEquals(outline, Outline.of(printing.file("docx")));
        assertEquals(text(tables), text(DocxTables.in(printing.file("docx"))));
        assertEquals(text(tables), text(PdfTables.in(printing.file("pdf"))));
    }

    @Test
    void thereAreFourPartsWithTheTablesAfterTheExplanationAndNoAnnex() throws IOException {
        assertEquals(List.of("1 第一部分部门概况", "1 第二部分2024年度部门决算情况说明", "1 第三部分2024年度部门决算表", "1 第四部分名词解释"),
                outline.stream().filter(heading -> heading.startsWith("1 ")).toList());
        assertFalse(Files.readString(printing.file("html")).contains("绩效自评表"));
    }

    @Test
    void sectionsHaveTheEditionsTitlesInItsOrderAndNumbers() {
        List<String> explanation = outline.subList(outline.indexOf("1 第二部分2024年度部门决算情况说明"),
                outline.indexOf("1 第三部分2024年度部门决算表"));
        assertEquals(List.of("2 一、收入支出总体情况", "2 二、收入情况", "2 三、支出情况", "2 四、财政拨款收支总体情况",
                "2 五、一般公共预算财政拨款支出情况", "2 六、一般公共预算财政拨款基本支出情况", "2 七、“三公”经费支出情况",
                "2 八、政府性基金预算收支情况", "2 九、国有资本经营预算收支情况", "2 十、其他重要事项"),
                explanation.stream().filter(heading -> heading.startsWith("2 ")).toList());
        assertEquals(List.of("3 （一）机关运行经费", "3 （二）政府采购", "3 （三）国有资产占用", "3 （四）预算绩效管理"),
                explanation.stream().filter(heading -> heading.startsWith("3 ")).toList().subList(5, 9));
    }

    @Test
    void theThreePublicExpensesAreTableSevenWithBudgetAndFinalSideBySide() {
        assertEquals(List.of("公开01表", "公开02表", "公开03表", "公开04表", "公开05表", "公开06表", "公开07表", "公开08表", "公开09表"),
                tables.stream().map(PrintedTable::number).toList());
        PrintedTable table = tables.get(6);
        assertEquals("“三公”经费公共预算财政拨款支出决算表", table.title());
        assertEquals(List.of(List.of("项目", "预算数", "决算数"), List.of("合计", "0.29", "0.29"),
                List.of("1.因公出国（境）费", "", ""), List.of("2.公务接待费", "0.29", "0.29"), List.of("3.公务用车费", "", ""),
                List.of("其中：（1）公务用车运行维护费", "", ""), List.of("（2）公务用车购置", "", "")), table.rows());
        assertEquals(List.of("政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表"),
                tables.subList(7, 9).stream().map(PrintedTable::title).toList());
    }

    @Test
    void everyAmountIsInTenThousandYuanWithTwoPlaces() {
        for (PrintedTable table : tables) {
            assertEquals("金额单位：万元", table.unit(), table.title());
        }
        for (List<String> row : published.get(0).rows().subList(3, 33)) {
            if (!row.get(2).isEmpty()) {
                assertEquals(wan(row.get(2)), tables.get(0).row(row.get(0)).get(2), row.get(0));
            }
        }
        for (List<String> row : published.get(5).rows().subList(2, 30)) {
            assertEquals(List.of(wan(row.get(2)), wan(row.get(5)), wan(row.get(8))),
                    List.of(tables.get(5).row(row.get(0), row.get(1)).get(2),
                            tables.get(5).row(row.get(0), row.get(1)).get(5),
                            tables.get(5).row(row.get(0), row.get(1)).get(8)), row.toString());
        }
    }

    @Test
    void halvesAreRoundedUp() throws IOException, SAXException {
        Path other = Files.createDirectory(folder.resolve("halves"));
        Printing changed = Workshop.in(other).edition("north-2024", "tianyuan", 2024)
                .replace("data/tianyuan/2024/accounts.yaml", "budget: {receptions: 2910.00}",
                        "budget: {receptions: 3050.00}")
                .run("tianyuan", 2024, "--formats", "html").published();

        PrintedTable table = HtmlTables.in(HtmlChecks.of(changed.file("html")).document()).get(6);
        assertEquals(List.of("合计", "0.31", "0.29"), table.row("合计"));
    }

    @Test
    void codesStandInThreeColumnsWithRowsForClassesAndSections() {
        for (int index : new int[] {1, 2, 4}) {
            PrintedTable table = tables.get(index);
            assertEquals(List.of("项目", "<", "<", "<"), table.rows().get(0).subList(0, 4));
            assertEquals(List.of("类", "款", "项", "科目名称"), table.rows().get(1).subList(0, 4));
            assertEquals(expected(published.get(index).rows()), table.rows().subList(3, table.rows().size()).stream()
                    .map(row -> withoutName(row)).toList(), table.title());
        }
        assertEquals("社会保障和就业支出", tables.get(2).row("208", "", "").get(3));
        assertEquals("行政事业单位养老支出", tables.get(2).row("208", "05", "").get(3));
        assertEquals("行政单位离退休", tables.get(2).row("208", "05", "01").get(3));
    }

    @Test
    void classesAreOnlyThoseThatTheEditionLists() {
        Set<String> names = new TreeSet<>(tables.get(0).column(3));
        assertTrue(names.contains("一、一般公共服务支出"), names.toString());
        assertTrue(names.contains("十六、其他支出"), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.contains("外交")), names.toString());
    }

    /** The rows of a table of codes, total first: what was published, added up to sections and classes. */
    private static List<List<String>> expected(List<List<String>> rows) {
        List<List<String>> items = rows.stream().filter(row -> row.get(0).matches("\\d{7}")).toList();
        TreeSet<String> codes = new TreeSet<>(List.of(""));
        for (List<String> item : items) {
            codes.addAll(List.of(item.get(0).substring(0, 3), item.get(0).substring(0, 5), item.get(0)));
        }
        List<List<String>> expected = new ArrayList<>();
        for (String code : codes) {
            List<String> row = new ArrayList<>(code.isEmpty() ? List.of("合计", "<", "<") : parts(code));
            for (int column = 2; column < rows.get(0).size(); column++) {
                row.add(wanOfSum(items, code, column));
            }
            expected.add(row);
        }
        return expected;
    }

    private static List<String> parts(String code) {
        return List.of(code.substring(0, 3), code.length() > 3 ? code.substring(3, 5) : "", code.length() > 5
                ? code.substring(5) : "");
    }

    private static List<String> withoutName(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.remove(3);
        return cells;
    }

    private static String wanOfSum(List<List<String>> items, String prefix, int column) {
        return items.stream().filter(item -> item.get(0).startsWith(prefix) && !item.get(column).isEmpty())
                .map(item -> amount(item.get(column))).reduce(BigDecimal::add).map(EditionTest::wan).orElse("");
    }

    private static String wan(String yuan) {
        return yuan.isEmpty() ? "" : wan(amount(yuan));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    private static String wan(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(yuan.divide(WAN, 2, RoundingMode.HALF_UP));
    }

    private static List<String> text(List<PrintedTable> tables) {
        return tables.stream().map(PrintedTable::text).toList();
    }
}
