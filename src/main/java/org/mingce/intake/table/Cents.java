package org.mingce.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/** Numbers of cells as amounts: what binary fractions add far behind the last 分 is taken away, nothing else. */
final class Cents {

    /** In 元: a hundredth of a 分. */
    private static final BigDecimal NOISE = new BigDecimal("0.0001");
    private static final int DIGITS = 2;

    private Cents() {
    }

    /** The cell's amount; with −1 digits where it has more than 分. */
    static ReadCell read(BigDecimal number, Unit unit, String file, String place) {
        Money money = Money.of(number, unit);
        BigDecimal cents = money.yuan().setScale(DIGITS, RoundingMode.HALF_UP);
        boolean exact = money.yuan().subtract(cents).abs().compareTo(NOISE) < 0;
        Money amount = exact ? new Money(cents) : money;
        int digits = Math.max(0, amount.in(unit).stripTrailingZeros().scale());
        return new ReadCell(amount, unit, exact ? digits : -1, file, place);
    }
}
