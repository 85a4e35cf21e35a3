package org.mingce.catalogue;

import java.util.List;
import java.util.Optional;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Position;
import org.mingce.model.facts.Operand;
import org.mingce.yaml.Problems;

/** The paths that a section's or an annex's schema knows: a check of a fact that nobody can state would never fire. */
final class FactPaths {

    /** Any path at all. */
    static final FactPaths ANY = new FactPaths(MapNode.empty(Position.of("")));

    private static final String LOCAL = "#/$defs/";

    private final MapNode schema;

    FactPaths(MapNode schema) {
        this.schema = schema;
    }

    /** Notes the first key of the path that the schema does not have. */
    void check(List<String> path, Position position, Problems problems) {
        Optional<MapNode> here = Optional.of(schema);
        for (String key : path) {
            MapNode node = resolved(here.get());
            if (node.map("properties").isEmpty() && node.map("items").isEmpty()) {
                return;
            }
            Optional<MapNode> next = key.equals(Operand.EVERY) ? anyOf(node)
                    : node.map("properties").flatMap(properties -> properties.map(key))
                    .or(() -> node.map("additionalProperties"));
            if (next.isEmpty()) {
                List<String> known = node.map("properties").map(MapNode::keys).orElse(List.of());
                problems.error("facts.path", position, key, Nearest.to(key, known).orElse(""),
                        String.join(problems.messages().text("comma"), known));
                return;
            }
            here = next;
        }
    }

    private static Optional<MapNode> anyOf(MapNode node) {
        return node.map("items").or(() -> node.map("properties").flatMap(properties -> properties.entries().stream()
                .map(MapNode.Entry::value).filter(MapNode.class::isInstance).map(MapNode.class::cast).findFirst()));
    }

    private MapNode resolved(MapNode node) {
        return node.text("$ref").filter(ref -> ref.startsWith(LOCAL))
                .flatMap(ref -> schema.map("$defs").flatMap(defs -> defs.map(ref.substring(LOCAL.length()))))
                .orElse(node);
    }
}
