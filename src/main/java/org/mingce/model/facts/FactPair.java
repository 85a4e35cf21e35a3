package org.mingce.model.facts;

import java.util.List;
import java.util.Optional;

/**
 * Two values that are compared.
 *
 * @param one    the one
 * @param other  the other
 * @param sense  how they must stand to each other
 * @param each   the pieces for each of which they are compared; empty for the section or annex as a whole
 * @param what   how findings call the one
 * @param with   how findings call the other
 * @param row    the heading under which findings name it; keys in braces stand for facts beside it; may be empty
 * @param unit   the word behind a count, 辆 or 人次; empty for amounts
 * @param when   compared only where all of these are known and not zero
 * @param finds  the finding's sentence with {this}, {other} and {difference}; empty for the usual one
 * @param advice what to do; empty for the usual advice
 */
public record FactPair(Operand one, Operand other, Sense sense, Optional<List<String>> each, String what, String with,
                       String row, String unit, List<Operand> when, String finds, String advice) {

    /** How two values must stand to each other. */
    public enum Sense {
        /** They are equal. */
        EQUAL,
        /** The one is not larger. */
        AT_MOST,
        /** The one is zero if and only if the other is. */
        ZERO_WITH,
        /** The one is zero where the other is. */
        ZERO_WHEN
    }

    public FactPair {
        when = List.copyOf(when);
    }
}
