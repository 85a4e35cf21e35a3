package org.mingce.model.facts;

import java.util.List;

/**
 * An amount that a section compares with the budget or with last year, and explains.
 *
 * @param what      the amount in words
 * @param amount    the amount; a family of cells is compared code by code
 * @param base      what it is compared with: the first that is known says whether that is the budget or last year
 * @param reasons   the facts that may hold the reason; the first that is stated counts, the last is asked for; {item}
 *                  stands for the code
 * @param byParts   whether the reasons of the section's other comparisons with the same base will do
 * @param expected  whether a missing base is told
 */
public record Compared(String what, Operand amount, Operand base, List<List<String>> reasons, boolean byParts,
                       boolean expected) {

    public Compared {
        reasons = List.copyOf(reasons);
    }
}
