package org.mingce.model;

import java.util.Objects;

/**
 * An amount that a source states, with its place.
 *
 * @param money    the amount
 * @param position where it stands
 */
public record Amount(Money money, Position position) {

    public Amount {
        Objects.requireNonNull(money, "money");
        Objects.requireNonNull(position, "position");
    }
}
