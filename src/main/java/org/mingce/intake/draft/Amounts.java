package org.mingce.intake.draft;

import java.math.BigDecimal;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/** Amounts as data files write them: plain digits, two of them at least after the point. */
final class Amounts {

    private static final int DIGITS = 2;

    private Amounts() {
    }

    static String of(Money money, Unit unit) {
        return plain(money.in(unit));
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(DIGITS, stripped.scale())).toPlainString();
    }
}
