package org.mingce.figures;

import java.util.Map;
import org.mingce.model.Accounts;
import org.mingce.model.Fund;
import org.mingce.model.Money;
import org.mingce.model.table.DeclaredTable;

/**
 * While a department has non-fiscal money of which the source does not say what it was spent on, no class, section or
 * item is known in full, and their rows stay out. Accounts that leave nothing of that money to spend need no such item.
 */
final class CompleteItems implements Following {

    static final String NAME = "completeItems";

    @Override
    public void infer(Map<String, Map<String, Money>> items, DeclaredTable table, TableSet tables) {
        if (!isComplete(tables.accounts())) {
            items.clear();
        }
    }

    private static boolean isComplete(Accounts accounts) {
        return accounts.expenditure().stream().anyMatch(item -> item.fund() == Fund.NON_FISCAL)
                || accounts.nonFiscalSpending().filter(money -> !money.isZero()).isEmpty();
    }
}
