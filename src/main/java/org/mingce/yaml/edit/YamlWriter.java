package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;

/**
 * Changes pieces of a YAML text where they stand. What is not meant keeps comments, order, quotes, indentation and line
 * ends; every new text is read again, and one that says anything but what was meant is not handed out.
 */
public final class YamlWriter {

    private final Messages messages = Messages.of(YamlWriter.class, Folder.class);
    private final KeyOrder order;

    /** @param order where new keys stand among the others */
    public YamlWriter(KeyOrder order) {
        this.order = order;
    }

    /**
     * The text after changes, one upon the other.
     *
     * @param text the file's text
     * @return the new text; or no value and why not one of the changes is made: the file is broken, the path leads
     *         nowhere, or the way in which the place is written does not allow it
     */
    public Outcome<String> changed(SourceText text, List<? extends NodeChange> changes) {
        SourceText now = text;
        for (NodeChange change : changes) {
            Outcome<String> next = changed(now, change);
            if (next.value() == null) {
                return next;
            }
            now = new SourceText(text.file(), next.value());
        }
        return Outcome.of(now.characters());
    }

    /** The text after one change. */
    public Outcome<String> changed(SourceText text, NodeChange meant) {
        Problems problems = new Problems(messages);
        Optional<MapNode> root = new YamlReader(problems).read(text);
        if (root.isEmpty() || problems.count() > 0) {
            List<Diagnostic> why = new ArrayList<>(List.of(messages.error("yaml.edit/broken",
                    Position.of(text.file()))));
            why.addAll(problems.sorted());
            return Outcome.failed(why);
        }
        Position place = place(root.get(), meant.path());
        if (meant.path().isRoot()) {
            return refused("yaml.edit/path", place, meant);
        }
        Optional<String> character = unseen(meant);
        if (character.isPresent()) {
            return Outcome.failed(List.of(messages.error("yaml.edit/character", place, meant.path(),
                    character.get())));
        }
        NodeChange change = cleaned(meant);
        Optional<Node> expected = Trees.changed(root.get(), change.path().steps(), change);
        if (expected.isEmpty()) {
            return refused("yaml.edit/path", place, meant);
        }
        if (Trees.sameInAnyOrder(root.get(), expected.get())) {
            return Outcome.of(text.characters());
        }
        return spliced(text, change, expected.get(), place);
    }

    private Outcome<String> spliced(SourceText text, NodeChange change, Node expected, Position place) {
        Lines lines = new Lines(text.characters());
        try {
            Iterator<String> texts = new Splicer(lines, PieceParser.root(lines), order).texts(change).iterator();
            while (texts.hasNext()) {
                String candidate = texts.next();
                if (says(new SourceText(text.file(), candidate), expected, change)) {
                    return Outcome.of(candidate);
                }
            }
        } catch (Splicer.RefusedException e) {
            return refused(e.getMessage(), place, change);
        }
        return refused("yaml.edit", place, change);
    }

    /** Whether a text says that and nothing else; of a block whose last piece goes nothing is left. */
    private boolean says(SourceText text, Node expected, NodeChange change) {
        Problems problems = new Problems(messages);
        Optional<MapNode> root = new YamlReader(problems).read(text);
        if (root.isEmpty() || problems.count() > 0) {
            return false;
        }
        return Trees.sameInAnyOrder(root.get(), expected) || change instanceof NodeChange.Remove
                && Trees.at(expected, change.path().parent()).filter(YamlWriter::isEmpty).isPresent()
                && Trees.sameInAnyOrder(root.get(), Trees.emptied(expected, change.path().parent()));
    }

    private static boolean isEmpty(Node node) {
        return node instanceof MapNode map && map.entries().isEmpty()
                || node instanceof ListNode list && list.items().isEmpty();
    }

    private Outcome<String> refused(String key, Position place, NodeChange change) {
        return Outcome.failed(List.of(messages.error(key, place, change.path())));
    }

    /** Where the nearest piece of the path stands. */
    private static Position place(Node root, PiecePath path) {
        Node node = root;
        for (Object step : path.steps()) {
            Optional<Node> next = Trees.child(node, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return node.position();
    }

    private static Optional<String> unseen(NodeChange change) {
        return texts(change).flatMap(text -> SourceText.unprintable(text).stream()).findFirst();
    }

    private static Stream<String> texts(NodeChange change) {
        return change instanceof NodeChange.Put put ? texts(put.value())
                : change instanceof NodeChange.Insert insert ? texts(insert.value()) : Stream.empty();
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof TextNode text) {
            return Stream.of(text.text());
        }
        return node instanceof ListNode list ? list.items().stream().flatMap(YamlWriter::texts)
                : ((MapNode) node).entries().stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.key()), texts(entry.value())));
    }

    /** Without what nobody sees: a reader of the file would leave it out as well. */
    private static NodeChange cleaned(NodeChange change) {
        if (change instanceof NodeChange.Put put) {
            return new NodeChange.Put(put.path(), cleaned(put.value()), put.comment());
        }
        return change instanceof NodeChange.Insert insert
                ? new NodeChange.Insert(insert.path(), cleaned(insert.value())) : change;
    }

    private static Node cleaned(Node node) {
        if (node instanceof TextNode text) {
            String clean = SourceText.visible(text.text()).replace("\r\n", "\n").replace('\r', '\n');
            return new TextNode(clean, text.kind(), null, text.position());
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(YamlWriter::cleaned).toList(), list.position());
        }
        MapNode map = (MapNode) node;
        return new MapNode(map.entries().stream().map(entry ->
                new MapNode.Entry(entry.key(), entry.keyPosition(), cleaned(entry.value()))).toList(), map.position());
    }
}
