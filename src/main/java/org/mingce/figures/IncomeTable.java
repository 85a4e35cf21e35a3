package org.mingce.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/**
 * 收入决算表: income by functional code and source. Unless the source lists income by item, it follows from the
 * expenditure where that is all fiscal and nothing was carried over: what an item spent is what it was given.
 */
final class IncomeTable {

    private static final String FISCAL = "fiscalAppropriation";
    private static final List<String> SOURCES =
            TableId.INCOME.columns().subList(1, TableId.INCOME.columns().size());

    private final Accounts accounts;

    IncomeTable(Accounts accounts) {
        this.accounts = accounts;
    }

    OfficialTable build(Map<TableId, StatedTable> stated, OfficialTable expenditure) {
        TableBuilder table = new TableBuilder(TableId.INCOME, stated);
        new CodeTree(table, SOURCES).addUp(items(expenditure));
        totals().forEach((column, money) -> table.put(OfficialTable.TOTAL, column, money));
        Money total = table.across(OfficialTable.TOTAL, SOURCES);
        if (total != null) {
            table.put(OfficialTable.TOTAL, "total", total);
        }
        return table.build();
    }

    private Map<String, Map<String, Money>> items(OfficialTable expenditure) {
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        accounts.incomeByItem().forEach((code, columns) -> columns.forEach((column, amount) -> items
                .computeIfAbsent(code, key -> new LinkedHashMap<>()).put(column, amount.money())));
        if (items.isEmpty() && isAllFiscal() && nothingCarriedOver()) {
            for (String code : expenditure.codes(Code.ITEM)) {
                expenditure.money(code).ifPresent(money -> items.put(code, Map.of(FISCAL, money)));
            }
        }
        return items;
    }

    private Map<String, Money> totals() {
        Map<String, Money> totals = new LinkedHashMap<>();
        accounts.income().forEach((source, amount) ->
                totals.merge(source.isFiscal() ? FISCAL : source.key(), amount.money(), Money::plus));
        return totals;
    }

    private boolean isAllFiscal() {
        return accounts.income().entrySet().stream().allMatch(entry -> entry.getKey().isFiscal()
                || entry.getValue().money().isZero()) && areZero(Arrays.asList(accounts.usedSurplus()));
    }

    private boolean nothingCarriedOver() {
        return areZero(accounts.openingCarryOver().values()) && areZero(accounts.closingCarryOver().values());
    }

    private static boolean areZero(Collection<Amount> amounts) {
        return amounts.stream().flatMap(Stream::ofNullable).allMatch(amount -> amount.money().isZero());
    }
}
