package org.mingce.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingce.figures.Figure;
import org.mingce.model.Amount;
import org.mingce.model.Money;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.model.Unit;

class ToleranceTest {

    private static final Money ITEM = wan("1.23");

    @Test
    void theItemsUnderASumAreWhatIsRounded() {
        Function<String, Rounded> rounded = Rounded.ofCells(Map.of("total", stated("28.27"), "201", follows("28.29"),
                "20101", follows("28.29"), "2010101", stated("1.23"))::get, cell -> switch (cell) {
                    case "201" -> List.of("20101");
                    case "20101" -> Collections.nCopies(23, "2010101");
                    default -> List.of();
                });
        assertFalse(Tolerance.explains(wan("-0.02"), List.of(wan("28.27"), wan("28.29"))), "as two amounts");
        assertTrue(Tolerance.explains(wan("-0.02"), Rounded.sum(List.of(rounded.apply("total"), rounded.apply("201")))),
                "as a sum of 23");
        assertEquals(24, Rounded.sum(List.of(rounded.apply("total"), rounded.apply("201"))).amounts());
    }

    @Test
    void aStatedSumIsOneAmountWhateverItsItems() {
        Map<String, Figure> cells = Map.of("201", stated("28.29"), "2010101", stated("1.23"));
        Function<String, Rounded> rounded = Rounded.ofCells(cells::get,
                cell -> cell.equals("201") ? Collections.nCopies(23, "2010101") : List.of());
        assertEquals(1, rounded.apply("201").amounts());
    }

    @Test
    void blankCellsZeroesAndCellsThatNameEachOtherCountAsNothing() {
        Function<String, Rounded> rounded = Rounded.ofCells(Map.of("a", follows("1.00"), "b", follows("1.00"),
                "blank", new Figure(Optional.empty(), Optional.empty()), "zero", stated("0"))::get,
                cell -> switch (cell) {
                    case "a" -> List.of("b", "blank", "zero", "absent");
                    case "b" -> List.of("a");
                    default -> List.of();
                });
        assertEquals(0, rounded.apply("a").amounts());
    }

    @Test
    void oneItemToTheCentMakesTheComparisonExact() {
        List<Money> amounts = List.of(ITEM, ITEM, new Money(new BigDecimal("12300.01")));
        assertFalse(Tolerance.explains(new Money(new BigDecimal("0.01")), amounts));
        assertEquals(Severity.ERROR, Tolerance.of(Severity.ERROR, new Money(new BigDecimal("0.01")), amounts));
    }

    @Test
    void aFewAmountsMayAllBeRoundedTheSameWayManyMayNot() {
        assertEquals(List.of("0.005", "0.010", "0.015", "0.020", "0.025", "0.028", "0.036", "0.056", "0.115", "0.365"),
                IntStream.of(1, 2, 3, 4, 5, 6, 10, 24, 100, 1000).mapToObj(ToleranceTest::most).toList());
    }

    /** The largest difference in 万元, to the 元, that rounding of so many amounts explains. */
    private static String most(int amounts) {
        int yuan = 0;
        while (Tolerance.explains(new Money(BigDecimal.valueOf(yuan + 1)), Collections.nCopies(amounts, ITEM))) {
            yuan++;
        }
        return BigDecimal.valueOf(yuan / 10, 3).toPlainString();
    }

    private static Figure stated(String wan) {
        return new Figure(Optional.of(new Amount(wan(wan), Position.of("tables.yaml"))), Optional.empty());
    }

    private static Figure follows(String wan) {
        return new Figure(Optional.empty(), Optional.of(wan(wan)));
    }

    private static Money wan(String amount) {
        return Money.of(new BigDecimal(amount), Unit.WAN_YUAN);
    }
}
