package org.mingce.source;

import org.mingce.model.MapNode;
import org.mingce.model.Position;

/**
 * A text that holds for some years only: the name of a code, the definition of a term.
 *
 * @param since the first year
 * @param until the last year
 */
record Dated(String text, int since, int until, Position position) {

    /** From a map with {@code since} and {@code until}, either of which may be missing. */
    static Dated of(String text, MapNode map, Position position) {
        return new Dated(text, map.text("since").map(Integer::parseInt).orElse(Integer.MIN_VALUE),
                map.text("until").map(Integer::parseInt).orElse(Integer.MAX_VALUE), position);
    }

    boolean holdsIn(int year) {
        return since <= year && year <= until;
    }

    boolean overlaps(Dated other) {
        return since <= other.until && other.since <= until;
    }
}
