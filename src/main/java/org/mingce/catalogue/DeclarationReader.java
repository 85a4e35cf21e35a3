package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.model.Accounts;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.table.Address;
import org.mingce.model.table.Codes;
import org.mingce.model.table.Column;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.Row;
import org.mingce.model.table.Said;
import org.mingce.model.table.Side;
import org.mingce.yaml.Problems;

/** One official table from its merged declaration, once that keeps to its schema. */
final class DeclarationReader {

    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";

    private final String id;
    private final MapNode root;
    private final Addresses addresses;
    private final Problems problems;

    DeclarationReader(String id, MapNode root, Addresses addresses, Problems problems) {
        this.id = id;
        this.root = root;
        this.addresses = addresses;
        this.problems = problems;
    }

    DeclaredTable read() {
        List<Side> sides = sides();
        String main = root.text("main")
                .orElseGet(() -> sides.get(0).columns().stream().map(Column::key).findFirst().orElse(""));
        DeclaredTable table = new DeclaredTable(id, root.text("title").orElse(""), main, texts(root, "items"),
                texts(root, "follows"), sides, new RelationReader(id, root, addresses, problems).read(), years(),
                said(), root, root.position());
        checkSums(table);
        return table;
    }

    private Optional<DeclaredTable.Years> years() {
        return root.map("years").map(years -> new DeclaredTable.Years(years.text("opening").orElse(""),
                years.text("closing").orElse("")));
    }

    private List<Said> said() {
        return root.list("said").stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .flatMap(map -> map.get("cell").stream().flatMap(node -> cell(node).stream()).map(cell -> new Said(cell,
                        map.text("title").orElse(""), texts(map, "names"), texts(map, "notAfter"),
                        texts(map, "notBefore")))).toList();
    }

    private Optional<Address> cell(Node node) {
        Optional<Address> cell = addresses.cell(text(node), id);
        if (cell.isEmpty()) {
            problems.error("table.cell", node.position(), text(node), addresses.nearest(text(node), id).orElse(""));
        }
        return cell;
    }

