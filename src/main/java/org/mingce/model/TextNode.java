package org.mingce.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A text, number, truth value or nothing, kept as it was written.
 *
 * @param text     the characters; empty for a null
 * @param kind     what the characters stand for
 * @param unit     the unit that the file declares for its amounts; {@code null} where it declares none
 * @param position where it stands
 */
public record TextNode(String text, Kind kind, Unit unit, Position position) implements Node {

    /** What plain characters stand for, by the YAML 1.2 core schema; quoted characters are always text. */
    public enum Kind {
        /** Characters. */
        TEXT,
        /** A decimal number in half-width digits. */
        NUMBER,
        /** {@code true} or {@code false}. */
        TRUTH,
        /** Empty, {@code ~} or {@code null}. */
        NULL
    }

    public TextNode {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(position, "position");
    }

    /** The number, exactly as written; empty when this is no number. */
    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The number as an amount in the file's unit; empty when this is no number or the file declares no unit. */
    public Optional<Money> money() {
        return unit == null ? Optional.empty() : number().map(number -> Money.of(number, unit));
    }
}
