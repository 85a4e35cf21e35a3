package org.mingce.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.model.Accounts;
import org.mingce.model.Fund;
import org.mingce.model.StatedTable;
import org.mingce.model.table.DeclaredTable;

/**
 * The official tables of one booklet, each computed once, when another needs it. Declarations have no circle: package
 * {@code catalogue} has seen to it.
 */
final class TableSet {

    private final Map<String, DeclaredTable> declared;
    private final Accounts accounts;
    private final Map<String, StatedTable> stated;
    private final Map<String, OfficialTable> computed = new LinkedHashMap<>();

    TableSet(Map<String, DeclaredTable> declared, Accounts accounts, Map<String, StatedTable> stated) {
        this.declared = declared;
        this.accounts = accounts;
        this.stated = stated;
    }

    /** All tables, in the order of the declarations. */
    Map<String, OfficialTable> all() {
        Map<String, OfficialTable> all = new LinkedHashMap<>();
        declared.keySet().forEach(id -> all.put(id, table(id)));
        return all;
    }

    /** The table of that id, which a declaration has. */
    OfficialTable table(String id) {
        OfficialTable known = computed.get(id);
        if (known == null) {
            known = compute(declared.get(id));
            computed.put(id, known);
        }
        return known;
    }

    /** What accounts.yaml says. */
    Accounts accounts() {
        return accounts;
    }

    private OfficialTable compute(DeclaredTable table) {
        TableBuilder cells = new TableBuilder(table, stated);
        Items items = new Items(table, this);
        table.sides().forEach(side -> new SideFill(side, cells, this).fill(items.of(side)));
        table.follows().forEach(name -> Following.named(name).ifPresent(rule -> rule.complete(cells, this)));
        return cells.build(isOfRareFund(table) && accounts.isFiscalMoneyAccountedFor());
    }

    /** Whether it shows one fund that most departments have no money of. */
    private static boolean isOfRareFund(DeclaredTable table) {
        return table.items().equals(List.of(Fund.GOVERNMENT_FUND.block()))
                || table.items().equals(List.of(Fund.STATE_CAPITAL.block()));
    }
}
