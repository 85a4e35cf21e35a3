package org.mingce.render.docx.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that Word numbers itself.
 *
 * @param marker the stylesheet's {@code list-style-type} for all depths; empty for one that says each depth's own
 * @param levels how each depth is numbered, where each has its own way; none for a list with a marker
 * @param first  the first number by depth, from 0; where nothing is said, 1
 */
public record NumberedList(String marker, List<Level> levels, Map<Integer, Integer> first) {

    /** How many depths Word knows. */
    public static final int LEVELS = 9;

    /**
     * How a depth is numbered.
     *
     * @param format what Word calls the way in which the number is written
     * @param before what stands in front of the number
     * @param after  what stands behind it
     */
    public record Level(String format, String before, String after) {
    }

    public NumberedList {
        levels = List.copyOf(levels);
        first = Collections.unmodifiableMap(new LinkedHashMap<>(first));
    }

    /** A list with a marker, at a depth. */
    public NumberedList(String marker, int level, int first) {
        this(marker, List.of(), Map.of(level, first));
    }
}
