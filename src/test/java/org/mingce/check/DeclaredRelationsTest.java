package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Severity;
import org.mingce.model.table.Address;
import org.mingce.testing.Sources;

/** What the tables' declarations say must hold is checked, in the words and within the bounds of the edition. */
class DeclaredRelationsTest {

    private static final String TEMPLATES = "../../../templates/";
    private static final String STATED = "stateCapital:\n";
    private static final String NAMED_DOWN = "  - code: table.general-budget-down\n    holds: codes\n"
            + "    say: 一般公共预算财政拨款支出决算表各栏：类＝Σ款＝Σ项\n    parts: 下级科目之和\n"
            + "    source: 部门决算报表表内勾稽关系：支出功能分类 类＝Σ款＝Σ项\n";
    private static final String NAMED_ACROSS = "  - code: table.three-public-total\n    holds: column.total\n"
            + "    say: “三公”经费合计＝因公出国（境）费＋公务用车费＋公务接待费，预算数、决算数同\n    parts: 三项之和\n"
            + "    source: 部门决算报表表内勾稽关系：“三公”经费支出决算表\n";

    @TempDir
    private Path folder;

    @Test
    void aSumThatNoRelationNamesIsCheckedAllTheSame() {
        Booklet booklet = read(tianyuan("threePublic: {final: {total: 2910.01}}")
                .replace(TEMPLATES + "tables/threePublic.yaml", NAMED_ACROSS, ""));
        assertEquals(List.of("2910.01元，不等于因公出国（境）费＋公务用车购置及运行维护费＋公务接待费 2910元"),
                messages(booklet, "table.sum"));
        assertTrue(codes(booklet).contains("table.sum"));
        assertFalse(codes(booklet).contains("table.three-public-total"));
    }

    @Test
    void codesThatAddUpAreCalledSoWhereNothingElseNamesThem() {
        Booklet booklet = read(Sources.copied(folder, "shifeng", 2019)
                .replace(TEMPLATES + "tables/generalPublicBudget.yaml", NAMED_DOWN, ""));
        assertEquals(List.of("437.94万元，不等于下级科目之和 438.13万元"), messages(booklet, "table.sum"));
    }

    @Test
    void noRuleOfItsOwnWhereEverySumIsNamed() {
        assertFalse(codes(RealData.booklet("tianyuan", 2024)).contains("table.sum"));
    }

    @Test
    void rulesSpeakOfRowsAsTheEditionPrintsThem() {
        assertEquals("收入总计＝本年收入合计＋用事业基金弥补收支差额＋年初结转和结余",
                statement(RealData.booklet("shifeng", 2019), "table.summary-income-grand"));
        assertEquals("收入总计＝本年收入合计＋年初结转和结余", statement(read(hidden()), "table.summary-income-grand"));
    }

    @Test
    void whatTheEditionHidesCountsInASumWithoutItsName() {
        Booklet booklet = read(hidden().replace("accounts.yaml", "openingCarryOver:\n",
                "usedSurplus: 5\nopeningCarryOver:\n")
                .replace("tables.yaml", STATED, "incomeExpenditure: {incomeGrandTotal: 22573934.55}\n" + STATED));
        Finding finding = only(booklet, "table.summary-income-grand");
        assertEquals("5元", finding.values().difference().replace("-", ""));
        assertTrue(finding.computation().contains("版式未列的项目 5元"), finding.computation());
        assertFalse(finding.computation().contains("非财政拨款结余"), finding.computation());
    }

    @Test
    void aRelationOfATableThatIsNotPrintedIsNotChecked() {
        Sources sources = tianyuan("incomeExpenditure: {incomeTotal: 22573934.56}");
        assertEquals(List.of("22573934.56元，不等于收入决算表的合计 22573934.55元"),
                messages(read(sources), "between.income-total"));
        Booklet booklet = read(sources.replace(TEMPLATES + "editions/hunan-2024/edition.yaml",
                "  - {id: income, number: 公开02表}\n", ""));
        assertEquals(List.of(), messages(booklet, "between.income-total"));
        assertFalse(codes(booklet).contains("table.income-across"));
    }

