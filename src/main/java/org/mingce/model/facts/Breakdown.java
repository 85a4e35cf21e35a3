package org.mingce.model.facts;

import java.util.List;
import java.util.Map;

/**
 * Amounts that are broken down in words beside them.
 *
 * @param each   the path of the pieces
 * @param name   the key of a piece's name
 * @param amount the key of its amount
 * @param texts  key to title of the texts that break it down
 */
public record Breakdown(List<String> each, String name, String amount, Map<String, String> texts) {

    public Breakdown {
        each = List.copyOf(each);
    }
}
