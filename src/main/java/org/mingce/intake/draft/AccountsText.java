package org.mingce.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.Messages;
import org.mingce.model.Unit;

/** {@code accounts.yaml} as a text, with the names of codes behind them. */
final class AccountsText {

    private static final int GROUP = 3;
    private static final int SECTION = 5;

    private final Accounts accounts;
    private final Names names;
    private final Unit unit;
    private final Messages messages;
    private final YamlText text;

    AccountsText(Accounts accounts, Names names, Unit unit, Messages messages, int year, SchemaLine schema) {
        this.accounts = accounts;
        this.names = names;
        this.unit = unit;
        this.messages = messages;
        this.text = new YamlText(schema.of("accounts") + messages.text("draft.accounts", year, unit.label()));
    }

    String text() {
        text.entry(0, "unit", unit.label(), "");
        amounts(Accounts.INCOME, byKey(accounts.income(), IncomeSource::key));
        rows(Accounts.INCOME_BY_ITEM, accounts.incomeByItem());
        amounts(Accounts.OPENING, byKey(accounts.openingCarryOver(), Fund::key));
        amounts(Accounts.CLOSING, byKey(accounts.closingCarryOver(), Fund::key));
        single(Accounts.USED_SURPLUS, accounts.usedSurplus());
        single(Accounts.DISTRIBUTED, accounts.surplusDistributed());
        for (Fund fund : Fund.values()) {
            items(fund.block(), accounts.expenditure().stream().filter(item -> item.fund() == fund).toList());
        }
        economic();
        threePublic();
        codes();
        return text.toString();
    }

    private static <K> Map<String, Amount> byKey(Map<K, Amount> amounts, java.util.function.Function<K, String> key) {
        Map<String, Amount> byKey = new LinkedHashMap<>();
        amounts.forEach((one, amount) -> byKey.put(key.apply(one), amount));
        return byKey;
    }

    private void begin(String block) {
        text.gap();
        text.comment("", messages.text("draft.block." + block));
        text.block(0, block);
    }

    private void single(String key, Amount amount) {
        if (amount != null) {
            text.gap();
            text.comment("", messages.text("draft.block." + key));
            text.entry(0, key, Amounts.of(amount.money(), unit), "");
        }
    }

    private void amounts(String block, Map<String, Amount> amounts) {
        if (!amounts.isEmpty()) {
            begin(block);
            amounts.forEach((key, amount) -> text.entry(1, key, Amounts.of(amount.money(), unit),
                    messages.text("draft.key." + key)));
        }
    }

    private void rows(String block, Map<String, Map<String, Amount>> rows) {
        if (!rows.isEmpty()) {
            begin(block);
            rows.forEach((code, columns) -> text.entry(1, code, flow(columns), names.code(false, code)));
        }
    }

    private String flow(Map<String, Amount> columns) {
        return columns.entrySet().stream().map(entry -> entry.getKey() + ": "
                + Amounts.of(entry.getValue().money(), unit)).collect(Collectors.joining(", ", "{", "}"));
    }

    private void items(String block, List<ExpenditureItem> items) {
        if (items.isEmpty()) {
            return;
        }
        begin(block);
        for (ExpenditureItem item : items) {
            Map<String, Amount> kinds = new LinkedHashMap<>();
            for (ExpenditureKind kind : ExpenditureKind.values()) {
                if (item.byKind().containsKey(kind)) {
                    kinds.put(kind.key(), item.byKind().get(kind));
                }
            }
            text.entry(1, item.code(), kinds.isEmpty() ? Amounts.of(item.total().orElseThrow().money(), unit)
                    : flow(kinds), names.code(false, item.code()));
        }
    }

    private void economic() {
        if (accounts.economic().isEmpty()) {
            return;
        }
        begin(Accounts.ECONOMIC);
        String group = "";
        for (Map.Entry<String, Amount> item : accounts.economic().entrySet()) {
            String own = item.getKey().substring(0, GROUP);
            if (!own.equals(group)) {
                group = own;
                text.comment("  ", names.code(true, group).isEmpty() ? group : names.code(true, group));
            }
            text.entry(1, item.getKey(), Amounts.of(item.getValue().money(), unit), names.code(true, item.getKey()));
        }
    }

    private void threePublic() {
        if (!accounts.threePublic().isEmpty()) {
            begin(Accounts.THREE_PUBLIC);
            accounts.threePublic().forEach((row, columns) -> text.entry(1, row, flow(columns), ""));
        }
    }

    /** Codes that the year's classification lacks, with those above them. */
    private void codes() {
        List<String> functional = new ArrayList<>(accounts.incomeByItem().keySet());
        accounts.expenditure().forEach(item -> functional.add(item.code()));
        Map<String, String> added = new LinkedHashMap<>();
        add(false, functional, added);
        add(true, List.copyOf(accounts.economic().keySet()), added);
        if (!added.isEmpty()) {
            begin("codes");
            added.forEach((code, name) -> text.entry(1, code, YamlText.quoted(name), ""));
        }
    }

    private void add(boolean isEconomic, List<String> codes, Map<String, String> added) {
        TreeSet<String> all = new TreeSet<>(codes);
        codes.forEach(code -> all.addAll(List.of(code.substring(0, GROUP), code.substring(0, SECTION))));
        all.forEach(code -> names.added(isEconomic, code).ifPresent(name -> added.put(code, name)));
    }
}
