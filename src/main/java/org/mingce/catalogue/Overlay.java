package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.Problems;

/**
 * A file that holds only its difference, laid over the file that it differs from. Maps merge by key; a key without a
 * value ({@code ~}) takes the other's away. Lists of pieces that have a {@code code}, {@code id}, {@code cell} or
 * {@code title} merge by it; {@code drop: true} takes a piece away. New pieces and keys stand at the end, or
 * {@code before} or {@code after} another. Every other value replaces the other's. Each piece keeps the place of the
 * file that it came from; what takes away or names what is not there is noted.
 */
final class Overlay {

    private static final List<String> NAMES = List.of("code", "id", "cell", "title");
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String DROP = "drop";

    private final Problems problems;

    Overlay(Problems problems) {
        this.problems = problems;
    }

    /** The map as it is where it differs from nothing: then there is nothing to take away or to stand before. */
    MapNode alone(MapNode own) {
        return over(own, MapNode.empty(own.position()));
    }

    /** The map over the one that it differs from. */
    MapNode over(MapNode own, MapNode base) {
        List<MapNode.Entry> entries = new ArrayList<>(base.entries());
        for (MapNode.Entry entry : own.entries()) {
            int at = indexOf(entries, MapNode.Entry::key, entry.key());
            if (isNothing(entry.value())) {
                take(entries, at, entry);
            } else {
                Node merged = over(entry.value(), at < 0 ? null : entries.get(at).value());
                put(entries, at, new MapNode.Entry(entry.key(), entry.keyPosition(), merged), entry.value(),
                        MapNode.Entry::key);
            }
        }
        return new MapNode(entries, own.position());
    }

    private void take(List<MapNode.Entry> entries, int at, MapNode.Entry entry) {
        if (at >= 0) {
            entries.remove(at);
        } else {
            problems.error("overlay.nothing", entry.keyPosition(), entry.key(),
                    Nearest.to(entry.key(), entries.stream().map(MapNode.Entry::key).toList()).orElse(""));
        }
    }

    private Node over(Node own, Node base) {
        if (own instanceof MapNode map) {
            return without(over(map, base instanceof MapNode other ? other : MapNode.empty(map.position())));
        }
        if (own instanceof ListNode list && isNamed(list)) {
            List<Node> others = base instanceof ListNode other ? other.items() : List.of();
            return others.isEmpty() || isNamed((ListNode) base) ? merged(list, others) : own;
        }
        return own;
    }

    private ListNode merged(ListNode own, List<Node> base) {
        List<Node> items = new ArrayList<>(base);
        Set<String> seen = new HashSet<>();
        for (Node item : own.items()) {
            // A name that one file has twice stays twice: whoever reads the list tells it.
            int at = seen.add(name(item)) ? indexOf(items, Overlay::name, name(item)) : -1;
            if (!isDropped(item)) {
                put(items, at, over(item, at < 0 ? null : items.get(at)), item, Overlay::name);
            } else if (at >= 0) {
                items.remove(at);
            } else {
                problems.error("overlay.nothing", item.position(), name(item),
                        Nearest.to(name(item), items.stream().map(Overlay::name).toList()).orElse(""));
            }
        }
        return new ListNode(items, own.position());
    }

    /** Puts a piece where the other of its name stood, at the end, or where it wants to stand. */
    private <T> void put(List<T> pieces, int at, T piece, Node own, Function<T, String> names) {
        Optional<TextNode> before = sibling(own, BEFORE);
        Optional<TextNode> after = sibling(own, AFTER);
        if (before.isEmpty() && after.isEmpty() && at >= 0) {
            pieces.set(at, piece);
            return;
        }
        if (at >= 0) {
            pieces.remove(at);
        }
        int place = before.or(() -> after).map(name -> place(pieces, names, name)).orElse(-1);
        pieces.add(place < 0 ? pieces.size() : before.isPresent() ? place : place + 1, piece);
    }

    private <T> int place(List<T> pieces, Function<T, String> names, TextNode sibling) {
        int place = indexOf(pieces, names, sibling.text());
        if (place < 0) {
            List<String> known = pieces.stream().map(names).filter(name -> !name.isEmpty()).toList();
            problems.error("overlay.place", sibling.position(), sibling.text(),
                    Nearest.to(sibling.text(), known).orElse(""),
                    String.join(problems.messages().text("comma"), known));
        }
        return place;
    }

    private static Optional<TextNode> sibling(Node node, String key) {
        return node instanceof MapNode map
                ? map.get(key).filter(TextNode.class::isInstance).map(TextNode.class::cast) : Optional.empty();
    }

    /** The map without what says where it stands. */
    private static MapNode without(MapNode map) {
        return new MapNode(map.entries().stream().filter(entry -> !(entry.value() instanceof TextNode)
                || !entry.key().equals(BEFORE) && !entry.key().equals(AFTER)).toList(), map.position());
    }

    private static boolean isNamed(ListNode list) {
        return !list.items().isEmpty() && list.items().stream().allMatch(MapNode.class::isInstance)
                && list.items().stream().anyMatch(item -> !name(item).isEmpty());
    }

    /** Whether a piece of a list takes the other's away. */
    static boolean isDropped(Node item) {
        return item instanceof MapNode map && map.text(DROP).filter("true"::equals).isPresent();
    }

    private static <T> int indexOf(List<T> pieces, Function<T, String> names, String name) {
        for (int i = 0; i < pieces.size(); i++) {
            if (!name.isEmpty() && names.apply(pieces.get(i)).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String name(Node item) {
        return item instanceof MapNode map
                ? NAMES.stream().flatMap(key -> map.text(key).stream()).findFirst().orElse("") : "";
    }

    private static boolean isNothing(Node node) {
        return node instanceof TextNode text && text.kind() == TextNode.Kind.NULL;
    }
}
