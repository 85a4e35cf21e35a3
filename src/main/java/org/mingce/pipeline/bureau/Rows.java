package org.mingce.pipeline.bureau;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of a workbook, as many as a template may write; how many more there are is told. */
final class Rows {

    /** Characters: marked up, they must stay below what a template may write. */
    private static final int MOST_CHARACTERS = 3_000_000;
    private static final int MOST_ROWS = 20_000;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int characters;
    private int more;

    /** Adds a row, or counts it where there is no room. */
    void add(Map<String, Object> row) {
        characters += row.values().stream().mapToInt(value -> value.toString().length()).sum();
        if (more > 0 || rows.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
            more++;
        } else {
            rows.add(row);
        }
    }

    /** {@code rows} and {@code more}, for a template. */
    Map<String, Object> data() {
        return Map.of("rows", rows, "more", more);
    }
}
