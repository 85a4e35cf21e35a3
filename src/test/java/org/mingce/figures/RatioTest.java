package org.mingce.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mingce.model.Money;
import org.mingce.model.Unit;

class RatioTest {

    @Test
    void noBaseNoRatio() {
        assertTrue(Ratio.of(Money.of(BigDecimal.ONE, Unit.YUAN), Money.ZERO).isEmpty());
    }

    @Test
    void pointsAreRoundedOnceFromTheExactRatio() {
        // 10 points x 44.4996 % = 4.44996; from the printed rate, 44.50 %, it would be 4.5
        Ratio ratio = new Ratio(Money.of(new BigDecimal("44.4996"), Unit.WAN_YUAN),
                Money.of(new BigDecimal("100"), Unit.WAN_YUAN));
        assertEquals(new BigDecimal("44.50"), ratio.percent(2));
        assertEquals(new BigDecimal("4.4"), ratio.times(BigDecimal.TEN, 1));
    }

    @Test
    void halfAPlaceIsRoundedUp() {
        Ratio ratio = new Ratio(Money.of(new BigDecimal("1"), Unit.YUAN), Money.of(new BigDecimal("8"), Unit.YUAN));
        assertEquals(new BigDecimal("12.5"), ratio.percent(1));
        assertEquals(new BigDecimal("1.3"), ratio.times(BigDecimal.TEN, 1));
    }
}