    private List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        root.map("sides").ifPresentOrElse(named -> named.entries().forEach(entry -> {
            if (entry.value() instanceof MapNode side) {
                sides.add(side(entry.key(), side, root));
            }
        }), () -> sides.add(side("", root, root)));
        return sides;
    }

    /** A side; columns and codes that it does not declare are the table's. */
    private Side side(String key, MapNode side, MapNode table) {
        MapNode columns = side.map(COLUMNS).or(() -> table.map(COLUMNS)).orElse(MapNode.empty(side.position()));
        MapNode rows = side.map(ROWS).orElse(MapNode.empty(side.position()));
        Codes codes = side.text("codes").or(() -> table.text("codes")).flatMap(Codes::keyed).orElse(Codes.NONE);
        List<Column> all = maps(columns).map(entry -> column(entry.getKey(), entry.getValue())).toList();
        List<List<String>> blocks = side.list("blocks").stream().filter(ListNode.class::isInstance)
                .map(block -> ((ListNode) block).items().stream().map(DeclarationReader::text).toList()).toList();
        return new Side(key, key.isEmpty() ? "" : side.text("title").orElse(""), codes, all,
                maps(rows).map(entry -> row(entry.getKey(), entry.getValue(), all)).toList(), blocks);
    }

    private static Stream<Map.Entry<String, MapNode>> maps(MapNode map) {
        return map.entries().stream().filter(entry -> entry.value() instanceof MapNode)
                .map(entry -> Map.entry(entry.key(), (MapNode) entry.value()));
    }

    private Column column(String key, MapNode map) {
        String title = map.text("title").orElse(key);
        Optional<Address> classes = map.get("classes").flatMap(node -> {
            Optional<Address> found = addresses.column(text(node));
            if (found.isEmpty()) {
                problems.error("table.column", node.position(), text(node));
            }
            return found;
        });
        return new Column(key, title, map.text("name").orElse(title), texts(map, "sum"), classes,
                isNot(map, "print"), is(map, "signed"), map);
    }

    private Row row(String key, MapNode map, List<Column> columns) {
        String title = map.text("title").orElse(key);
        return new Row(key, title, map.text("name").orElse(title), texts(map, "sum"), from(map, columns),
                same(map, columns), isNot(map, "print"), is(map, "signed"), map);
    }

    /** Column to places in the accounts: one for the first column, a map by column, or a map of accounts.yaml. */
    private Map<String, List<String>> from(MapNode row, List<Column> columns) {
        Map<String, List<String>> from = new LinkedHashMap<>();
        byColumn(row, "from", columns).forEach((column, nodes) -> nodes.forEach(node -> {
            if (Accounts.isGroup(text(node))) {
                columns.stream().map(Column::key).filter(key -> Accounts.isPlace(text(node) + "." + key))
                        .forEach(key -> from.put(key, List.of(text(node) + "." + key)));
            } else if (Accounts.isPlace(text(node))) {
                from.computeIfAbsent(column, key -> new ArrayList<>()).add(text(node));
            } else {
                problems.error("table.from", node.position(), text(node),
                        Nearest.to(text(node), Accounts.places()).orElse(""));
            }
        }));
        return from;
    }

    private Map<String, List<Address>> same(MapNode row, List<Column> columns) {
        Map<String, List<Address>> same = new LinkedHashMap<>();
        byColumn(row, "same", columns).forEach((column, nodes) -> nodes.forEach(node -> cell(node).ifPresent(
                address -> same.computeIfAbsent(column, key -> new ArrayList<>()).add(address))));
        return same;
    }

    private Map<String, List<Node>> byColumn(MapNode row, String key, List<Column> columns) {
        Map<String, List<Node>> nodes = new LinkedHashMap<>();
        row.get(key).ifPresent(node -> {
            if (node instanceof MapNode map) {
                map.entries().forEach(entry -> {
                    if (columns.stream().noneMatch(column -> column.key().equals(entry.key()))) {
                        noteKey(entry.key(), entry.keyPosition(), columns.stream().map(Column::key).toList());
                    }
                    nodes.put(entry.key(), listed(entry.value()));
                });
            } else {
                nodes.put(columns.isEmpty() ? "" : columns.get(0).key(), listed(node));
            }
        });
        return nodes;
    }

    private void checkSums(DeclaredTable table) {
        Set<String> seen = new HashSet<>();
        table.rows().stream().filter(row -> !seen.add(row.key()))
                .forEach(row -> problems.error("table.twice", row.content().position(), row.key()));
        for (Side side : table.sides()) {
            List<String> columns = side.columns().stream().map(Column::key).toList();
            side.columns().forEach(column -> checkKeys(column.content(), column.sum(), columns));
            List<String> rows = side.rows().stream().map(Row::key).toList();
            side.rows().stream().filter(row -> !row.isSumOfCodes())
                    .forEach(row -> checkKeys(row.content(), row.sum(), rows));
        }
        if (!table.main().isEmpty() && !table.columnKeys().contains(table.main())) {
            root.get("main").ifPresent(node -> noteKey(table.main(), node.position(), table.columnKeys()));
        }
    }

    private void checkKeys(MapNode declared, List<String> keys, List<String> known) {
        for (String key : keys) {
            if (!known.contains(key)) {
                noteKey(key, declared.get("sum").map(Node::position).orElse(declared.position()), known);
            }
        }
    }

    private void noteKey(String key, Position position, List<String> known) {
        problems.error("table.key", position, key, Nearest.to(key, known).orElse(""),
                String.join(problems.messages().text("comma"), known));
    }

    static List<Node> listed(Node node) {
        return node instanceof ListNode list ? list.items() : List.of(node);
    }

    static List<String> texts(MapNode map, String key) {
        return map.get(key).map(DeclarationReader::listed).orElse(List.of()).stream().map(DeclarationReader::text)
                .toList();
    }

    static String text(Node node) {
        return node instanceof TextNode text ? text.text() : "";
    }

    private static boolean is(MapNode map, String key) {
        return map.text(key).filter("true"::equals).isPresent();
    }

    private static boolean isNot(MapNode map, String key) {
        return map.text(key).filter("false"::equals).isEmpty();
    }
}
