package org.mingce.rollover;

import java.util.Optional;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.yaml.edit.PiecePath;

/** The pieces of a file that has been read. */
final class Pieces {

    private Pieces() {
    }

    static Optional<Node> child(Node node, Object step) {
        if (step instanceof Integer index) {
            return node instanceof ListNode list && index < list.items().size() ? Optional.of(list.items().get(index))
                    : Optional.empty();
        }
        return node instanceof MapNode map ? map.entries().stream().filter(entry -> entry.key().equals(step))
                .map(MapNode.Entry::value).findFirst() : Optional.empty();
    }

    /** The piece at a path; empty where there is none. */
    static Optional<Node> at(Node root, PiecePath path) {
        Optional<Node> node = Optional.of(root);
        for (Object step : path.steps()) {
            node = node.flatMap(present -> child(present, step));
        }
        return node;
    }
}
