package org.mingce.figures;

import java.util.Optional;
import org.mingce.model.Money;

/**
 * How an amount differs from the one it is compared with: last year's amount, or the budget.
 *
 * @param now    the amount
 * @param before what it is compared with
 */
public record Change(Money now, Money before) {

    /** Which way an amount went. */
    public enum Direction {
        /** It grew. */
        INCREASE,
        /** It shrank. */
        DECREASE,
        /** It stayed as it was. */
        NONE
    }

    /** Which way it went. */
    public Direction direction() {
        int order = now.compareTo(before);
        if (order == 0) {
            return Direction.NONE;
        }
        return order > 0 ? Direction.INCREASE : Direction.DECREASE;
    }

    /** By how much, without a sign. */
    public Money difference() {
        return now.minus(before).abs();
    }

    /**
     * The difference as a share of the base, without a sign; empty where there is none: a zero base has no growth,
     * and of a negative one a rate says nothing that a reader could use.
     */
    public Optional<Ratio> rate() {
        return before.signum() <= 0 ? Optional.empty() : Ratio.of(difference(), before);
    }

    /** The amount as a share of what it is compared with (completion of a budget); empty where there is no base. */
    public Optional<Ratio> completion() {
        return before.signum() <= 0 ? Optional.empty() : Ratio.of(now, before);
    }
}
