package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Severity;
import org.mingce.model.table.Address;
import org.mingce.model.table.DeclaredRelation;
import org.mingce.model.table.DeclaredRelation.Held;
import org.mingce.model.table.DeclaredRelation.Kind;
import org.mingce.model.table.DeclaredRelation.Pair;
import org.mingce.yaml.Problems;

/** The relations that a declaration lists. */
final class RelationReader {

    private final String table;
    private final MapNode root;
    private final Addresses addresses;
    private final Problems problems;

    RelationReader(String table, MapNode root, Addresses addresses, Problems problems) {
        this.table = table;
        this.root = root;
        this.addresses = addresses;
        this.problems = problems;
    }

    List<DeclaredRelation> read() {
        return root.list("relations").stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .map(this::relation).toList();
    }

    private DeclaredRelation relation(MapNode map) {
        List<Pair> pairs = new ArrayList<>();
        pair(map).ifPresent(pairs::add);
        map.list("pairs").stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .forEach(node -> pair(node).ifPresent(pairs::add));
        List<Held> holds = new ArrayList<>();
        map.get("holds").ifPresent(node -> (node instanceof ListNode list ? list.items() : List.of(node))
                .forEach(held -> held(held).ifPresent(holds::add)));
        return new DeclaredRelation(map.text("code").orElse(""),
                Severity.valueOf(map.text("severity").orElse("error").toUpperCase(Locale.ROOT)),
                map.text("say").orElse(""), map.text("source").orElse(""), map.text("parts").orElse(""),
                map.get("when").flatMap(this::cell), holds, pairs, map.position());
    }

    private Optional<Pair> pair(MapNode map) {
        List<Address> one = cells(map, "this");
        List<Address> least = cells(map, "atLeast");
        List<Address> equal = cells(map, "equals");
        if (one.isEmpty() || least.isEmpty() && equal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pair(one, equal.isEmpty() ? least : equal, equal.isEmpty()));
    }

    private List<Address> cells(MapNode map, String key) {
        return map.get(key).map(node -> node instanceof ListNode list ? list.items() : List.of(node))
                .orElse(List.of()).stream().flatMap(node -> cell(node).stream()).toList();
    }

    private Optional<Address> cell(Node node) {
        String text = DeclarationReader.text(node);
        Optional<Address> found = addresses.cell(text, table);
        if (found.isEmpty()) {
            problems.error("table.cell", node.position(), text, addresses.nearest(text, table).orElse(""));
        }
        return found;
    }

    /** {@code codes}, {@code column.KEY}, {@code row.KEY}, {@code same.ROW[.COLUMN]}, {@code classes.COLUMN}. */
    private Optional<Held> held(Node node) {
        String text = DeclarationReader.text(node);
        int dot = text.indexOf('.');
        String rest = text.substring(dot + 1);
        Optional<Held> held = switch (dot < 0 ? text : text.substring(0, dot)) {
            case "codes" -> Optional.of(new Held(Kind.CODES, "", ""));
            case "column" -> Optional.of(new Held(Kind.COLUMN, "", rest)).filter(h -> hasColumn(rest));
            case "classes" -> Optional.of(new Held(Kind.CLASSES, "", rest)).filter(h -> hasColumn(rest));
            case "row" -> Optional.of(new Held(Kind.ROW, rest, "")).filter(h -> hasRow(rest));
            case "same" -> hasRow(rest) ? Optional.of(new Held(Kind.SAME, rest, ""))
                    : addresses.cell(rest, table).map(cell -> new Held(Kind.SAME, cell.row(), cell.column()));
            default -> Optional.empty();
        };
        if (held.isEmpty()) {
            problems.error("table.holds", node.position(), text);
        }
        return held;
    }

    private boolean hasRow(String key) {
        return addresses.cell(key + "." + Address.EVERY, table).filter(cell -> cell.table().equals(table)).isPresent();
    }

    private boolean hasColumn(String key) {
        return addresses.cell(Address.CLASS + "." + key, table).filter(cell -> cell.table().equals(table)).isPresent();
    }
}
