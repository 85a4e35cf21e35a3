package org.mingce.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingce.model.Accounts;
import org.mingce.model.StatedTable;
import org.mingce.model.TableId;

/** 一般公共预算财政拨款基本支出决算（明细）表: items, groups, personnel and public (operating) expenditure. */
final class EconomicTable {

    static final String PERSONNEL = "personnel";
    static final String PUBLIC = "public";
    private static final String AMOUNT = "amount";

    /** 人员经费: 301 工资福利支出 and 303 对个人和家庭的补助; every other group is 公用经费. */
    private static final List<String> PERSONNEL_GROUPS = List.of("301", "303");

    private EconomicTable() {
    }

    static OfficialTable of(Accounts accounts, Map<TableId, StatedTable> stated) {
        TableBuilder table = new TableBuilder(TableId.BASIC_EXPENDITURE, stated);
        accounts.economic().forEach((code, amount) -> table.put(code, AMOUNT, amount.money()));
        TreeSet<String> groups = new TreeSet<>();
        table.rows().stream().filter(Code::isCode).forEach(code -> groups.add(code.substring(0, Code.CLASS)));
        for (String group : groups) {
            List<String> items = table.rows().stream()
                    .filter(code -> code.length() > Code.CLASS && code.startsWith(group)).toList();
            if (!items.isEmpty()) {
                table.put(group, AMOUNT, table.down(items, AMOUNT));
            }
        }
        table.put(PERSONNEL, AMOUNT, table.down(groups.stream().filter(PERSONNEL_GROUPS::contains).toList(), AMOUNT));
        table.put(PUBLIC, AMOUNT,
                table.down(groups.stream().filter(group -> !PERSONNEL_GROUPS.contains(group)).toList(), AMOUNT));
        return table.build();
    }
}
