package org.mingce.check.table;

import java.util.Optional;
import org.mingce.figures.OfficialTable;
import org.mingce.model.Money;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredRelation.Pair;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/** What a year closed with: as its table has it, or nothing where the table balances without it. */
final class ClosingBalance {

    private ClosingBalance() {
    }

    static Optional<Money> of(OfficialTable table, DeclaredTable.Years years) {
        return table.money(years.closing()).or(() -> balancesWithout(table, years.closing())
                ? Optional.of(Money.ZERO) : Optional.empty());
    }

    /** Whether a sum that the balance belongs to equals, without it, what it must equal. */
    private static boolean balancesWithout(OfficialTable table, String closing) {
        return table.declared().rows().stream().filter(row -> row.sum().contains(closing)).map(Row::key)
                .anyMatch(sum -> table.declared().relations().stream()
                        .flatMap(relation -> relation.pairs().stream()).anyMatch(pair -> balances(table, pair, sum)));
    }

    private static boolean balances(OfficialTable table, Pair pair, String sum) {
        if (pair.atLeast() || pair.one().size() != 1 || pair.other().size() != 1
                || !pair.one().get(0).row().equals(sum) && !pair.other().get(0).row().equals(sum)
                || !pair.one().get(0).table().equals(pair.other().get(0).table())) {
            return false;
        }
        Optional<Money> one = money(table, pair.one().get(0));
        return one.isPresent() && one.equals(money(table, pair.other().get(0)));
    }

    private static Optional<Money> money(OfficialTable table, Address cell) {
        return table.money(cell.row(), cell.column());
    }
}
