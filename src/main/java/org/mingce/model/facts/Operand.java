package org.mingce.model.facts;

import java.math.BigDecimal;
import java.util.List;
import org.mingce.model.table.Address;

/**
 * A value that a declaration names: a fact, a cell of a table, a number, or several of them.
 *
 * @param kind   of which kind
 * @param path   the keys that lead to a fact; {@link #EVERY} for each piece of a map or list
 * @param cell   the cell of a table; {@code null} for other kinds
 * @param number the number; {@code null} for other kinds
 * @param parts  what is added up, or tried one after the other
 */
public record Operand(Kind kind, List<String> path, Address cell, BigDecimal number, List<Operand> parts) {

    /** In a path: each piece. */
    public static final String EVERY = "*";

    /** What an operand can be. */
    public enum Kind {
        /** A fact of the section or annex itself. */
        FACT,
        /** A fact of explanation.yaml; the path begins with the section. */
        EXPLANATION,
        /** A fact of the booklet's annexes; the path begins with the kind. */
        ANNEX,
        /** A cell of the year's tables. */
        TABLE,
        /** A cell of the initial budget. */
        BUDGET,
        /** A cell of last year's tables. */
        PREVIOUS,
        /** A number as it stands. */
        NUMBER,
        /** What the known ones of the parts come to. */
        SUM,
        /** The first of the parts that is known. */
        FIRST,
        /** Zero, where the only part is known. */
        ZERO,
        /** The product of the parts, where all are known: a count, and 元 for each. */
        TIMES
    }

    public Operand {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }

    /** A fact by its path. */
    public static Operand fact(Kind kind, List<String> path) {
        return new Operand(kind, path, null, null, List.of());
    }

    /** A cell of a table of that kind. */
    public static Operand cell(Kind kind, Address cell) {
        return new Operand(kind, List.of(), cell, null, List.of());
    }

    /** A number. */
    public static Operand number(BigDecimal number) {
        return new Operand(Kind.NUMBER, List.of(), null, number, List.of());
    }

    /** A sum, or the first that is known. */
    public static Operand of(Kind kind, List<Operand> parts) {
        return new Operand(kind, List.of(), null, null, parts);
    }

    /** The same in the row of a code, where it is a family of cells. */
    public Operand inRow(String row) {
        return new Operand(kind, path, cell == null || !cell.isFamily() ? cell : cell.inRow(row), number,
                parts.stream().map(part -> part.inRow(row)).toList());
    }
}
