package org.mingce.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;

/**
 * Understands how declarations write cells: {@code row.column} of the same table, {@code table.row.column} of another.
 * Keys of rows may contain dots themselves, so that the declared keys decide where one ends.
 */
final class Addresses {

    private final Map<String, Keys> tables = new LinkedHashMap<>();

    private record Keys(Set<String> rows, Set<String> columns) {
    }

    /** @param declarations the merged declarations by id */
    Addresses(Map<String, MapNode> declarations) {
        declarations.forEach((id, root) -> {
            Set<String> rows = new LinkedHashSet<>(keys(root, "rows"));
            Set<String> columns = new LinkedHashSet<>(keys(root, "columns"));
            root.map("sides").ifPresent(sides -> sides.entries().stream().map(MapNode.Entry::value)
                    .filter(MapNode.class::isInstance).map(MapNode.class::cast).forEach(side -> {
                        rows.addAll(keys(side, "rows"));
                        columns.addAll(keys(side, "columns"));
                    }));
            tables.put(id, new Keys(rows, columns));
        });
    }

    private Addresses() {
    }

    /** The cells of declared tables. */
    static Addresses of(Iterable<DeclaredTable> declared) {
        Addresses addresses = new Addresses();
        declared.forEach(table -> addresses.tables.put(table.id(), new Keys(
                table.rows().stream().map(Row::key).collect(Collectors.toSet()), new HashSet<>(table.columnKeys()))));
        return addresses;
    }

    private static List<String> keys(MapNode map, String key) {
        return map.map(key).map(MapNode::keys).orElse(List.of());
    }

    /** The cell that the text means in a table's declaration; empty when there is none. */
    Optional<Address> cell(String text, String home) {
        return within(text, home).or(() -> {
            int dot = text.indexOf('.');
            String table = dot < 0 ? "" : text.substring(0, dot);
            return tables.containsKey(table) ? within(text.substring(dot + 1), table) : Optional.empty();
        });
    }

    /** The column that the text means, {@code table.column}; its row is every class. */
    Optional<Address> column(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || !tables.containsKey(text.substring(0, dot))
                || !tables.get(text.substring(0, dot)).columns().contains(text.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(new Address(text.substring(0, dot), Address.CLASS, text.substring(dot + 1)));
    }

    /** The cell address that is nearest to what was written; empty when none is near. */
    Optional<String> nearest(String text, String home) {
        Stream<String> own = addresses("", tables.getOrDefault(home, new Keys(Set.of(), Set.of())));
        Stream<String> others = tables.entrySet().stream().filter(entry -> text.startsWith(entry.getKey() + "."))
                .flatMap(entry -> addresses(entry.getKey() + ".", entry.getValue()));
        return Nearest.to(text, Stream.concat(own, others).toList());
    }

    private static Stream<String> addresses(String prefix, Keys keys) {
        return keys.rows().stream().flatMap(row -> keys.columns().stream().map(column -> prefix + row + "." + column));
    }

    private Optional<Address> within(String text, String table) {
        Keys keys = tables.getOrDefault(table, new Keys(Set.of(), Set.of()));
        for (int dot = text.lastIndexOf('.'); dot > 0; dot = text.lastIndexOf('.', dot - 1)) {
            String row = text.substring(0, dot);
            String column = text.substring(dot + 1);
            boolean known = keys.rows().contains(row) || DeclaredTable.isCode(row) || row.equals(Address.CLASS)
                    || row.equals(Address.ITEM);
            if (known && (keys.columns().contains(column) || column.equals(Address.EVERY))) {
                return Optional.of(new Address(table, row, column));
            }
        }
        return Optional.empty();
    }
}
