package org.mingce.intake.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a piece of our page says that the drafts do not say yet.
 *
 * @param kind  what it is
 * @param place the section of a fact, the table of a cell
 * @param path  the keys of a fact, the row and the column of a cell
 * @param base  in 万元: the amount that it is told by the difference from; {@code null} where it is told itself, or
 *              by the difference from another
 * @param other what it is told by the difference from, where that is not known either; else {@code null}
 * @param sign  whether the difference is added to the base or taken from it; 0 where it is told itself
 */
record Slot(Kind kind, String place, List<String> path, BigDecimal base, Slot other, int sign) {

    /** What is not said yet. */
    enum Kind { TEXT, LIST, NUMBER, FINAL, BUDGET, PREVIOUS }

    /** What tells itself. */
    static Slot of(Kind kind, String place, List<String> path) {
        return new Slot(kind, place, path, null, null, 0);
    }

    /** The same, told by a difference from an amount. */
    Slot from(BigDecimal amount, int direction) {
        return new Slot(kind, place, path, amount, null, direction);
    }

    /** The same, told by a difference from what has to be found. */
    Slot from(Slot found, int direction) {
        return new Slot(kind, place, path, null, found, direction);
    }

    /** Of which piece of data it is, however it is told. */
    Slot told() {
        return of(kind, place, path);
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.LIST;
    }

    /**
     * The amount or number that a printed number means; empty where it is a difference from what is not known.
     *
     * @param found what was found of the other that it is told by the difference from
     */
    Optional<BigDecimal> meant(BigDecimal printed, Optional<BigDecimal> found) {
        Optional<BigDecimal> from = Optional.ofNullable(base).or(() -> found);
        return sign == 0 ? Optional.of(printed)
                : from.map(amount -> sign > 0 ? amount.add(printed) : amount.subtract(printed));
    }
}
