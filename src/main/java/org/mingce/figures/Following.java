package org.mingce.figures;

import java.util.Map;
import java.util.Optional;
import org.mingce.model.Money;
import org.mingce.model.table.DeclaredTable;

/**
 * What follows from the accounts and can't be said by a declaration; a declaration names it under {@code follows}. Only
 * what is certain follows: a department that carried nothing over spent what it took in, for instance.
 */
interface Following {

    /** The inference of that name; empty when there is none. */
    static Optional<Following> named(String name) {
        return Optional.ofNullable(switch (name) {
            case CompleteItems.NAME -> new CompleteItems();
            case IncomeOfItems.NAME -> new IncomeOfItems();
            case BasicOfEconomic.NAME -> new BasicOfEconomic();
            case BalancesOfItems.NAME -> new BalancesOfItems();
            default -> null;
        });
    }

    /** Adds to the amounts of the codes, by code and column, before they are added up, or takes them away. */
    default void infer(Map<String, Map<String, Money>> items, DeclaredTable table, TableSet tables) {
    }

    /** Completes the table when everything declared is in it. */
    default void complete(TableBuilder table, TableSet tables) {
    }
}
