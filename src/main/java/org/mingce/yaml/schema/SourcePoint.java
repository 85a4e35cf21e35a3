package org.mingce.yaml.schema;

import com.networknt.schema.JsonNodePath;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Position;

/**
 * A place in a source that a schema speaks of.
 *
 * @param node        what stands there
 * @param keyPosition where the name in front of it stands, or the piece itself where it has none
 * @param label       how a message names it: {@code income.other}, {@code terms 第2项}; empty for the file's root
 */
record SourcePoint(Node node, Position keyPosition, String label) {

    /** The place that {@code path} leads to from a root that messages call {@code label}. */
    static SourcePoint of(MapNode root, String label, JsonNodePath path, Messages messages) {
        SourcePoint place = new SourcePoint(root, root.position(), label);
        for (int i = 0; i < path.getNameCount(); i++) {
            place = place.inside(path.getElement(i), messages);
        }
        return place;
    }

    private SourcePoint inside(Object element, Messages messages) {
        if (node instanceof ListNode list) {
            int index = ((Number) element).intValue();
            Node item = list.items().get(index);
            return new SourcePoint(item, item.position(), messages.text("label.item", label, index + 1).strip());
        }
        String key = element.toString();
        for (MapNode.Entry entry : ((MapNode) node).entries()) {
            if (entry.key().equals(key)) {
                return new SourcePoint(entry.value(), entry.keyPosition(), label.isEmpty() ? key : label + "." + key);
            }
        }
        throw new IllegalStateException("no " + key + " at " + label);
    }

    /** The entry of that name inside. */
    MapNode.Entry entry(String key) {
        return ((MapNode) node).entries().stream().filter(entry -> entry.key().equals(key)).findFirst().orElseThrow();
    }
}
