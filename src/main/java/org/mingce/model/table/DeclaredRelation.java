package org.mingce.model.table;

import java.util.List;
import java.util.Optional;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * What must hold between cells. Either it names sums and equalities that the table declares anyway ({@code holds}), to
 * give them a code and words, or it compares cells itself ({@code pairs}).
 *
 * @param code     stable: it stands in waivers and in findings.json
 * @param severity how grave a breach is
 * @param say      what must hold, as rules and findings say it; {row} and {column} keys in braces stand for their names
 * @param source   where the relation comes from
 * @param parts    how findings call the other side; empty where its own names do
 * @param when     compared only where this cell has an amount
 * @param holds    the declared sums and equalities, such as {@code column.total} or a sum by codes
 * @param pairs    what is compared besides
 * @param position where it is declared
 */
public record DeclaredRelation(String code, Severity severity, String say, String source, String parts,
                               Optional<Address> when, List<Held> holds, List<Pair> pairs, Position position) {

    /** What the table declares anyway. */
    public enum Kind {
        /** A column is the sum of others. */
        COLUMN,
        /** A row is the sum of others. */
        ROW,
        /** A code is the sum of those below it. */
        CODES,
        /** A row's cells equal those of other tables. */
        SAME,
        /** A column's classes equal those of another table. */
        CLASSES
    }

    /**
     * A declared sum or equality.
     *
     * @param kind   of which kind
     * @param row    the row; empty where a column says it all
     * @param column the column; empty for all columns that the row is declared for
     */
    public record Held(Kind kind, String row, String column) {
    }

    /**
     * Two sums of cells that are compared.
     *
     * @param one     the one side; its first cell is what a finding names
     * @param other   the other side
     * @param atLeast whether the one may be larger
     */
    public record Pair(List<Address> one, List<Address> other, boolean atLeast) {

        public Pair {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }

    public DeclaredRelation {
        holds = List.copyOf(holds);
        pairs = List.copyOf(pairs);
    }
}
