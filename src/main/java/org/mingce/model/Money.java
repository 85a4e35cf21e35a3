package org.mingce.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount. Never rounded: rounding happens where a number is printed.
 *
 * @param yuan the amount in 元
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    /** Nothing, as an amount. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        Objects.requireNonNull(yuan, "yuan");
    }

    /** The amount that is {@code number} in {@code unit}. */
    public static Money of(BigDecimal number, Unit unit) {
        return new Money(number.movePointRight(unit.shift()));
    }

    /** This amount as an exact number of {@code unit}. */
    public BigDecimal in(Unit unit) {
        return yuan.movePointLeft(unit.shift());
    }

    /** This amount and another, added exactly. */
    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    /** This amount less another, exactly. */
    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    /** The amount with the other sign. */
    public Money negate() {
        return new Money(yuan.negate());
    }

    /** The amount without its sign. */
    public Money abs() {
        return new Money(yuan.abs());
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return yuan.signum() == 0;
    }

    /** −1, 0 or 1. */
    public int signum() {
        return yuan.signum();
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** By value: 1.0 元 and 1.00 元 are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && yuan.compareTo(money.yuan) == 0;
    }

    @Override
    public int hashCode() {
        return yuan.stripTrailingZeros().hashCode();
    }

    /** For logs and messages of bugs; booklets print through the templates. */
    @Override
    public String toString() {
        return yuan.toPlainString() + Unit.YUAN.label();
    }
}
