package org.mingce.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingce.source.DataSource;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.ExpenditureItem;
import org.mingce.model.ExpenditureKind;
import org.mingce.model.Fund;
import org.mingce.model.Money;
import org.mingce.model.Position;

/** What holds for any amounts: zero, negative, tiny and huge ones included. The seed is fixed. */
class FigurePropertiesTest {

    private static final int RUNS = 5000;
    private static final long SEED = 20240731L;
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final Position PLACE = Position.of("accounts.yaml");

    private final Random random = new Random(SEED);

    @Test
    void differenceAndDirectionLeadFromBeforeToNow() {
        for (int i = 0; i < RUNS; i++) {
            Change change = new Change(amount(), amount());
            Money moved = switch (change.direction()) {
                case INCREASE -> change.before().plus(change.difference());
                case DECREASE -> change.before().minus(change.difference());
                case NONE -> change.before();
            };
            assertEquals(change.now(), moved);
            assertTrue(change.difference().signum() >= 0);
            assertEquals(change.direction() == Change.Direction.NONE, change.difference().isZero());
        }
    }

    @Test
    void aRateExistsExactlyWhereTheBaseIsPositive() {
        for (int i = 0; i < RUNS; i++) {
            Change change = new Change(amount(), amount());
            assertEquals(change.before().signum() > 0, change.rate().isPresent());
            assertEquals(change.before().signum() > 0, change.completion().isPresent());
        }
    }

    @Test
    void completionAndGrowthAgree() {
        for (int i = 0; i < RUNS; i++) {
            Change change = new Change(amount(), amount());
            if (change.completion().isEmpty()) {
                continue;
            }
            // completion = 100 % ± growth, exactly: now·1 = before·1 ± difference
            Ratio completion = change.completion().get();
            Ratio growth = change.rate().orElseThrow();
            Money signed = change.direction() == Change.Direction.DECREASE
                    ? growth.numerator().negate() : growth.numerator();
            assertEquals(completion.numerator(), completion.denominator().plus(signed));
            assertEquals(change.direction() == Change.Direction.INCREASE,
                    completion.numerator().compareTo(completion.denominator()) > 0);
        }
    }

    @Test
    void aCompletionAboveTheBudgetIsNeverPrintedBelowOneHundred() {
        for (int i = 0; i < RUNS; i++) {
            Change change = new Change(amount(), amount());
            change.completion().ifPresent(ratio -> {
                int printed = ratio.percent(2).compareTo(HUNDRED);
                assertTrue(change.direction() != Change.Direction.INCREASE || printed >= 0);
                assertTrue(change.direction() != Change.Direction.DECREASE || printed <= 0);
            });
        }
    }

    @Test
    void sharesOfPartsSumToOneExactlyAndToOneHundredWithinTheirRounding() {
        for (int i = 0; i < RUNS; i++) {
            List<Money> parts = new ArrayList<>();
            for (int k = 0; k <= random.nextInt(9); k++) {
                parts.add(amount());
            }
            Money whole = parts.stream().reduce(Money.ZERO, Money::plus);
            if (whole.isZero()) {
                assertTrue(Ratio.of(parts.get(0), whole).isEmpty());
                continue;
            }
            BigDecimal printed = BigDecimal.ZERO;
            Money numerators = Money.ZERO;
            for (Money part : parts) {
                Ratio share = Ratio.of(part, whole).orElseThrow();
                numerators = numerators.plus(share.numerator());
                printed = printed.add(share.percent(2));
            }
            assertEquals(whole, numerators);
            BigDecimal most = new BigDecimal("0.005").multiply(BigDecimal.valueOf(parts.size()));
            assertTrue(printed.subtract(HUNDRED).abs().compareTo(most) <= 0, parts + " gave " + printed);
        }
    }

    @Test
    void aPercentageIsTheNearestOne() {
        for (int i = 0; i < RUNS; i++) {
            Money part = amount();
            Money whole = amount();
            if (whole.isZero()) {
                continue;
            }
            Ratio ratio = new Ratio(part, whole);
            // |percent · whole − 100 · part| ≤ 0.005 · |whole|
            BigDecimal off = ratio.percent(2).multiply(whole.yuan())
                    .subtract(part.yuan().multiply(HUNDRED)).abs();
            assertTrue(off.compareTo(whole.abs().yuan().multiply(new BigDecimal("0.005"))) <= 0, ratio.toString());
        }
    }

    @Test
    void everyTableAddsUpWhateverTheItemsAre() {
        Map<String, DeclaredTable> declared = new DataSource(Path.of("data"), Path.of("templates")).editions().value()
                .get(0).declared();
        for (int i = 0; i < 200; i++) {
            Accounts accounts = accounts();
            OfficialTable table = new TableSet(declared, accounts, Map.of()).table("expenditure");
            Money items = sum(table, table.codes(7), "total");
            assertEquals(items, sum(table, table.codes(3), "total"));
            assertEquals(items, sum(table, table.codes(5), "total"));
            assertEquals(items, table.money("total").orElseThrow());
            assertEquals(items, table.money("total", "basic").orElse(Money.ZERO)
                    .plus(table.money("total", "project").orElse(Money.ZERO)));
        }
    }

    private Accounts accounts() {
        List<ExpenditureItem> items = new ArrayList<>();
        for (String code : List.of("2013201", "2013202", "2013299", "2019999", "2080501", "2080505", "2130705")) {
            if (items.isEmpty() || random.nextBoolean()) {
                items.add(new ExpenditureItem(code, Fund.GENERAL_PUBLIC_BUDGET,
                        Map.of(ExpenditureKind.BASIC, new Amount(amount(), PLACE), ExpenditureKind.PROJECT,
                                new Amount(amount(), PLACE)), Optional.empty(), PLACE));
            }
        }
        return new Accounts(Map.of(), Map.of(), items, Map.of(), Map.of(), null, null, Map.of(), Map.of(), PLACE);
    }

    private static Money sum(OfficialTable table, List<String> rows, String column) {
        return rows.stream().flatMap(row -> table.money(row, column).stream()).reduce(Money.ZERO, Money::plus);
    }

    /** Often zero or equal to another, sometimes negative, from a cent to a thousand billion 元. */
    private Money amount() {
        return switch (random.nextInt(6)) {
            case 0 -> Money.ZERO;
            case 1 -> new Money(new BigDecimal("22573934.55"));
            case 2 -> new Money(new BigDecimal(new BigInteger(20, random), 2).negate());
            default -> new Money(new BigDecimal(new BigInteger(4 + random.nextInt(44), random), 2));
        };
    }
}
