package org.mingce.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/**
 * What a fund's items took in and carried over, where the accounts leave no choice: the only item has what the fund
 * has; and without balances an item's income is what it spent (公开07表: 年初结转和结余＋本年收入＝本年支出＋年末结转和结余).
 */
final class BalancesOfItems implements Following {

    static final String NAME = "balancesOfItems";
    private static final String INCOME = "income";
    private static final List<String> BALANCES = List.of("opening", "closing");

    @Override
    public void infer(Map<String, Map<String, Money>> items, DeclaredTable table, TableSet tables) {
        Map<String, Money> fund = table.sumOfCodes().map(row -> taken(row, tables)).orElse(Map.of());
        if (items.size() == 1) {
            items.replaceAll((code, columns) -> with(columns, fund));
        } else if (fund.containsKey(INCOME)
                && BALANCES.stream().map(fund::get).filter(Objects::nonNull).allMatch(Money::isZero)) {
            items.replaceAll((code, columns) -> with(columns, Map.of(INCOME, whole(columns, table))));
        }
    }

    private static Map<String, Money> taken(Row row, TableSet tables) {
        Map<String, Money> taken = new LinkedHashMap<>();
        row.from().forEach((column, places) -> places.stream()
                .flatMap(place -> tables.accounts().at(place).stream()).map(Amount::money)
                .forEach(money -> taken.merge(column, money, Money::plus)));
        return taken;
    }

    private static Map<String, Money> with(Map<String, Money> columns, Map<String, Money> more) {
        Map<String, Money> all = new LinkedHashMap<>(columns);
        more.forEach(all::putIfAbsent);
        return all;
    }

    private static Money whole(Map<String, Money> columns, DeclaredTable table) {
        return Stream.ofNullable(columns.get(table.main())).findFirst()
                .orElseGet(() -> columns.values().stream().reduce(Money.ZERO, Money::plus));
    }
}
