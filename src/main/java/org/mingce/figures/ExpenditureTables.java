package org.mingce.figures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Fund;
import org.mingce.model.IncomeSource;
import org.mingce.model.Money;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/** The tables of expenditure by functional code: 公开03, 05, 07 and 08 (numbers of the 2020 set). */
final class ExpenditureTables {

    private static final String SUM = "total";
    private static final List<String> BASIC_AND_PROJECT =
            List.of(ExpenditureKind.BASIC.key(), ExpenditureKind.PROJECT.key());
    private static final List<String> ALL_KINDS =
            Arrays.stream(ExpenditureKind.values()).map(ExpenditureKind::key).toList();

    private final Accounts accounts;
    private final Map<TableId, StatedTable> stated;

    ExpenditureTables(Accounts accounts, Map<TableId, StatedTable> stated) {
        this.accounts = accounts;
        this.stated = stated;
    }

    /**
     * 一般公共预算财政拨款支出决算表. Where items are not split into basic and project, the total's basic expenditure
     * is that of 公开06表, and the rest is project expenditure (小计 = 基本 + 项目).
     */
    OfficialTable generalPublicBudget(OfficialTable basicExpenditure) {
        TableBuilder table = new TableBuilder(TableId.GENERAL_PUBLIC_BUDGET, stated);
        new CodeTree(table, BASIC_AND_PROJECT).addUp(items(Fund.GENERAL_PUBLIC_BUDGET));
        Money total = table.get(OfficialTable.TOTAL, SUM);
        Money basic = TableBuilder.total(basicExpenditure.money(EconomicTable.PERSONNEL).orElse(null),
                basicExpenditure.money(EconomicTable.PUBLIC).orElse(null));
        boolean unsplit = table.across(OfficialTable.TOTAL, BASIC_AND_PROJECT) == null;
        if (unsplit && total != null && basic != null) {
            table.put(OfficialTable.TOTAL, ExpenditureKind.BASIC.key(), basic);
            table.put(OfficialTable.TOTAL, ExpenditureKind.PROJECT.key(),
                    total.minus(table.get(OfficialTable.TOTAL, ExpenditureKind.BASIC.key())));
        }
        return table.build();
    }

    /** 政府性基金预算财政拨款收入支出决算表 or 国有资本经营预算财政拨款支出决算表. */
    OfficialTable fund(TableId id, Fund fund, IncomeSource source) {
        TableBuilder table = new TableBuilder(id, stated);
        table.put(OfficialTable.TOTAL, "opening", money(accounts.openingCarryOver().get(fund)));
        table.put(OfficialTable.TOTAL, "income", money(accounts.income().get(source)));
        new CodeTree(table, BASIC_AND_PROJECT).addUp(items(fund));
        table.put(OfficialTable.TOTAL, "closing", money(accounts.closingCarryOver().get(fund)));
        return table.build();
    }

    /**
     * 支出决算表, over all funds. While a department has non-fiscal money of which the source does not say what it
     * was spent on, no class, section or item is known in full, and their rows stay out.
     */
    OfficialTable expenditure() {
        TableBuilder table = new TableBuilder(TableId.EXPENDITURE, stated);
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        if (isComplete()) {
            for (Fund fund : Fund.values()) {
                items(fund).forEach((code, amounts) -> amounts.forEach((column, money) -> items
                        .computeIfAbsent(code, key -> new LinkedHashMap<>()).merge(column, money, Money::plus)));
            }
        }
        new CodeTree(table, ALL_KINDS).addUp(items);
        return table.build();
    }

    private boolean isComplete() {
        boolean stated = accounts.expenditure().stream().anyMatch(item -> item.fund() == Fund.NON_FISCAL);
        Stream<Optional<Amount>> nonFiscal = Stream.concat(
                Arrays.stream(IncomeSource.values()).filter(source -> !source.isFiscal())
                        .map(source -> Optional.ofNullable(accounts.income().get(source))),
                Stream.of(Optional.ofNullable(accounts.openingCarryOver().get(Fund.NON_FISCAL)),
                        Optional.ofNullable(accounts.usedSurplus())));
        return stated || nonFiscal.flatMap(Optional::stream).allMatch(amount -> amount.money().isZero());
    }

    private Map<String, Map<String, Money>> items(Fund fund) {
        Map<String, Map<String, Money>> items = new LinkedHashMap<>();
        accounts.expenditure().stream().filter(item -> item.fund() == fund)
                .forEach(item -> items.put(item.code(), columns(item)));
        return items;
    }

    private static Map<String, Money> columns(ExpenditureItem item) {
        Map<String, Money> columns = new LinkedHashMap<>();
        item.total().ifPresent(amount -> columns.put(SUM, amount.money()));
        for (ExpenditureKind kind : ExpenditureKind.values()) {
            Amount amount = item.byKind().get(kind);
            if (amount != null) {
                columns.put(kind.key(), amount.money());
            }
        }
        return columns;
    }

    static Money money(Amount amount) {
        return amount == null ? null : amount.money();
    }
}
