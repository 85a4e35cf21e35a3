package org.mingce.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.PrintedTable;
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
    void aFileThatExistsIsShownAsADifferenceAndReplacedOnlyOnRequest() throws Exception {
        Path file = SheetFiles.publicTables(published("tianyuan"), folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder);
        String before = importing.workshop().read("data/tianyuan/2024/accounts.yaml");
        assertEquals(1, importing.run(file, "tianyuan", 2024).status());
        assertTrue(importing.console().contains("-# 决算数，单位：元。"), importing.console());
        assertEquals(before, importing.workshop().read("data/tianyuan/2024/accounts.yaml"));
        importing.run(file, "tianyuan", 2024, "--overwrite").succeeds();
        assertTrue(importing.workshop().read("data/tianyuan/2024/accounts.yaml").contains("由决算报表导入"));
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
    void aUnitThatIsNotToldIsAskedFor() throws Exception {
        List<PrintedTable> tables = published("tianyuan").stream().map(table -> new PrintedTable(table.title(),
                table.number(), table.department(), "", table.below(), table.rows())).toList();
        Path file = SheetFiles.publicTables(tables, folder.resolve("a.xlsx"));
        Importing importing = Importing.in(folder).without("tianyuan", 2024, "accounts", "tables");
        assertEquals(1, importing.run(file, "tianyuan", 2024).status());
        assertTrue(importing.console().contains("-Dunit=元"), importing.console());
        importing.run(file, "tianyuan", 2024, "--unit", "元").succeeds();
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
