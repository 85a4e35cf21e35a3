package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.figures.Figures;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.source.DataSource;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Printing;
import org.mingce.testing.PublishedTables;

/** Workbooks of final accounts become data whose booklet prints every cell of them. */
class SheetImportTest {

    @TempDir
    private Path folder;

    private static List<PrintedTable> published(String department) throws IOException {
        return PublishedTables.in(Path.of("src", "test", "resources", department + "-2024"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianyuan.xls", "shanghai-example.xlsx"})
    void theBookletOfImportedTablesPrintsEveryCellOfThem(String name) throws Exception {
        String department = name.substring(0, name.lastIndexOf('.'));
        List<PrintedTable> published = published(department);
        Importing importing = Importing.in(folder).without(department, 2024, "accounts", "tables");
        importing.run(SheetFiles.publicTables(published, folder.resolve(name)), department, 2024).succeeds();
        List<PrintedTable> printed = HtmlTables.in(HtmlChecks.of(importing.workshop()
                .run(department, 2024, "--formats", "html").published().file("html")).document());
        assertEquals(published.size(), printed.size());
        for (int i = 0; i < published.size(); i++) {
            assertEquals(published.get(i).filledRows(), printed.get(i).filledRows());
        }
    }

    @Test
    void whatSpreadsheetsDoNotHoldIsAFileToFillInThatClaimsNothing() throws Exception {
        Path file = SheetFiles.publicTables(published("tianyuan"), folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder);
        importing.run(file, "xinju", 2024, "--region", "hunan").succeeds();
        assertTrue(importing.console().contains("新建了 overview.yaml"), importing.console());
        assertTrue(importing.workshop().read("data/xinju/2024/overview.yaml").endsWith("\nduties:\norganisation:\n"));
        assertTrue(importing.workshop().read("data/xinju/2024/explanation.yaml").endsWith("\nunit: 万元\n"));
        String said = importing.workshop().check("xinju", 2024);
        assertTrue(said.contains("还没有部门概况"), said);
        importing.workshop().write("data/xinju/2024/overview.yaml", "duties: {body: [负责组织工作。]}\n");
        importing.run(file, "xinju", 2024).succeeds();
        assertTrue(importing.workshop().read("data/xinju/2024/overview.yaml").contains("负责组织工作"));
        said = importing.workshop().check("xinju", 2024);
        assertTrue(said.contains("threePublic.vehicles.held") && !said.contains("还没有部门概况"), said);
    }

    @Test
    void aFileThatExistsIsShownAsADifferenceAndReplacedOnlyOnRequest() throws Exception {
        Path file = SheetFiles.publicTables(published("tianyuan"), folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder);
        String before = importing.workshop().read("data/tianyuan/2024/accounts.yaml");
        assertEquals(1, importing.run(file, "tianyuan", 2024).status());
        assertTrue(importing.console().contains("-# 决算数，单位：元。"), importing.console());
        assertEquals(before, importing.workshop().read("data/tianyuan/2024/accounts.yaml"));
        importing.run(file, "tianyuan", 2024, "--overwrite").succeeds();
        assertTrue(importing.workshop().read("data/tianyuan/2024/accounts.yaml").contains("由决算报表或公布的册子导入"));
        String kept = importing.console().replaceAll("(?s).*?(output/review/tianyuan/2024/accounts-edited-[^（]*)（.*",
                "$1");
        assertEquals(before, importing.workshop().read(kept));
        importing.run(file, "tianyuan", 2024).succeeds();
    }

    @Test
    void aNewDepartmentIsAskedForItsRegionAndTakesItsNameFromTheSheets() throws Exception {
        Path file = SheetFiles.publicTables(published("tianyuan"), folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder);
        assertEquals(1, importing.run(file, "new", 2024).status());
        assertTrue(importing.console().contains("-Dregion=地区"), importing.console());
        importing.run(file, "new", 2024, "--region", "hunan").succeeds();
        String department = importing.workshop().read("data/new/department.yaml");
        assertTrue(department.contains("name: 中国共产党株洲市天元区委员会组织部\n"), department);
        assertTrue(department.contains("region: hunan\n"), department);
    }

    @Test
    void tablesThatNoSheetHoldsAreTold() throws Exception {
        Path file = SheetFiles.publicTables(published("tianyuan").subList(0, 3), folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder).without("tianyuan", 2024, "accounts", "tables");
        importing.run(file, "tianyuan", 2024);
        String absent = importing.console().lines().filter(line -> line.contains("[import.absent]")).findFirst().get();
        assertTrue(absent.contains("公开05表") && absent.contains("公开09表") && !absent.contains("公开03表"), absent);
        Printing printing = importing.workshop().expecting("ready.missing").run("tianyuan", 2024, "--formats", "html");
        assertTrue(printing.refused().console().contains("写了收入，没有写支出"), printing.console());
    }

    @Test
    void aUnitThatIsNotToldIsAskedFor() throws Exception {
        List<PrintedTable> tables = published("tianyuan").stream().map(table -> new PrintedTable(table.title(),
                table.number(), table.department(), "", table.below(), table.rows())).toList();
        Path file = SheetFiles.publicTables(tables, folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder).without("tianyuan", 2024, "accounts", "tables");
        assertEquals(1, importing.run(file, "tianyuan", 2024).status());
        assertTrue(importing.console().contains("-Dunit=元"), importing.console());
        importing.run(file, "tianyuan", 2024, "--unit", "元").succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianyuan/2024", "shifeng/2019", "shanghai-example/2024"})
    void ourOwnWorkbookSaysTheSameAsTheDataThatItIsFrom(String booklet) throws Exception {
        String department = booklet.substring(0, booklet.indexOf('/'));
        int year = Integer.parseInt(booklet.substring(booklet.indexOf('/') + 1));
        Importing importing = Importing.in(folder);
        if (department.equals("shifeng")) {
            importing.workshop().expecting("table.general-budget-down", "table.general-budget-total");
        }
        Path file = importing.workshop().run(department, year, "--formats", "xlsx").file("xlsx");
        Figures before = figures(importing, department, year);
        importing.run(file, department, year, "--overwrite").succeeds();
        Figures after = figures(importing, department, year);
        before.tables().forEach((id, table) -> assertEquals(amounts(table), amounts(after.table(id)), id));
    }

    private static Figures figures(Importing importing, String department, int year) {
        return Figures.of(new DataSource(importing.workshop().file("data"), importing.workshop().file("templates"))
                .read(department, year).value(), Optional.empty());
    }

    private static Map<String, Money> amounts(OfficialTable table) {
        Map<String, Money> amounts = new TreeMap<>();
        table.rows().forEach((row, columns) -> columns.forEach((column, figure) -> figure.money()
                .ifPresent(money -> amounts.put(row + "." + column, money))));
        return amounts;
    }

    @Test
    void aBudgetsTablesBecomeItsCells() throws Exception {
        Path file = folder.resolve("预算.xls");
        Workbook workbook = SheetFiles.workbook(file);
        new Drawing("5").row(0, 0, "公开05表").row(1, 0, "2024年一般公共预算支出表").row(2, 4, "单位：万元")
                .row(3, 0, "科目编码", "科目名称", "2024年预算数").row(4, 2, "合计", "基本支出", "项目支出")
                .row(5, 0, "合计", null, new BigDecimal("369.55"), new BigDecimal("325.55"), new BigDecimal("44"))
                .row(6, 0, "2013201", "行政运行", new BigDecimal("325.55"), new BigDecimal("325.55"))
                .row(7, 0, "2013204", "公务员事务", new BigDecimal("44"), null, new BigDecimal("44"))
                .merge(3, 3, 2, 4).into(workbook);
        new Drawing("7").row(0, 0, "一般公共预算“三公”经费支出表").row(1, 4, "单位：万元")
                .row(2, 0, "单位名称", "合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费")
                .row(3, 3, "小计", "公务用车购置费", "公务用车运行费").row(4, 0, "组织部", new BigDecimal("0.3"), 0, 0, 0, 0,
                        new BigDecimal("0.3")).into(workbook);
        SheetFiles.save(workbook, file);
        Importing importing = Importing.in(folder).without("tianyuan", 2024, "budget");
        importing.run(file, "tianyuan", 2024, "--import-as", "budget").succeeds();
        String budget = importing.workshop().read("data/tianyuan/2024/budget.yaml");
        assertTrue(budget.contains("2013204: {project: 44.00}  # 2013204 公务员事务"), budget);
        assertTrue(budget.contains("receptions: 0.30"), budget);
        assertTrue(figures(importing, "tianyuan", 2024).budget().get("generalPublicBudget").money("total").isPresent());
    }

    @Test
    void lastYearsWorkbookBecomesItsCells() throws Exception {
        Path file = SheetFiles.publicTables(published("tianyuan"), folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder);
        importing.run(file, "tianyuan", 2025, "--import-as", "previous").succeeds();
        String previous = importing.workshop().read("data/tianyuan/2025/previous.yaml");
        assertTrue(previous.contains("2013201: {basic: 3212936.97}  # 2013201 行政运行"), previous);
        assertTrue(previous.contains("上年决算数（2024年度）"), previous);
    }
}
