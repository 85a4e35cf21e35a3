package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Message;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/** What lacks its data or has amounts in another unit than it says is kept back, whatever severity is asked for. */
class ReadyTest {

    private static final String TIANYUAN = "data/tianyuan/2024/";
    private static final String SHIFENG = "data/shifeng/2019/";

    @TempDir
    private Path folder;
    private Workshop workshop;

    /** A change of a file that puts amounts into another unit, and the file that is to be blamed. */
    private record Slip(String name, String department, int year, String file, String old, String replacement) {
    }

    private static final List<Slip> SLIPS = List.of(
            new Slip("accounts in yuan, said to be in ten thousands", "tianyuan", 2024, TIANYUAN + "accounts.yaml",
                    "unit: 元", "unit: 万元"),
            new Slip("accounts in ten thousands, said to be in yuan", "shifeng", 2019, SHIFENG + "accounts.yaml",
                    "unit: 万元", "unit: 元"),
            new Slip("last year's amounts", "tianyuan", 2024, TIANYUAN + "previous.yaml", "unit: 万元", "unit: 元"),
            new Slip("the budget", "tianyuan", 2024, TIANYUAN + "budget.yaml", "unit: 万元", "unit: 元"),
            new Slip("stated cells", "shifeng", 2019, SHIFENG + "tables.yaml", "unit: 万元", "unit: 元"),
            new Slip("facts of the explanation", "tianyuan", 2024, TIANYUAN + "explanation.yaml",
                    "unit: 万元", "unit: 元"),
            new Slip("a form", "tianyuan", 2024, TIANYUAN + "annex-2-self-evaluation.yaml", "unit: 万元", "unit: 元"),
            new Slip("a row of the accounts in ten thousands", "tianyuan", 2024, TIANYUAN + "accounts.yaml",
                    "2013204: {project: 241518.00}", "2013204: {project: 24.1518}"),
            new Slip("a row of the accounts in yuan", "shifeng", 2019, SHIFENG + "accounts.yaml",
                    "2013201: 260.11 ", "2013201: 2601100 "),
            new Slip("a row of the budget in yuan", "tianyuan", 2024, TIANYUAN + "budget.yaml",
                    "2050802: 18 ", "2050802: 180000 "));

    @BeforeEach
    void open() {
        workshop = Workshop.in(folder);
    }

    @TestFactory
    Stream<DynamicTest> amountsInAnotherUnitAreOneErrorThatKeepsTheBookletBack() {
        return SLIPS.stream().map(slip -> DynamicTest.dynamicTest(slip.name(), () -> {
            workshop = Workshop.in(FileUtils.getTempDirectory().toPath().resolve(folder.resolve(slip.name())));
            workshop.replace(slip.file(), slip.old(), slip.replacement());

            Printing printing = workshop.expecting("ready.unit").run(slip.department(), slip.year(),
                    "--formats", "html", "--fail-on", "never").refused();

            assertEquals(1, printing.errors().size(), printing.console());
            assertTrue(printing.errors().get(0).place().startsWith(slip.file() + ":"), printing.console());
        }));
    }

    @Test
    void anEmptyYearIsNotReady() {
        workshop.write("data/tianyuan/2026/.keep", "");

        Printing printing = workshop.expecting("ready.missing").run("tianyuan", 2026, "--formats", "html").refused();

        assertTrue(printing.console().contains("未备齐"), printing.console());
        assertEquals(List.of("data/tianyuan/2026/accounts.yaml", "data/tianyuan/2026/overview.yaml"),
                printing.errors().stream().map(Message::place).sorted().toList());
    }

    @Test
    void aYearWithoutAccountsIsNotReadyInABatchEither() {
        workshop.delete(TIANYUAN + "accounts.yaml");
        FrontDoor door = new FrontDoor();

        int status = door.run("--dept", "tianyuan,hetang", "--year", "all", "--formats", "html", "--data",
                workshop.file("data").toString(), "--templates", workshop.file("templates").toString(), "--out",
                workshop.file("output").toString());

        assertEquals(1, status, door.console());
        assertTrue(door.console().contains("未备齐 1"), door.console());
    }

    @Test
    void withoutAccountsTheCellsThatTablesStateDoNotMakeAYearReady() {
        workshop.delete(SHIFENG + "accounts.yaml");

        Printing printing = workshop.expecting("ready.missing").run("shifeng", 2019, "--formats", "html").refused();

        assertEquals("data/shifeng/2019/accounts.yaml", printing.errors().get(0).place());
    }

    @Test
    void accountsThatSayNothingOfExpenditureAreNotReady() {
        workshop.edit(TIANYUAN + "accounts.yaml", text -> text.replaceAll("(?m)^  \\d{7}:.*\n", "")
                .replace("expenditure:\n", ""));

        workshop.expecting("ready.missing").run("tianyuan", 2024, "--formats", "html", "--fail-on", "never").refused();
    }

    @Test
    void anEditionOfAnnexesAloneNeedsOne() {
        workshop.delete("data/taojiang/2022/annex-1-report.yaml");

        workshop.expecting("ready.missing").run("taojiang", 2022, "--formats", "html").refused();
    }

    @Test
    void aYearOfAnnexesAloneIsComplete() {
        workshop.run("taojiang", 2022, "--formats", "html").published();
    }

    @Test
    void nothingIsSaidOfAFundWhereTheMoneyIsNotAccountedFor() throws IOException {
        assertTrue(text("tianyuan", 2024).contains("无政府性基金"), "all money is accounted for");

        workshop.replace(TIANYUAN + "accounts.yaml", "2013202: {project: 30000.00}", "2013202: {project: 130000.00}");
        workshop.expecting("table.fiscal-balance", "table.income-total", "table.summary-balance");
        String text = text("tianyuan", 2024);

        assertFalse(text.contains("无政府性基金"), "what was spent is more than came in");
    }

    @Test
    void whatIsNotStatedIsNeitherNoughtNorNothing() throws IOException {
        workshop.replace(TIANYUAN + "explanation.yaml", "    special: 0\n    other: 0\n", "    special: 0\n");
        workshop.replace(TIANYUAN + "accounts.yaml", "  budget: {receptions: 2910.00}\n", "");
        workshop.edit(TIANYUAN + "budget.yaml", text -> text.replaceAll("(?m)^  budget: .*", "")
                .replace("threePublic:\n", ""));
        String text = text("tianyuan", 2024);

        assertFalse(text.contains("其他用车0辆"), "not stated");
        assertFalse(text.contains("共有车辆0辆"), "the sum of what is not all stated");
        assertFalse(text.contains("支出预算为0"), "no budget is known");
        assertTrue(text.contains("特种专业技术用车0辆"), "stated");
    }

    @Test
    void amountsThatNothingCanBeComparedWithAreATellingSizeAndOnlyWarnedOf() {
        workshop.replace(TIANYUAN + "accounts.yaml", "unit: 元", "unit: 万元").delete(TIANYUAN + "previous.yaml")
                .delete(TIANYUAN + "budget.yaml");

        Printing printing = workshop.run("tianyuan", 2024, "--formats", "html");

        assertTrue(printing.messages().stream().anyMatch(message -> message.code().equals("ready.unit")
                && message.place().contains("accounts.yaml")), printing.console());
    }

    private String text(String department, int year) throws IOException {
        Printing printing = workshop.run(department, year, "--formats", "html").published();
        return Files.readString(printing.file("html"));
    }
}
