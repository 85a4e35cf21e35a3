package org.mingce.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.Money;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/** The two tables that set income against expenditure: 公开01表 (all money) and 公开04表 (fiscal appropriation). */
final class SummaryTables {

    static final String INCOME_TOTAL = "incomeTotal";
    static final String USED_SURPLUS = "usedSurplus";
    static final String OPENING = "openingCarryOver";
    static final String INCOME_GRAND_TOTAL = "incomeGrandTotal";
    static final String EXPENDITURE_TOTAL = "expenditureTotal";
    static final String DISTRIBUTED = "surplusDistributed";
    static final String CLOSING = "closingCarryOver";
    static final String EXPENDITURE_GRAND_TOTAL = "expenditureGrandTotal";

    private static final List<Fund> FISCAL =
            List.of(Fund.GENERAL_PUBLIC_BUDGET, Fund.GOVERNMENT_FUND, Fund.STATE_CAPITAL);

    private final Accounts accounts;
    private final Map<TableId, StatedTable> stated;

    SummaryTables(Accounts accounts, Map<TableId, StatedTable> stated) {
        this.accounts = accounts;
        this.stated = stated;
    }

    /** 收入支出决算总表. */
    OfficialTable all(OfficialTable expenditure) {
        TableBuilder table = new TableBuilder(TableId.INCOME_EXPENDITURE, stated);
        String column = "amount";
        addIncome(table, Arrays.asList(IncomeSource.values()), column);
        table.put(USED_SURPLUS, column, ExpenditureTables.money(accounts.usedSurplus()));
        table.put(OPENING, column, sum(accounts.openingCarryOver().values()));
        table.put(INCOME_GRAND_TOTAL, column, table.down(List.of(INCOME_TOTAL, USED_SURPLUS, OPENING), column));
        for (String code : expenditure.codes(Code.CLASS)) {
            table.put(code, column, expenditure.money(code).orElse(null));
        }
        table.put(EXPENDITURE_TOTAL, column, expenditure.money(OfficialTable.TOTAL).orElse(null));
        table.put(DISTRIBUTED, column, ExpenditureTables.money(accounts.surplusDistributed()));
        table.put(CLOSING, column, sum(accounts.closingCarryOver().values()));
        table.put(EXPENDITURE_GRAND_TOTAL, column,
                table.down(List.of(EXPENDITURE_TOTAL, DISTRIBUTED, CLOSING), column));
        return table.build();
    }

    /** 财政拨款收入支出决算总表, from the tables of the three funds. */
    OfficialTable fiscal(Map<Fund, OfficialTable> funds) {
        TableBuilder table = new TableBuilder(TableId.FISCAL_APPROPRIATION, stated);
        String sum = "total";
        addIncome(table, Arrays.stream(IncomeSource.values()).filter(IncomeSource::isFiscal).toList(), sum);
        List<String> openings = new ArrayList<>();
        for (Fund fund : FISCAL) {
            String row = OPENING + "." + fund.key();
            table.put(row, sum, ExpenditureTables.money(accounts.openingCarryOver().get(fund)));
            openings.add(row);
        }
        table.put(OPENING, sum, table.down(openings, sum));
        table.put(INCOME_GRAND_TOTAL, sum, table.down(List.of(INCOME_TOTAL, OPENING), sum));
        for (Fund fund : FISCAL) {
            addFund(table, fund, funds.get(fund));
        }
        List<String> columns = FISCAL.stream().map(Fund::key).toList();
        table.rows().stream().filter(row -> Code.isCode(row) || row.equals(EXPENDITURE_TOTAL)
                        || row.equals(CLOSING) || row.equals(EXPENDITURE_GRAND_TOTAL))
                .forEach(row -> table.put(row, sum, table.across(row, columns)));
        return table.build();
    }

    private void addIncome(TableBuilder table, List<IncomeSource> sources, String column) {
        List<String> rows = sources.stream().map(source -> "income." + source.key()).toList();
        for (IncomeSource source : sources) {
            table.put("income." + source.key(), column, ExpenditureTables.money(accounts.income().get(source)));
        }
        table.put(INCOME_TOTAL, column, table.down(rows, column));
    }

    private void addFund(TableBuilder table, Fund fund, OfficialTable expenditure) {
        String column = fund.key();
        for (String code : expenditure.codes(Code.CLASS)) {
            table.put(code, column, expenditure.money(code).orElse(null));
        }
        table.put(EXPENDITURE_TOTAL, column, expenditure.money(OfficialTable.TOTAL).orElse(null));
        table.put(CLOSING, column, ExpenditureTables.money(accounts.closingCarryOver().get(fund)));
        table.put(EXPENDITURE_GRAND_TOTAL, column, table.down(List.of(EXPENDITURE_TOTAL, CLOSING), column));
    }

    private static Money sum(Collection<Amount> amounts) {
        return TableBuilder.total(amounts.stream().map(Amount::money).toList());
    }
}
