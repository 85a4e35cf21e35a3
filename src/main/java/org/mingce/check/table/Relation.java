package org.mingce.check.table;

import java.util.List;

/**
 * What must hold between cells: the whole is the sum of the parts less the deductions, or the parts come to no more
 * than the whole. A blank cell counts as nothing; where all parts are blank, their detail is not known and there is
 * nothing to compare, unless the relation is strict.
 *
 * @param whole  the cell that a finding names
 * @param parts  what adds up
 * @param less   what is deducted
 * @param sense  how whole and sum compare
 * @param strict whether blank parts mean nothing rather than unknown
 */
record Relation(Cell whole, List<Cell> parts, List<Cell> less, Sense sense, boolean strict) {

    /** How whole and sum compare. */
    enum Sense {
        /** The whole is the sum. */
        EQUAL,
        /** The sum is no more than the whole. */
        AT_MOST
    }

    Relation {
        parts = List.copyOf(parts);
        less = List.copyOf(less);
    }

    /** The whole is the sum of the parts. */
    static Relation sum(Cell whole, List<Cell> parts) {
        return new Relation(whole, parts, List.of(), Sense.EQUAL, false);
    }

    /** The two cells agree. */
    static Relation same(Cell one, Cell other, boolean strict) {
        return new Relation(one, List.of(other), List.of(), Sense.EQUAL, strict);
    }

    /** The parts come to no more than the whole. */
    static Relation atMost(Cell whole, List<Cell> parts) {
        return new Relation(whole, parts, List.of(), Sense.AT_MOST, true);
    }
}
