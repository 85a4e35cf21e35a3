package org.mingce.intake.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingce.intake.table.ReadCell;
import org.mingce.intake.table.ReadTable;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/**
 * Accounts from which the tables that were read follow: the declarations read backwards. What a row takes from a place
 * of the accounts, and what a table's items are, says where an amount belongs.
 */
final class AccountsDraft {

    private static final Position NOWHERE = Position.of("");

    private final Map<String, DeclaredTable> declared;
    private final Map<String, ReadTable> read;
    private final Map<String, ReadCell> places = new LinkedHashMap<>();
    private final Set<String> withPlaces = new LinkedHashSet<>();

    AccountsDraft(Map<String, DeclaredTable> declared, Map<String, ReadTable> read) {
        this.declared = declared;
        this.read = read;
        read.values().forEach(this::collect);
    }

    /** The amounts that a table's rows take from one place of the accounts; the first table that states one holds. */
    private void collect(ReadTable table) {
        for (Row row : declared.get(table.id()).rows()) {
            row.from().forEach((column, from) -> {
                if (from.size() == 1) {
                    withPlaces.add(from.get(0));
                    table.cell(row.key(), column).ifPresent(cell -> places.putIfAbsent(from.get(0), cell));
                }
            });
        }
    }

    /** @param byItem whether income is told item by item, as it does not follow from the expenditure */
    Accounts accounts(boolean byItem) {
        return new Accounts(income(), byItem ? incomeByItem() : Map.of(), expenditure(), funds(Accounts.OPENING),
                funds(Accounts.CLOSING), place(Accounts.USED_SURPLUS).orElse(null),
                place(Accounts.DISTRIBUTED).orElse(null), economic(), threePublic(), NOWHERE);
    }

    private Optional<Amount> place(String place) {
        return Optional.ofNullable(places.get(place)).map(StatedCells::amount);
    }

    private Map<IncomeSource, Amount> income() {
        Map<IncomeSource, Amount> income = new EnumMap<>(IncomeSource.class);
        for (IncomeSource source : IncomeSource.values()) {
            place(Accounts.INCOME + "." + source.key()).ifPresent(amount -> income.put(source, amount));
        }
        return income;
    }

    /** Balances by fund; what the balance of all funds holds beyond the fiscal ones is of other money. */
    private Map<Fund, Amount> funds(String block) {
        Map<Fund, Amount> funds = new EnumMap<>(Fund.class);
        boolean split = false;
        for (Fund fund : Fund.values()) {
            split |= withPlaces.contains(block + "." + fund.key());
            place(block + "." + fund.key()).ifPresent(amount -> funds.put(fund, amount));
        }
        Optional<Amount> all = place(block);
        if (split && all.isPresent()) {
            Money rest = all.get().money().minus(funds.values().stream().map(Amount::money)
                    .reduce(Money.ZERO, Money::plus));
            if (!rest.isZero() || funds.isEmpty()) {
                funds.put(Fund.NON_FISCAL, new Amount(rest, all.get().position()));
            }
        }
        return funds;
    }

    private Map<String, Map<String, Amount>> threePublic() {
        Map<String, Map<String, Amount>> rows = new LinkedHashMap<>();
        String start = Accounts.THREE_PUBLIC + ".";
        places.forEach((place, cell) -> {
            if (place.startsWith(start)) {
                String[] keys = place.substring(start.length()).split("\\.", 2);
                rows.computeIfAbsent(keys[0], key -> new LinkedHashMap<>()).put(keys[1], StatedCells.amount(cell));
            }
        });
        return rows;
    }

    private Map<String, Amount> economic() {
        Map<String, Amount> economic = new LinkedHashMap<>();
        table(Accounts.ECONOMIC).ifPresent(table -> codes(table).forEach(code ->
                table.cell(code, declared.get(table.id()).main())
                        .ifPresent(cell -> economic.put(code, StatedCells.amount(cell)))));
        return economic;
    }

