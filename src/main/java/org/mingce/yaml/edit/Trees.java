package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/** What a tree shall be after a change; trees compared without places and units. */
final class Trees {

    private static final Position NOWHERE = Position.of("");

    private Trees() {
    }

    static boolean same(Node a, Node b) {
        if (a instanceof TextNode one && b instanceof TextNode other) {
            return one.kind() == other.kind() && one.text().equals(other.text());
        }
        if (a instanceof ListNode one && b instanceof ListNode other) {
            return one.items().size() == other.items().size() && java.util.stream.IntStream
                    .range(0, one.items().size()).allMatch(i -> same(one.items().get(i), other.items().get(i)));
        }
        return a instanceof MapNode one && b instanceof MapNode other && one.keys().equals(other.keys())
                && java.util.stream.IntStream.range(0, one.entries().size())
                        .allMatch(i -> same(one.entries().get(i).value(), other.entries().get(i).value()));
    }

    /** The same but for the order of keys. */
    static boolean sameInAnyOrder(Node a, Node b) {
        if (a instanceof ListNode one && b instanceof ListNode other) {
            return one.items().size() == other.items().size() && java.util.stream.IntStream
                    .range(0, one.items().size())
                    .allMatch(i -> sameInAnyOrder(one.items().get(i), other.items().get(i)));
        }
        if (a instanceof MapNode one && b instanceof MapNode other) {
            return one.entries().size() == other.entries().size() && one.entries().stream()
                    .allMatch(entry -> value(other, entry.key())
                            .filter(value -> sameInAnyOrder(entry.value(), value)).isPresent());
        }
        return same(a, b);
    }

    /** The piece at a path; empty where there is none. */
    static Optional<Node> at(Node root, PiecePath path) {
        Optional<Node> node = Optional.of(root);
        for (Object step : path.steps()) {
            node = node.flatMap(present -> child(present, step));
        }
        return node;
    }

    static Optional<Node> child(Node node, Object step) {
        if (step instanceof Integer index) {
            return node instanceof ListNode list && index < list.items().size() ? Optional.of(list.items().get(index))
                    : Optional.empty();
        }
        return node instanceof MapNode map ? value(map, (String) step) : Optional.empty();
    }

    private static Optional<Node> value(MapNode map, String key) {
        return map.entries().stream().filter(entry -> entry.key().equals(key)).map(MapNode.Entry::value).findFirst();
    }

    /** The tree after the change, its keys in whatever order; empty where the path leads nowhere. */
    static Optional<Node> changed(Node node, List<Object> steps, NodeChange change) {
        Object step = steps.get(0);
        List<Object> rest = steps.subList(1, steps.size());
        if (rest.isEmpty() && !(change instanceof NodeChange.Put)) {
            return atLast(node, step, change);
        }
        Node below = child(node, step).orElse(null);
        Optional<Node> value = rest.isEmpty() ? Optional.of(((NodeChange.Put) change).value())
                : below == null || isNothing(below) ? made(rest, change) : changed(below, rest, change);
        return value.flatMap(present -> with(node, step, present));
    }

    private static Optional<Node> made(List<Object> rest, NodeChange change) {
        return change instanceof NodeChange.Remove ? Optional.empty()
                : changed(rest.get(0) instanceof Integer ? new ListNode(List.of(), NOWHERE) : MapNode.empty(NOWHERE),
                        rest, change);
    }

    private static Optional<Node> with(Node node, Object step, Node value) {
        if (step instanceof Integer index && node instanceof ListNode list && index < list.items().size()) {
            List<Node> items = new ArrayList<>(list.items());
            items.set(index, value);
            return Optional.of(new ListNode(items, NOWHERE));
        }
        if (step instanceof String key && node instanceof MapNode map) {
            List<MapNode.Entry> entries = new ArrayList<>();
            boolean found = false;
            for (MapNode.Entry entry : map.entries()) {
                boolean meant = entry.key().equals(key);
                found |= meant;
                entries.add(meant ? new MapNode.Entry(key, NOWHERE, value) : entry);
            }
            if (!found) {
                entries.add(new MapNode.Entry(key, NOWHERE, value));
            }
            return Optional.of(new MapNode(entries, NOWHERE));
        }
        return Optional.empty();
    }

    private static Optional<Node> atLast(Node node, Object step, NodeChange change) {
        if (node instanceof MapNode map && change instanceof NodeChange.Remove && map.keys().contains(step)) {
            return Optional.of(new MapNode(map.entries().stream()
                    .filter(entry -> !Objects.equals(entry.key(), step)).toList(), NOWHERE));
        }
        if (node instanceof ListNode list && step instanceof Integer index) {
            List<Node> items = new ArrayList<>(list.items());
            if (change instanceof NodeChange.Insert insert && index <= items.size()) {
                items.add(index, insert.value());
                return Optional.of(new ListNode(items, NOWHERE));
            }
            if (change instanceof NodeChange.Remove && index < items.size()) {
                items.remove((int) index);
                return Optional.of(new ListNode(items, NOWHERE));
            }
        }
        return Optional.empty();
    }

    static boolean isNothing(Node node) {
        return node instanceof TextNode text && text.kind() == TextNode.Kind.NULL;
    }

    /** The tree with nothing where an empty map or list stands at the path: what is left of it in a block. */
    static Node emptied(Node root, PiecePath path) {
        if (path.isRoot()) {
            return root;
        }
        return changed(root, path.steps(), new NodeChange.Put(path,
                new TextNode("", TextNode.Kind.NULL, null, NOWHERE))).orElse(root);
    }
}
