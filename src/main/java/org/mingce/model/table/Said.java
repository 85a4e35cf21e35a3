package org.mingce.model.table;

import java.util.List;

/**
 * How running text calls a cell: reports repeat it, and must repeat the table's amount.
 *
 * @param cell      the cell
 * @param title     the cell in words
 * @param names     the names, any of which stands before the amount
 * @param notAfter  words after which a name means something else
 * @param notBefore words before which it does
 */
public record Said(Address cell, String title, List<String> names, List<String> notAfter, List<String> notBefore) {

    public Said {
        names = List.copyOf(names);
        notAfter = List.copyOf(notAfter);
        notBefore = List.copyOf(notBefore);
    }
}
