package org.mingce.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mingce.model.Money;
import org.mingce.model.Unit;

class ChangeTest {

    @Test
    void zeroBudgetHasNoCompletionRate() {
        assertTrue(new Change(wan("33.46"), Money.ZERO).completion().isEmpty());
    }

    @Test
    void zeroLastYearHasNoGrowth() {
        assertTrue(new Change(wan("7.33"), Money.ZERO).rate().isEmpty());
    }

    @Test
    void negativeBaseHasNoRate() {
        assertTrue(new Change(wan("5"), wan("-5")).rate().isEmpty());
        assertTrue(new Change(wan("5"), wan("-5")).completion().isEmpty());
    }

    @Test
    void completionIsTheFinalAmountOverTheBudget() {
        assertEquals(new BigDecimal("161.98"),
                new Change(wan("87.55"), wan("54.05")).completion().orElseThrow().percent(2));
    }

    @Test
    void growthIsTheDifferenceOverLastYear() {
        Change change = new Change(wan("1047.31"), wan("714.95"));
        assertEquals(wan("332.36"), change.difference());
        assertEquals(Change.Direction.INCREASE, change.direction());
        assertEquals(new BigDecimal("46.49"), change.rate().orElseThrow().percent(2));
    }

    @Test
    void differenceAndRateOfADecreaseHaveNoSign() {
        Change change = new Change(wan("56.83"), wan("61.2"));
        assertEquals(Change.Direction.DECREASE, change.direction());
        assertEquals(1, change.difference().signum());
        assertEquals(new BigDecimal("7.14"), change.rate().orElseThrow().percent(2));
    }

    @Test
    void percentRoundsHalfUpOnce() {
        assertEquals(new BigDecimal("0.13"), new Ratio(wan("1"), wan("800")).percent(2));
        assertEquals(new BigDecimal("-0.13"), new Ratio(wan("-1"), wan("800")).percent(2));
    }

    private static Money wan(String number) {
        return Money.of(new BigDecimal(number), Unit.WAN_YUAN);
    }
}
