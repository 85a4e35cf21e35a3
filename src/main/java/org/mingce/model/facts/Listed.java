package org.mingce.model.facts;

import java.util.List;

/**
 * A list each entry of which has an annex of its own, in the same order.
 *
 * @param kind        the kind of those annexes
 * @param entries     the path of the entries
 * @param name        the key of an entry's name
 * @param amount      the key of an entry's amount
 * @param theirName   the path of the name in the entry's annex
 * @param theirAmount the amount in the entry's annex
 */
public record Listed(String kind, List<String> entries, String name, String amount, List<String> theirName,
                     Operand theirAmount) {

    public Listed {
        entries = List.copyOf(entries);
        theirName = List.copyOf(theirName);
    }
}
