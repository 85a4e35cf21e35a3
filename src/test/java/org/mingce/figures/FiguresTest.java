package org.mingce.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Money;
import org.mingce.model.Unit;
import org.mingce.testing.Sources;

class FiguresTest {

    @TempDir
    Path folder;

    @Test
    void itemsAddUpToSectionsClassesAndTheTotal() {
        OfficialTable table = tianyuan().table("expenditure");
        assertEquals(yuan("5814122.97"), table.money("20132"));
        assertEquals(yuan("6093273.97"), table.money("201"));
        assertEquals(yuan("22573934.55"), table.money("total"));
        assertEquals(yuan("6739120.69"), table.money("total", "basic"));
        assertEquals(yuan("15834813.86"), table.money("total", "project"));
    }

    @Test
    void incomeByItemFollowsWhereAllMoneyIsFiscalAndNothingWasCarriedOver() {
        OfficialTable table = tianyuan().table("income");
        assertEquals(yuan("7510966.90"), table.money("2080116", "fiscalAppropriation"));
        assertTrue(table.money("2080116", "other").isEmpty());
    }

    @Test
    void aStatedTotalIsOfficialAndWhatFollowsForItIsKept() {
        OfficialTable table = shifeng().table("generalPublicBudget");
        assertEquals(wan("437.94"), table.money("201"));
        assertEquals(wan("438.13"), table.figure("201", "total").orElseThrow().computed());
        assertEquals(wan("813.51"), shifeng().table("fiscalAppropriation")
                .money("expenditureTotal", "generalPublicBudget"));
    }

    @Test
    void withoutASplitOfItemsBasicExpenditureIsThatOfTheEconomicTable() {
        OfficialTable table = shifeng().table("generalPublicBudget");
        assertEquals(wan("293.39"), table.money("total", "basic"));
        assertEquals(wan("520.12"), table.money("total", "project"));
        assertTrue(table.money("2013201", "basic").isEmpty());
    }

    @Test
    void itemsOfAllFundsStayOutWhileNonFiscalSpendingIsUnknown() {
        OfficialTable table = shifeng().table("expenditure");
        assertTrue(table.codes(7).isEmpty());
        assertEquals(wan("1047.31"), table.money("total"));
    }

    @Test
    void nonFiscalSpendingJoinsTheGeneralBudgetInTheTableOfAllFunds() {
        Sources sources = Sources.copied(folder, "tianyuan", 2024);
        sources.replace("accounts.yaml", "expenditure:\n",
                "nonFiscalExpenditure:\n  2013201: {business: 10.05}\n\nexpenditure:\n");
        Figures figures = figures(sources);
        assertEquals(yuan("3212947.02"), figures.table("expenditure").money("2013201"));
        assertEquals(yuan("10.05"), figures.table("expenditure").money("201", "business"));
        assertEquals(yuan("3212936.97"), figures.table("generalPublicBudget").money("2013201"));
    }

    @Test
    void aTableWithoutAmountsIsEmpty() {
        assertTrue(tianyuan().table("governmentFund").isEmpty());
        assertFalse(tianyuan().table("threePublic").isEmpty());
    }

    private Figures tianyuan() {
        return figures(Sources.copied(folder.resolve("t"), "tianyuan", 2024));
    }

    private Figures shifeng() {
        return figures(Sources.copied(folder.resolve("s"), "shifeng", 2019));
    }

    private static Figures figures(Sources sources) {
        return Figures.of(sources.booklet(), Optional.empty());
    }

    private static Optional<Money> yuan(String number) {
        return Optional.of(Money.of(new BigDecimal(number), Unit.YUAN));
    }

    private static Optional<Money> wan(String number) {
        return Optional.of(Money.of(new BigDecimal(number), Unit.WAN_YUAN));
    }
}
