package org.mingce.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Named pieces, in the order of the file; no name stands twice.
 *
 * @param entries  the pieces with their names
 * @param position where the first of them begins
 */
public record MapNode(List<Entry> entries, Position position) implements Node {

    /**
     * A named piece.
     *
     * @param key         the name
     * @param keyPosition where the name stands
     * @param value       the piece
     */
    public record Entry(String key, Position keyPosition, Node value) {
    }

    public MapNode {
        entries = List.copyOf(entries);
    }

    /** No pieces, at a place. */
    public static MapNode empty(Position position) {
        return new MapNode(List.of(), position);
    }

    /** The piece of that name; empty when there is none or it is null. */
    public Optional<Node> get(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                boolean none = entry.value() instanceof TextNode text && text.kind() == TextNode.Kind.NULL;
                return none ? Optional.empty() : Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** This map with the pieces of another that it lacks: what stands here goes before what stands there. */
    public MapNode over(MapNode defaults) {
        List<Entry> all = new ArrayList<>(entries);
        defaults.entries().stream().filter(entry -> get(entry.key()).isEmpty()).forEach(all::add);
        return new MapNode(all, position);
    }

    /** The names, in order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        entries.forEach(entry -> keys.add(entry.key()));
        return keys;
    }

    /** The characters of the text of that name; empty when there is none. */
    public Optional<String> text(String key) {
        return get(key).filter(TextNode.class::isInstance).map(node -> ((TextNode) node).text());
    }

    /** The map of that name; empty when there is none. */
    public Optional<MapNode> map(String key) {
        return get(key).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    /** The pieces of the list of that name; none when there is no such list. */
    public List<Node> list(String key) {
        return get(key).filter(ListNode.class::isInstance).map(node -> ((ListNode) node).items()).orElse(List.of());
    }

    /** The amount of that name, in the file's unit; empty when there is none. */
    public Optional<Amount> amount(String key) {
        return get(key).filter(TextNode.class::isInstance).map(TextNode.class::cast)
                .flatMap(node -> node.money().map(money -> new Amount(money, node.position())));
    }
}
