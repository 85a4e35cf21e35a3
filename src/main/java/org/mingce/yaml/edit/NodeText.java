package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.Scalar;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Writes new pieces as lines, or within brackets on one line. */
final class NodeText {

    private static final String STEP = "  ";

    /** Of the ways to write a text, this many of the most fitting are passed over. */
    private final int passed;
    private final boolean brackets;

    /**
     * @param passed   how many of the ways to write a text to pass over, if there are others
     * @param brackets whether maps of scalars within a map are written in brackets
     */
    NodeText(int passed, boolean brackets) {
        this.passed = passed;
        this.brackets = brackets;
    }

    private ScalarText scalar(TextNode value, boolean flow) {
        List<ScalarText> ways = ScalarText.of(value, ScalarStyle.PLAIN, flow);
        return ways.get(Math.min(passed, ways.size() - 1));
    }

    /** A key as it is written. */
    static String key(String key) {
        boolean plain = key.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.\\-]*")
                && (Scalar.kind(key) == TextNode.Kind.TEXT || Scalar.kind(key) == TextNode.Kind.NUMBER);
        return plain ? key : "'" + key.replace("'", "''") + "'";
    }

    /** The lines of an entry of a map. */
    List<String> entry(String key, Node value, String indent, String comment) {
        List<String> lines = new ArrayList<>();
        value(indent + key(key) + ":", value, indent, brackets, lines);
        return commented(lines, comment);
    }

    /** The lines of an item of a list. */
    List<String> item(Node value, String indent) {
        List<String> lines = new ArrayList<>();
        boolean map = value instanceof MapNode entries && !entries.entries().isEmpty();
        if (!map) {
            value(indent + "-", value, indent, true, lines);
            return lines;
        }
        for (MapNode.Entry entry : ((MapNode) value).entries()) {
            lines.addAll(entry(entry.key(), entry.value(), indent + STEP, ""));
        }
        lines.set(0, indent + "- " + lines.get(0).substring(indent.length() + STEP.length()));
        return lines;
    }

    private void value(String before, Node value, String indent, boolean inBrackets, List<String> lines) {
        if (value instanceof TextNode text) {
            ScalarText way = scalar(text, false);
            lines.add(way.head().isEmpty() ? before : before + " " + way.head());
            way.body().forEach(line -> lines.add(line.isEmpty() ? "" : indent + STEP + line));
        } else if (isEmpty(value) || inBrackets && isFlat(value)) {
            lines.add(before + " " + flow(value));
        } else {
            lines.add(before);
            if (value instanceof ListNode list) {
                list.items().forEach(item -> lines.addAll(item(item, indent + STEP)));
            } else {
                ((MapNode) value).entries().forEach(entry ->
                        lines.addAll(entry(entry.key(), entry.value(), indent + STEP, "")));
            }
        }
    }

    private static List<String> commented(List<String> lines, String comment) {
        if (!comment.isBlank()) {
            lines.set(0, lines.get(0) + "  # " + comment.strip().replaceAll("\\R", " "));
        }
        return lines;
    }

    private static boolean isEmpty(Node value) {
        return value instanceof MapNode map && map.entries().isEmpty()
                || value instanceof ListNode list && list.items().isEmpty();
    }

    private static boolean isFlat(Node value) {
        return value instanceof MapNode map
                && map.entries().stream().allMatch(entry -> entry.value() instanceof TextNode text
                        && text.kind() == TextNode.Kind.NUMBER);
    }

    /** Within brackets, on one line. */
    String flow(Node value) {
        if (value instanceof TextNode text) {
            return scalar(text, true).head();
        }
        if (value instanceof ListNode list) {
            return list.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((MapNode) value).entries().stream().map(entry -> key(entry.key()) + ": " + flow(entry.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
