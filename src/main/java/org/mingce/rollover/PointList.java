package org.mingce.rollover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.source.OfferedText;
import org.mingce.yaml.edit.PiecePath;

/**
 * The points that the pieces of one file make. Pieces that stand together are one point; where they are many, each of
 * the parts in which they stand is one.
 */
final class PointList {

    private static final Position NOWHERE = Position.of("");
    /** More pieces than these are too many for one answer. */
    private static final int MOST = 12;
    private static final int LONGEST = 20;
    private static final List<String> NAMES = List.of("title", "name", "term");

    private final Messages messages = Messages.of(PointList.class);
    private final String file;
    private final Node root;
    private final Map<PiecePath, String> titles;
    private final List<Node> points = new ArrayList<>();

    /**
     * @param root   what the new file says
     * @param titles what its pieces are called
     */
    PointList(String file, Node root, Map<PiecePath, String> titles) {
        this.file = file;
        this.root = root;
        this.titles = titles;
    }

    List<Node> of(List<OpenLeaf> leaves) {
        if (!leaves.isEmpty()) {
            group(new PiecePath(List.of()), leaves);
        }
        return points;
    }

    private void group(PiecePath at, List<OpenLeaf> leaves) {
        int depth = at.steps().size();
        List<OpenLeaf> direct = leaves.stream().filter(leaf -> leaf.path().steps().size() == depth + 1).toList();
        Map<Object, List<OpenLeaf>> below = new LinkedHashMap<>();
        leaves.stream().filter(leaf -> leaf.path().steps().size() > depth + 1).forEach(leaf ->
                below.computeIfAbsent(leaf.path().steps().get(depth), step -> new ArrayList<>()).add(leaf));
        if (below.isEmpty() || depth > 0 && leaves.size() <= MOST) {
            add(at, leaves);
            return;
        }
        if (!direct.isEmpty()) {
            add(at, direct);
        }
        below.forEach((step, deeper) -> group(at.then(step), deeper));
    }

    private void add(PiecePath at, List<OpenLeaf> leaves) {
        List<OpenLeaf> blank = leaves.stream().filter(OpenLeaf::blank).toList();
        List<OpenLeaf> last = leaves.stream().filter(leaf -> !leaf.blank()).toList();
        List<MapNode.Entry> entries = new ArrayList<>();
        entries.add(entry("file", text(file)));
        if (!at.steps().isEmpty()) {
            entries.add(entry("at", text(at.toString())));
        }
        entries.add(entry("do", text(messages.text(last.isEmpty() ? "do.fill" : blank.isEmpty() ? "do.look"
                : "do.both", called(at)))));
        if (!blank.isEmpty()) {
            entries.add(entry("blank", new ListNode(blank.stream().map(leaf -> (Node) text(within(at, leaf)))
                    .toList(), NOWHERE)));
        }
        if (!last.isEmpty()) {
            entries.add(entry("last", new MapNode(last.stream().map(leaf -> entry(within(at, leaf),
                    text(OfferedText.of(leaf.node())))).toList(), NOWHERE)));
        }
        points.add(new MapNode(entries, NOWHERE));
    }

    /** A point that is about a file that is not there yet. */
    static Node ofFile(String file, String what) {
        return new MapNode(List.of(entry("file", text(file)), entry("do", text(what))), NOWHERE);
    }

    private static String within(PiecePath at, OpenLeaf leaf) {
        return new PiecePath(leaf.path().steps().subList(at.steps().size(), leaf.path().steps().size())).toString();
    }

    /** What the pieces on the way are called, as the clerk knows them. */
    private String called(PiecePath at) {
        List<String> names = new ArrayList<>();
        if (root instanceof MapNode map) {
            // Of annexes with the same title the label tells one from another.
            own(root).map(name -> map.text("label").map(label -> label + " " + name).orElse(name))
                    .ifPresent(names::add);
        }
        PiecePath path = new PiecePath(List.of());
        Node node = root;
        for (Object step : at.steps()) {
            path = path.then(step);
            node = Pieces.child(node, step).orElse(node);
            if (step instanceof Integer index) {
                // What a list is called says less than what its item is called.
                own(node).ifPresent(name -> names.remove(names.size() - 1));
                names.add(own(node).orElseGet(() -> messages.text("item", index + 1)));
            } else {
                String title = titles.getOrDefault(path, "");
                names.add(title.isEmpty() ? step.toString() : title);
            }
        }
        return names.isEmpty() ? file : String.join("·", names);
    }

    /** What a map calls itself. */
    private static Optional<String> own(Node node) {
        return node instanceof MapNode map ? NAMES.stream().flatMap(key -> map.text(key).stream()).findFirst()
                .map(name -> name.codePointCount(0, name.length()) <= LONGEST ? name
                        : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…") : Optional.empty();
    }

    static MapNode.Entry entry(String key, Node value) {
        return new MapNode.Entry(key, NOWHERE, value);
    }

    static TextNode text(String text) {
        return new TextNode(text, TextNode.Kind.TEXT, null, NOWHERE);
    }
}
