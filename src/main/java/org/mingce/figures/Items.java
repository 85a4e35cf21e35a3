package org.mingce.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.Money;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Side;

/**
 * The amounts of a table's codes: those of the blocks of accounts.yaml that it declares, added up, with what its
 * {@link Following inferences} make of them.
 */
final class Items {

    private final DeclaredTable table;
    private final Map<String, Map<String, Money>> all;

    Items(DeclaredTable table, TableSet tables) {
        this.table = table;
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        blocks(tables.accounts()).forEach(block -> block.forEach((code, columns) -> items.merge(code, columns,
                this::merged)));
        for (String name : table.follows()) {
            Following.named(name).ifPresent(rule -> rule.infer(items, table, tables));
        }
        this.all = items;
    }

    /** Those of a side: code to column to amount. */
    Map<String, Map<String, Money>> of(Side side) {
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        all.forEach((code, columns) -> {
            if (side.hasCode(code)) {
                items.put(code, columns);
            }
        });
        return items;
    }

    private List<Map<String, Map<String, Money>>> blocks(Accounts accounts) {
        return table.items().stream().map(block -> switch (block) {
            case Accounts.ECONOMIC -> economic(accounts);
            case Accounts.INCOME_BY_ITEM -> incomeByItem(accounts);
            default -> expenditure(accounts, block);
        }).toList();
    }

    private Map<String, Map<String, Money>> economic(Accounts accounts) {
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        accounts.economic().forEach((code, amount) -> items.put(code, Map.of(table.main(), amount.money())));
        return items;
    }

    private static Map<String, Map<String, Money>> incomeByItem(Accounts accounts) {
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        accounts.incomeByItem().forEach((code, columns) -> items.put(code, columns.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().money()))));
        return items;
    }

    private Map<String, Map<String, Money>> expenditure(Accounts accounts, String block) {
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        accounts.expenditure().stream().filter(item -> item.fund().block().equals(block))
                .forEach(item -> items.put(item.code(), columns(item)));
        return items;
    }

    private Map<String, Money> columns(ExpenditureItem item) {
        Map<String, Money> columns = new LinkedHashMap<>();
        item.total().map(Amount::money).ifPresent(money -> columns.put(table.main(), money));
        item.byKind().forEach((kind, amount) -> columns.put(kind.key(), amount.money()));
        return columns;
    }

    /** Where one of them is not split, only the whole of both is known. */
    private Map<String, Money> merged(Map<String, Money> one, Map<String, Money> other) {
        Map<String, Money> merged = new LinkedHashMap<>();
        if (isSplit(one) && isSplit(other)) {
            merged.putAll(one);
            other.forEach((column, money) -> merged.merge(column, money, Money::plus));
            merged.remove(table.main());
        }
        if (!isSplit(one) || !isSplit(other) || one.containsKey(table.main()) || other.containsKey(table.main())) {
            merged.put(table.main(), whole(one).plus(whole(other)));
        }
        return merged;
    }

    private boolean isSplit(Map<String, Money> columns) {
        return columns.keySet().stream().anyMatch(column -> !column.equals(table.main()));
    }

    private Money whole(Map<String, Money> columns) {
        Money stated = columns.get(table.main());
        return stated != null ? stated : columns.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
