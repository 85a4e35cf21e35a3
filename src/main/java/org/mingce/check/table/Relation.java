package org.mingce.check.table;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.model.Money;
import org.mingce.model.table.Address;

/**
 * What must hold between cells: the whole and what is added to it come to as much as the parts, or to no less. A blank
 * cell counts as nothing.
 *
 * @param whole  the cell that a finding names
 * @param beside what the whole is added to: 年末结转和结余 beside 本年支出
 * @param parts  what adds up to the same
 * @param sense  how the two sides compare
 * @param known  what must be known, for there to be anything to compare
 */
record Relation(Address whole, List<Address> beside, List<Address> parts, Sense sense, Known known) {

    /** How the two sides compare. */
    enum Sense {
        /** They are the same. */
        EQUAL,
        /** The parts come to no more. */
        AT_MOST;

        /** Whether it holds where the whole is so much more than the parts. */
        boolean holds(Money difference) {
            return this == AT_MOST ? difference.signum() >= 0 : difference.isZero();
        }
    }

    /** What must be known: where all that is compared is blank, the detail is not known, which is no breach. */
    enum Known {
        /** One of the parts. */
        PARTS,
        /** Any cell but the whole. */
        OTHERS,
        /** Any cell: blank means nothing there. */
        ANY,
        /** The whole. */
        WHOLE
    }

    Relation {
        beside = List.copyOf(beside);
        parts = List.copyOf(parts);
    }

    /** The whole is the sum of the parts. */
    static Relation sum(Address whole, List<Address> parts) {
        return new Relation(whole, List.of(), parts, Sense.EQUAL, Known.PARTS);
    }

    /** All cells but the whole. */
    Stream<Address> others() {
        return Stream.concat(parts.stream(), beside.stream());
    }

    /** All cells. */
    Stream<Address> cells() {
        return Stream.concat(Stream.of(whole), others());
    }
}
