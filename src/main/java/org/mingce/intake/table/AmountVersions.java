package org.mingce.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mingce.model.Unit;

/** Which of two amounts for one cell holds: the exact one where the other is the same rounded to 万元, else the first. */
final class AmountVersions {

    private AmountVersions() {
    }

    /** Keeps one of them; a contradiction is remarked. */
    static void settle(ReadTable table, String row, String column, ReadCell first, ReadCell second, Remarks remarks) {
        if (isRounded(second, first)) {
            return;
        }
        if (isRounded(first, second)) {
            table.replace(row, column, second);
        } else {
            remarks.twice(table.id(), row, column, first, second);
        }
    }

    private static boolean isRounded(ReadCell rounded, ReadCell exact) {
        if (rounded.unit() != Unit.WAN_YUAN || rounded.digits() < 0) {
            return false;
        }
        BigDecimal number = exact.money().in(Unit.WAN_YUAN);
        int digits = Math.max(2, rounded.digits());
        return number.setScale(digits, RoundingMode.HALF_UP).compareTo(rounded.money().in(Unit.WAN_YUAN)) == 0;
    }
}
