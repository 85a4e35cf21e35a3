package org.mingce.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Accounts;
import org.mingce.model.Booklet;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.Position;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/**
 * All that follows from a booklet's accounts: the official tables of the year, what is known of last year's, and the
 * initial budget in the same shape. The tables are what the explanation's numbers come from.
 *
 * @param tables   the year's tables
 * @param previous last year's tables: from last year's data where they exist, else the cells stated for it
 * @param budget   initial budgets (年初预算)
 */
public record Figures(Map<TableId, OfficialTable> tables, Map<TableId, OfficialTable> previous,
                      Map<TableId, OfficialTable> budget) {

    /** What follows from a booklet's accounts, compared with last year's where they exist. */
    public static Figures of(Booklet booklet, Optional<Booklet> lastYear) {
        Map<TableId, OfficialTable> previous = lastYear
                .map(last -> tables(last.accounts(), last.stated()))
                .orElseGet(() -> stated(booklet.previous()));
        return new Figures(tables(booklet.accounts(), booklet.stated()), previous, stated(booklet.budget()));
    }

    /** A table of the year. */
    public OfficialTable table(TableId id) {
        return tables.get(id);
    }

    private static Map<TableId, OfficialTable> tables(Accounts accounts, Map<TableId, StatedTable> stated) {
        Map<TableId, OfficialTable> tables = new EnumMap<>(TableId.class);
        ExpenditureTables expenditures = new ExpenditureTables(accounts, stated);
        OfficialTable basic = EconomicTable.of(accounts, stated);
        OfficialTable general = expenditures.generalPublicBudget(basic);
        OfficialTable government = expenditures.fund(TableId.GOVERNMENT_FUND, Fund.GOVERNMENT_FUND,
                IncomeSource.GOVERNMENT_FUND);
        OfficialTable capital = expenditures.fund(TableId.STATE_CAPITAL, Fund.STATE_CAPITAL,
                IncomeSource.STATE_CAPITAL);
        OfficialTable all = expenditures.expenditure();
        SummaryTables summaries = new SummaryTables(accounts, stated);
        tables.put(TableId.INCOME_EXPENDITURE, summaries.all(all));
        tables.put(TableId.INCOME, new IncomeTable(accounts).build(stated, all));
        tables.put(TableId.EXPENDITURE, all);
        tables.put(TableId.FISCAL_APPROPRIATION, summaries.fiscal(Map.of(Fund.GENERAL_PUBLIC_BUDGET, general,
                Fund.GOVERNMENT_FUND, government, Fund.STATE_CAPITAL, capital)));
        tables.put(TableId.GENERAL_PUBLIC_BUDGET, general);
        tables.put(TableId.BASIC_EXPENDITURE, basic);
        tables.put(TableId.GOVERNMENT_FUND, government);
        tables.put(TableId.STATE_CAPITAL, capital);
        tables.put(TableId.THREE_PUBLIC, ThreePublicTable.of(accounts.threePublic(), stated));
        return tables;
    }

    /**
     * The tables that follow from stated cells alone: totals that are not stated are added up from those that are.
     */
    private static Map<TableId, OfficialTable> stated(Map<TableId, StatedTable> cells) {
        return tables(Accounts.empty(Position.of("")), cells);
    }
}
