package org.mingce.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.schema.JsonTree;

/** {@code accounts.yaml}, once it keeps to its schema. */
final class AccountsReader {

    private final MapNode root;

    AccountsReader(MapNode root) {
        this.root = root;
    }

    Accounts read() {
        return new Accounts(income(), nested(Accounts.INCOME_BY_ITEM), expenditure(), byFund(Accounts.OPENING),
                byFund(Accounts.CLOSING), root.amount(Accounts.USED_SURPLUS).orElse(null),
                root.amount(Accounts.DISTRIBUTED).orElse(null), amounts(map(Accounts.ECONOMIC)),
                nested(Accounts.THREE_PUBLIC),
                root.position());
    }

    private Map<IncomeSource, Amount> income() {
        Map<IncomeSource, Amount> income = new EnumMap<>(IncomeSource.class);
        for (IncomeSource source : IncomeSource.values()) {
            map(Accounts.INCOME).amount(source.key()).ifPresent(amount -> income.put(source, amount));
        }
        return Collections.unmodifiableMap(income);
    }

    private Map<Fund, Amount> byFund(String key) {
        Map<Fund, Amount> funds = new EnumMap<>(Fund.class);
        for (Fund fund : Fund.values()) {
            map(key).amount(fund.key()).ifPresent(amount -> funds.put(fund, amount));
        }
        return Collections.unmodifiableMap(funds);
    }

    private List<ExpenditureItem> expenditure() {
        List<ExpenditureItem> items = new ArrayList<>();
        for (Fund fund : Fund.values()) {
            for (MapNode.Entry entry : map(fund.block()).entries()) {
                if (!JsonTree.isNothing(entry.value())) {
                    items.add(item(fund, entry));
                }
            }
        }
        return items;
    }

    private static ExpenditureItem item(Fund fund, MapNode.Entry entry) {
        Map<ExpenditureKind, Amount> kinds = new EnumMap<>(ExpenditureKind.class);
        Optional<Amount> total = amount(entry.value());
        if (entry.value() instanceof MapNode split) {
            total = split.amount("total");
            for (ExpenditureKind kind : ExpenditureKind.values()) {
                split.amount(kind.key()).ifPresent(amount -> kinds.put(kind, amount));
            }
        }
        return new ExpenditureItem(entry.key(), fund, kinds, total, entry.keyPosition());
    }

    private Map<String, Map<String, Amount>> nested(String key) {
        Map<String, Map<String, Amount>> rows = new LinkedHashMap<>();
        for (MapNode.Entry entry : map(key).entries()) {
            if (entry.value() instanceof MapNode columns) {
                rows.put(entry.key(), amounts(columns));
            }
        }
        return Collections.unmodifiableMap(rows);
    }

    private MapNode map(String key) {
        return root.map(key).orElseGet(() -> MapNode.empty(root.position()));
    }

    /** Every amount in a map, by name, in the order of the source. */
    static Map<String, Amount> amounts(MapNode map) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            amount(entry.value()).ifPresent(amount -> amounts.put(entry.key(), amount));
        }
        return Collections.unmodifiableMap(amounts);
    }

    /** A piece as an amount in the file's unit; empty when it is none. */
    static Optional<Amount> amount(Node node) {
        return node instanceof TextNode text ? text.money().map(money -> new Amount(money, text.position()))
                : Optional.empty();
    }
}