    private Map<String, Map<String, Amount>> incomeByItem() {
        Map<String, Map<String, Amount>> items = new LinkedHashMap<>();
        table(Accounts.INCOME_BY_ITEM).ifPresent(table -> codes(table).forEach(code -> {
            Map<String, Amount> columns = new LinkedHashMap<>();
            declared.get(table.id()).sides().get(0).columns().stream().filter(column -> column.sum().isEmpty())
                    .forEach(column -> table.cell(code, column.key())
                            .ifPresent(cell -> columns.put(column.key(), StatedCells.amount(cell))));
            if (!columns.isEmpty()) {
                items.put(code, columns);
            }
        }));
        return items;
    }

    private List<ExpenditureItem> expenditure() {
        List<ExpenditureItem> items = new ArrayList<>();
        for (Fund fund : Fund.values()) {
            table(fund.block()).ifPresent(table -> codes(table).forEach(code -> {
                Map<ExpenditureKind, Amount> kinds = kinds(table, code);
                Optional<Amount> total = table.cell(code, declared.get(table.id()).main()).map(StatedCells::amount);
                if (!kinds.isEmpty() || total.isPresent()) {
                    items.add(new ExpenditureItem(code, fund, kinds, kinds.isEmpty() ? total : Optional.empty(),
                            NOWHERE));
                }
            }));
        }
        items.addAll(nonFiscal(items));
        return items;
    }

    private static Map<ExpenditureKind, Amount> kinds(ReadTable table, String code) {
        Map<ExpenditureKind, Amount> kinds = new EnumMap<>(ExpenditureKind.class);
        for (ExpenditureKind kind : ExpenditureKind.values()) {
            table.cell(code, kind.key()).ifPresent(cell -> kinds.put(kind, StatedCells.amount(cell)));
        }
        return kinds;
    }

    /** What the table of all funds holds beyond those of the fiscal ones. */
    private List<ExpenditureItem> nonFiscal(List<ExpenditureItem> fiscal) {
        Optional<ReadTable> all = read.values().stream().filter(table -> declared.get(table.id()).items()
                .contains(Fund.NON_FISCAL.block())).findFirst();
        List<ExpenditureItem> items = new ArrayList<>();
        if (all.isEmpty() || !canBeSplit()) {
            return items;
        }
        for (String code : codes(all.get())) {
            Map<ExpenditureKind, Amount> rest = new EnumMap<>(ExpenditureKind.class);
            kinds(all.get(), code).forEach((kind, amount) -> {
                Money others = Money.ZERO;
                boolean stated = false;
                for (ExpenditureItem item : fiscal) {
                    if (item.code().equals(code)) {
                        Amount part = item.byKind().get(kind);
                        stated |= part != null || item.byKind().isEmpty();
                        others = part == null ? others : others.plus(part.money());
                    }
                }
                Money left = amount.money().minus(others);
                if (!left.isZero() && left.signum() > 0 || !stated) {
                    rest.put(kind, new Amount(left, amount.position()));
                }
            });
            if (!rest.isEmpty()) {
                items.add(new ExpenditureItem(code, Fund.NON_FISCAL, rest, Optional.empty(), NOWHERE));
            }
        }
        return items;
    }

    /** Whether every fund that spent anything has its own table among those that were read. */
    private boolean canBeSplit() {
        if (table(Fund.GENERAL_PUBLIC_BUDGET.block()).isEmpty()) {
            return false;
        }
        Set<String> unread = new LinkedHashSet<>();
        declared.values().stream().filter(table -> table.items().size() == 1 && !read.containsKey(table.id()))
                .forEach(table -> unread.add(table.id()));
        return read.values().stream().allMatch(table -> declared.get(table.id()).rows().stream().allMatch(row ->
                row.same().entrySet().stream().filter(same -> same.getValue().stream().map(Address::table)
                        .anyMatch(unread::contains)).allMatch(same -> table.cell(row.key(), same.getKey())
                        .filter(cell -> !cell.money().isZero()).isEmpty())));
    }

    /** The table that was read and whose items are this block of the accounts alone. */
    private Optional<ReadTable> table(String block) {
        return read.values().stream().filter(table -> declared.get(table.id()).items().equals(List.of(block)))
                .findFirst();
    }

    /** The codes of a table of its deepest level, in order. */
    private List<String> codes(ReadTable table) {
        int deepest = declared.get(table.id()).codes().deepest();
        return table.rows().keySet().stream().filter(DeclaredTable::isCode)
                .filter(code -> code.length() == deepest).sorted().toList();
    }
}
