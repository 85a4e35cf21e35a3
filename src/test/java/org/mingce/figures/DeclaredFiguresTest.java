package org.mingce.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.Checks;
import org.mingce.check.rule.Finding;
import org.mingce.model.Money;
import org.mingce.model.Severity;
import org.mingce.model.Unit;
import org.mingce.testing.Sources;

/** What follows from accounts that are incomplete, and what is said where nothing certain follows. */
class DeclaredFiguresTest {

    private Sources sources;

    @BeforeEach
    void tianyuan(@TempDir Path folder) {
        sources = Sources.copied(folder, "tianyuan", 2024);
    }

    @Test
    void moneyThatWasWhollyKeptNeedsNoItemThatSaysSo() {
        sources.replace("accounts.yaml", "  generalPublicBudget: 22573934.55",
                "  generalPublicBudget: 22573934.55\n  other: 12.50\n\nclosingCarryOver:\n  nonFiscal: 12.50");
        assertEquals(yuan("22573934.55"), figures().table("expenditure").money("total"));
        assertEquals(yuan("22573934.55"), figures().table("incomeExpenditure").money("expenditureTotal"));
        assertEquals(List.of(), findings("complete.non-fiscal"));
    }

    @Test
    void moneySpentOnNobodyKnowsWhatIsAnErrorAndNoBlankTable() {
        sources.replace("accounts.yaml", "  generalPublicBudget: 22573934.55",
                "  generalPublicBudget: 22573934.55\n  other: 12.50");
        Finding finding = findings("complete.non-fiscal").get(0);
        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.message().contains("12.5元"), finding.message());
    }

    @Test
    void anItemThatOneFundDoesNotSplitIsKnownInAllOnly() {
        sources.replace("accounts.yaml", "  2013299: {project: 2329668.00}", "  2013299: 87.55");
        sources.replace("accounts.yaml", "expenditure:\n  2013201",
                "nonFiscalExpenditure:\n  2013299: {business: 12.50}\n\nexpenditure:\n  2013201");
        OfficialTable table = figures().table("expenditure");
        assertEquals(yuan("100.05"), table.money("2013299"));
        assertTrue(table.money("2013299", "business").isEmpty());
        assertTrue(table.money("201", "project").isEmpty());
    }

    @Test
    void theOnlyItemOfAFundHasWhatTheFundHas() {
        fund("governmentFundExpenditure:\n  2120803: {project: 8.00}");
        OfficialTable table = figures().table("governmentFund");
        assertEquals(yuan("3"), table.money("2120803", "opening"));
        assertEquals(yuan("10"), table.money("212", "income"));
        assertEquals(yuan("5"), table.money("21208", "closing"));
    }

    @Test
    void itemsOfWhichNobodyKnowsWhatTheyTookInAreTold() {
        fund("governmentFundExpenditure:\n  2120803: {project: 6.00}\n  2120899: {project: 2.00}");
        assertTrue(figures().table("governmentFund").money("2120803", "income").isEmpty());
        assertTrue(findings("complete.table-detail").stream().anyMatch(finding -> finding.message()
                .contains("各科目没有年初结转和结余、本年收入、年末结转和结余")), findings("complete.table-detail").toString());
    }

    @Test
    void whatFollowedForTheLastYearsEndIsComparedWithThisYearsBeginning() {
        sources.replace("accounts.yaml", "openingCarryOver:\n  generalPublicBudget: 0.00",
                "openingCarryOver:\n  generalPublicBudget: 7.00");
        sources.file("previous.yaml", "unit: 元", "incomeExpenditure:", "  incomeTotal: 9", "  openingCarryOver: 1",
                "  expenditureTotal: 10");
        Finding finding = findings("between.years").get(0);
        assertTrue(finding.message().contains("年初结转和结余 7元，上年年末结转和结余 0元"), finding.message());
    }

    @Test
    void findingsCallARowAsTheEditionPrintsIt(@TempDir Path other) {
        Sources old = Sources.copied(other.resolve("old"), "shifeng", 2019);
        old.replace("accounts.yaml", "unit: 万元\n", "unit: 万元\nusedSurplus: 5\n");
        old.file("tables.yaml", "unit: 万元", "incomeExpenditure: {incomeGrandTotal: 1}");
        String all = new Checks().check(old.booklet(), Figures.of(old.booklet(), Optional.empty())).toString();
        assertTrue(all.contains("用事业基金弥补收支差额") && !all.contains("使用非财政拨款结余"), all);
    }

    private void fund(String items) {
        sources.replace("accounts.yaml", "  generalPublicBudget: 22573934.55",
                "  generalPublicBudget: 22573934.55\n  governmentFund: 10.00\n\nclosingCarryOver:\n"
                        + "  governmentFund: 5.00\n\n" + items);
        sources.replace("accounts.yaml", "openingCarryOver:\n", "openingCarryOver:\n  governmentFund: 3.00\n");
    }

    private Figures figures() {
        return Figures.of(sources.booklet(), Optional.empty());
    }

    private List<Finding> findings(String code) {
        return findings().stream().filter(finding -> finding.code().equals(code)).toList();
    }

    private List<Finding> findings() {
        return new Checks().check(sources.booklet(), figures());
    }

    private static Optional<Money> yuan(String number) {
        return Optional.of(Money.of(new BigDecimal(number), Unit.YUAN));
    }
}