    @Test
    void aClosingBalanceThatFollowsIsWhatTheNextYearOpensWith() {
        Booklet last = RealData.booklet("tianyuan", 2024);
        Booklet next = read(Sources.copied(folder, "tianyuan", 2024).replace("accounts.yaml",
                "openingCarryOver:\n  generalPublicBudget: 0.00", "openingCarryOver:\n  generalPublicBudget: 5.00"));
        assertEquals(List.of("年初结转和结余 5元，上年年末结转和结余 0元", "年初结转和结余 5元，上年年末结转和结余 0元"),
                messages(next, Figures.of(next, Optional.of(last)), "between.years"));
        assertEquals(List.of(), messages(last, Figures.of(last, Optional.of(last)), "between.years"));
    }

    @Test
    void statedTotalsWithoutAnOpeningBalanceDoNotSayWhatWasLeft() {
        Booklet next = read(Sources.copied(folder, "tianyuan", 2024).replace("accounts.yaml",
                "openingCarryOver:\n  generalPublicBudget: 0.00", "openingCarryOver:\n  generalPublicBudget: 5.00"));
        assertEquals(List.of(), messages(next, "between.years"));
    }

    @Test
    void roundingIsJudgedByTheItemsUnderASum() {
        StringBuilder items = new StringBuilder("unit: 万元\nexpenditure:\n");
        List.of("2013201", "2013202", "2013204", "2013299", "2019999", "2050802", "2080116", "2080501", "2080503")
                .forEach(code -> items.append("  ").append(code).append(": {basic: 1.23}\n"));
        Sources sources = Sources.copied(folder, "tianyuan", 2024).file("accounts.yaml", items.toString())
                .file("tables.yaml", "unit: 万元", "generalPublicBudget: {total: {basic: 11.05, total: 11.05}}");
        assertEquals(List.of(Severity.NOTE, Severity.NOTE), severities(read(sources)));
        sources.file("tables.yaml", "unit: 万元", "generalPublicBudget: {total: {basic: 11.01, total: 11.01}}");
        assertEquals(List.of(Severity.ERROR, Severity.ERROR), severities(read(sources)));
    }

    @Test
    void anAmountIsFoundWhereTheAccountsSayIt() {
        Booklet booklet = RealData.booklet("tianyuan", 2024);
        Subject subject = Subject.of(booklet, RealData.figures(booklet));
        String item = subject.sources().cell(new Address("expenditure", "2013201", "basic")).toString();
        assertTrue(item.matches(".*accounts\\.yaml:\\d+:\\d+"), item);
        assertEquals(item, subject.sources().cell(new Address("income", "2013201", "total")).toString());
        assertEquals(item, subject.sources().cell(new Address("fiscalAppropriation", "201", "total")).toString());
        assertEquals(item, subject.sources().cell(new Address("incomeExpenditure", "expenditureTotal", "amount"))
                .toString());
        assertEquals(booklet.accounts().threePublic().get("final").get("receptions").position(),
                subject.sources().cell(new Address("threePublic", "final", "total")));
    }

    private Sources hidden() {
        return Sources.copied(folder, "tianyuan", 2024)
                .template("editions/hunan-2024/tables/incomeExpenditure.yaml",
                        "sides: {income: {rows: {usedSurplus: {print: false}}}}");
    }

    private Sources tianyuan(String stated) {
        return Sources.copied(folder, "tianyuan", 2024).replace("tables.yaml", STATED, stated + "\n" + STATED);
    }

    private static Booklet read(Sources sources) {
        return sources.booklet();
    }

    private static List<String> codes(Booklet booklet) {
        return new Checks().rules(booklet.edition()).stream().map(Rule::code).toList();
    }

    private static String statement(Booklet booklet, String code) {
        return new Checks().rules(booklet.edition()).stream().filter(rule -> rule.code().equals(code))
                .map(Rule::statement).findFirst().orElseThrow();
    }

    private static Finding only(Booklet booklet, String code) {
        List<Finding> found = findings(booklet, code);
        assertEquals(1, found.size(), code);
        return found.get(0);
    }

    private static List<Severity> severities(Booklet booklet) {
        return findings(booklet, "table.general-budget-total").stream().map(Finding::severity).toList();
    }

    private static List<String> messages(Booklet booklet, String code) {
        return messages(booklet, RealData.figures(booklet), code);
    }

    private static List<String> messages(Booklet booklet, Figures figures, String code) {
        return new Checks().check(booklet, figures).stream().filter(finding -> finding.code().equals(code))
                .map(Finding::message).toList();
    }

    private static List<Finding> findings(Booklet booklet, String code) {
        return new Checks().check(booklet, RealData.figures(booklet)).stream()
                .filter(finding -> finding.code().equals(code)).toList();
    }
}
