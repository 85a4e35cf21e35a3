package org.mingce.figures;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.table.DeclaredTable;

/**
 * Without income by item: where all money is fiscal appropriation and nothing was carried over, the income of an item
 * is what it spent.
 */
final class IncomeOfItems implements Following {

    static final String NAME = "incomeOfItems";
    private static final String EXPENDITURE = "expenditure";
    private static final String FISCAL = "fiscalAppropriation";

    @Override
    public void infer(Map<String, Map<String, Money>> items, DeclaredTable table, TableSet tables) {
        if (items.isEmpty() && isAllFiscal(tables.accounts()) && nothingCarriedOver(tables.accounts())) {
            OfficialTable expenditure = tables.table(EXPENDITURE);
            for (String code : expenditure.codes(table.codes().deepest())) {
                expenditure.money(code).ifPresent(money -> items.put(code, Map.of(FISCAL, money)));
            }
        }
    }

    private static boolean isAllFiscal(Accounts accounts) {
        return accounts.income().entrySet().stream()
                .allMatch(entry -> entry.getKey().isFiscal() || entry.getValue().money().isZero())
                && Stream.ofNullable(accounts.usedSurplus()).allMatch(amount -> amount.money().isZero());
    }

    private static boolean nothingCarriedOver(Accounts accounts) {
        return areZero(accounts.openingCarryOver().values()) && areZero(accounts.closingCarryOver().values());
    }

    private static boolean areZero(Collection<Amount> amounts) {
        return amounts.stream().allMatch(amount -> amount.money().isZero());
    }
}
