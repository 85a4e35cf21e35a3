package org.mingce.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.schema.SchemaView;

/** A map whose keys are codes or rows of a table as a grid: a column for what each row holds. */
final class FormGrid {

    /** The column of rows that hold one value and no columns. */
    private static final String ALONE = "";

    private final BiFunction<Object, Optional<SchemaView>, String> titles;

    FormGrid(BiFunction<Object, Optional<SchemaView>, String> titles) {
        this.titles = titles;
    }

    /**
     * The grid's columns and rows.
     *
     * @param map what is there; {@code null} where nothing is
     */
    void fill(Map<String, Object> form, MapNode map, SchemaView view) {
        List<MapNode.Entry> entries = map == null ? List.of() : map.entries();
        Map<String, SchemaView> known = columns(view, entries);
        Set<String> used = new LinkedHashSet<>();
        entries.forEach(entry -> {
            if (entry.value() instanceof MapNode row) {
                used.addAll(row.keys());
            } else {
                used.add(ALONE);
            }
        });
        Set<String> keys = new LinkedHashSet<>(known.keySet());
        if (keys.isEmpty() || used.contains(ALONE)) {
            keys.add(ALONE);
        }
        keys.addAll(used);
        List<Object> columns = new ArrayList<>();
        for (String key : keys) {
            Optional<SchemaView> column = Optional.ofNullable(known.get(key));
            columns.add(Map.of("key", key, "title", key.isEmpty() ? alone(view, entries) : titles.apply(key, column),
                    "used", used.contains(key)));
        }
        List<Object> rows = new ArrayList<>();
        Set<String> rowKeys = new LinkedHashSet<>(view.keys());
        entries.forEach(entry -> rowKeys.add(entry.key()));
        for (String key : rowKeys) {
            rows.add(row(key, entries, keys, view.child(key)));
        }
        form.put("kind", "grid");
        form.put("columns", columns);
        form.put("rows", rows);
        form.put("number", entries.stream().allMatch(entry -> !(entry.value() instanceof TextNode text)
                || text.kind() != TextNode.Kind.TEXT) && !isText(view, entries));
    }

    private Map<String, Object> row(String key, List<MapNode.Entry> entries, Set<String> columns,
                                    Optional<SchemaView> view) {
        Node value = entries.stream().filter(entry -> entry.key().equals(key)).map(MapNode.Entry::value).findFirst()
                .orElse(null);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", key);
        row.put("title", titles.apply(key, view));
        row.put("line", value == null ? 0 : value.position().line());
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(value instanceof MapNode map ? map.text(column).orElse("")
                    : value instanceof TextNode text && column.isEmpty() ? text.text() : "");
        }
        row.put("cells", cells);
        return row;
    }

    /** The columns that rows may have, by what the schema says of one of them. */
    private static Map<String, SchemaView> columns(SchemaView view, List<MapNode.Entry> entries) {
        Map<String, SchemaView> columns = new LinkedHashMap<>();
        sample(view, entries).forEach(row -> row.keys().forEach(key ->
                row.child(key).ifPresent(column -> columns.putIfAbsent(key, column))));
        return columns;
    }

    private static List<SchemaView> sample(SchemaView view, List<MapNode.Entry> entries) {
        List<String> keys = new ArrayList<>(view.keys());
        entries.forEach(entry -> keys.add(entry.key()));
        keys.addAll(List.of("201", "20101", "2010101", "301", "30101"));
        return keys.stream().flatMap(key -> view.child(key).stream()).toList();
    }

    private String alone(SchemaView view, List<MapNode.Entry> entries) {
        return sample(view, entries).stream().findFirst().map(SchemaView::title).orElse("");
    }

    private static boolean isText(SchemaView view, List<MapNode.Entry> entries) {
        return sample(view, entries).stream().findFirst().map(row -> row.types().contains("string")).orElse(false);
    }
}
