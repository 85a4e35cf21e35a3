package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.table.Address;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.yaml.Problems;

/** What is made of itself can't be computed: sums of rows or columns, tables whose cells come from each other. */
final class Circles {

    private static final String ARROW = " → ";

    private final Problems problems;

    Circles(Problems problems) {
        this.problems = problems;
    }

    /** Notes the circles among tables, and those in each of them. */
    void check(Map<String, DeclaredTable> tables) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        tables.forEach((id, table) -> {
            taken.put(id, table.taken().map(Address::table).distinct().sorted().toList());
            places.put(id, table.position());
            table.sides().forEach(side -> {
                checkRows(side.rows());
                checkColumns(side.columns());
            });
        });
        note(taken, places);
    }

    private void checkRows(List<Row> rows) {
        Map<String, List<String>> sums = new LinkedHashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.isSumOfCodes()).forEach(row -> {
            sums.put(row.key(), row.sum());
            places.put(row.key(), place(row.content()));
        });
        note(sums, places);
    }

    private void checkColumns(List<Column> columns) {
        Map<String, List<String>> sums = new LinkedHashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        columns.forEach(column -> {
            sums.put(column.key(), column.sum());
            places.put(column.key(), place(column.content()));
        });
        note(sums, places);
    }

    private static Position place(MapNode declared) {
        return declared.get("sum").map(Node::position).orElse(declared.position());
    }

    /** One message a circle, at the piece that stands first. */
    private void note(Map<String, List<String>> parts, Map<String, Position> places) {
        Set<String> told = new HashSet<>();
        for (String key : parts.keySet()) {
            List<String> path = new ArrayList<>(List.of(key));
            if (!told.contains(key) && leadsBack(path, parts, new HashSet<>())) {
                told.addAll(path);
                problems.error("table.circle", places.get(key), String.join(ARROW, path) + ARROW + key);
            }
        }
    }

    /** Whether a way leads from the end of the path to its beginning; the path then is that way. */
    private static boolean leadsBack(List<String> path, Map<String, List<String>> parts, Set<String> seen) {
        for (String next : parts.getOrDefault(path.get(path.size() - 1), List.of())) {
            if (next.equals(path.get(0))) {
                return true;
            }
            if (seen.add(next)) {
                path.add(next);
                if (leadsBack(path, parts, seen)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }
}
