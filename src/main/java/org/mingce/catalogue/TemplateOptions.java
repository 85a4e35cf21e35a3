package org.mingce.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.Problems;

/**
 * The settings of templates: {@code templates/edition.yaml} lists them, with the values that hold where no edition says
 * another.
 */
final class TemplateOptions {

    private static final String KEY = "options";

    private final MapNode known;
    private final Problems problems;

    TemplateOptions(MapNode defaults, Problems problems) {
        this.known = defaults.map(KEY).orElse(MapNode.empty(defaults.position()));
        this.problems = problems;
    }

    /** The edition's content with every option; those that templates do not know, or not so, are noted. */
    MapNode all(MapNode content) {
        Optional<MapNode> own = content.map(KEY);
        own.ifPresent(options -> options.entries().forEach(this::check));
        MapNode all = own.map(options -> options.over(known)).orElse(known);
        List<MapNode.Entry> others = content.entries().stream().filter(entry -> !entry.key().equals(KEY)).toList();
        return all.entries().isEmpty() ? new MapNode(others, content.position()) : new MapNode(Stream
                .concat(others.stream(), Stream.of(new MapNode.Entry(KEY, all.position(), all))).toList(),
                content.position());
    }

    private void check(MapNode.Entry option) {
        Optional<Node> usual = known.get(option.key());
        if (usual.isEmpty()) {
            problems.error("edition.option", option.keyPosition(), option.key(),
                    Nearest.to(option.key(), known.keys()).orElse(""),
                    String.join(problems.messages().text("comma"), known.keys()));
        } else if (!kind(usual.get()).equals(kind(option.value()))) {
            problems.error("edition.option/kind", option.value().position(), option.key(),
                    problems.messages().text(kind(usual.get())));
        }
    }

    /** The text that names the kind of value. */
    private static String kind(Node node) {
        if (node instanceof TextNode text) {
            return switch (text.kind()) {
                case TRUTH -> "type.boolean";
                case NUMBER -> "type.number";
                default -> "type.string";
            };
        }
        return node instanceof ListNode ? "type.array" : "type.object";
    }
}
