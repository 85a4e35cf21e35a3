package org.mingce.figures;

import java.util.List;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Money;

/**
 * Where items are not split into basic and project, the total's basic expenditure is that of the table by economic
 * codes (公开05表 = 06表), and the rest is project expenditure (小计 = 基本 + 项目).
 */
final class BasicOfEconomic implements Following {

    static final String NAME = "basicOfEconomic";
    private static final String ECONOMIC = "basicExpenditure";
    private static final List<String> KINDS = List.of(ExpenditureKind.BASIC.key(), ExpenditureKind.PROJECT.key());

    @Override
    public void complete(TableBuilder table, TableSet tables) {
        table.declared().sumOfCodes().map(row -> row.key()).ifPresent(row -> {
            OfficialTable economic = tables.table(ECONOMIC);
            Money whole = table.get(row, table.declared().main());
            Money basic = TableBuilder.total(economic.declared().rows().stream()
                    .filter(sum -> sum.isSumOfCodes()).map(sum -> economic.money(sum.key()).orElse(null)).toList());
            if (whole != null && basic != null && table.across(row, KINDS) == null) {
                table.put(row, ExpenditureKind.BASIC.key(), basic);
                table.put(row, ExpenditureKind.PROJECT.key(),
                        whole.minus(table.get(row, ExpenditureKind.BASIC.key())));
            }
        });
    }
}
