package org.mingce.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.TodoPoint;
import org.mingce.model.TodoPoint.Answer;
import org.mingce.model.TodoPoint.Kind;
import org.mingce.model.TodoPoint.Left;

/** {@code todo.yaml} beside the year's other files: what of it is not done yet. */
final class TodoReader {

    /** A text this long that stands anywhere in its file is the one that was offered; a shorter one in its place. */
    private static final int TELLING = 12;
    private static final int QUOTED = 24;

    private final Function<String, Optional<MapNode>> files;
    private final Function<String, Position> places;
    private final Map<String, Map<String, Node>> standing = new HashMap<>();

    /**
     * @param files  the year's files by name; empty for one that is not there or can't be read
     * @param places where a file stands, or would stand
     */
    TodoReader(Function<String, Optional<MapNode>> files, Function<String, Position> places) {
        this.files = files;
        this.places = places;
    }

    /** The points of a list that keeps to its schema, in its order. */
    List<TodoPoint> read(MapNode root) {
        return root.list("points").stream().filter(MapNode.class::isInstance).map(MapNode.class::cast)
                .map(this::point).toList();
    }

    private TodoPoint point(MapNode entry) {
        String file = entry.text("file").orElse("");
        String at = entry.text("at").orElse("");
        Optional<Answer> answer = entry.text("answer").flatMap(Answer::of);
        return new TodoPoint(file, at, entry.text("do").orElse(""), answer, left(entry, file, at, answer),
                answer.isEmpty() ? Set.of() : kept(entry, file, at), entry.position());
    }

    private Set<Position> kept(MapNode entry, String file, String at) {
        Set<Position> kept = new TreeSet<>();
        files.apply(file).ifPresent(root -> entry.map("last").stream().flatMap(map -> map.entries().stream())
                .forEach(offer -> still(file, root, at, offer).ifPresent(node -> positions(node, kept))));
        return kept;
    }

    private static void positions(Node node, Set<Position> positions) {
        if (node instanceof TextNode) {
            positions.add(node.position());
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> positions(item, positions));
        } else {
            ((MapNode) node).entries().forEach(entry -> positions(entry.value(), positions));
        }
    }

    private List<Left> left(MapNode entry, String file, String at, Optional<Answer> answer) {
        if (answer.filter(Answer.NONE::equals).isPresent()) {
            return List.of();
        }
        Optional<MapNode> root = files.apply(file);
        List<Node> blanks = entry.list("blank");
        Optional<MapNode> last = entry.map("last");
        List<Left> left = new ArrayList<>();
        if (blanks.isEmpty() && last.isEmpty()) {
            if (root.isEmpty() || root.get().entries().isEmpty()) {
                left.add(new Left(Kind.FILE, "", "", places.apply(file)));
            }
            return left;
        }
        for (Node blank : blanks) {
            String path = blank instanceof TextNode text ? text.text() : "";
            root.flatMap(map -> found(map, joined(at, path))).filter(TodoReader::isNothing)
                    .ifPresent(node -> left.add(new Left(Kind.BLANK, path, "", node.position())));
        }
        if (answer.isEmpty() && root.isPresent()) {
            last.stream().flatMap(map -> map.entries().stream())
                    .forEach(offer -> still(file, root.get(), at, offer).map(node -> last(offer, node))
                            .ifPresent(left::add));
        }
        return left;
    }

    /** The piece that still says what was offered; empty where none does. */
    private Optional<Node> still(String file, MapNode root, String at, MapNode.Entry offer) {
        String offered = offer.value() instanceof TextNode text ? text.text() : "";
        Optional<Node> there = found(root, joined(at, offer.key()))
                .filter(node -> !isNothing(node) && OfferedText.of(node).equals(offered));
        if (there.isEmpty() && offered.length() >= TELLING) {
            there = Optional.ofNullable(standing.computeIfAbsent(file, name -> texts(root)).get(offered));
        }
        return there;
    }

    private static Left last(MapNode.Entry offer, Node node) {
        String offered = offer.value() instanceof TextNode text ? text.text() : "";
        boolean whole = offered.codePointCount(0, offered.length()) <= QUOTED;
        return new Left(Kind.LAST, offer.key(), whole ? offered
                : offered.substring(0, offered.offsetByCodePoints(0, QUOTED)) + "…", node.position());
    }

    private static Map<String, Node> texts(MapNode root) {
        Map<String, Node> texts = new HashMap<>();
        collect(root, texts);
        return texts;
    }

    private static void collect(Node node, Map<String, Node> texts) {
        if (node instanceof TextNode text) {
            if (text.text().length() >= TELLING) {
                texts.putIfAbsent(OfferedText.of(text), text);
            }
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, texts));
        } else {
            ((MapNode) node).entries().forEach(entry -> collect(entry.value(), texts));
        }
    }

    private static String joined(String at, String path) {
        return at.isEmpty() || path.isEmpty() ? at + path : at + "." + path;
    }

    private static boolean isNothing(Node node) {
        return node instanceof TextNode text && text.kind() == TextNode.Kind.NULL;
    }

    /** The piece at a path, be it empty. */
    private static Optional<Node> found(MapNode root, String path) {
        Node node = root;
        for (String step : path.split("\\.")) {
            Node below = null;
            if (node instanceof MapNode map) {
                below = map.entries().stream().filter(entry -> entry.key().equals(step)).map(MapNode.Entry::value)
                        .findFirst().orElse(null);
            } else if (node instanceof ListNode list && step.matches("[1-9][0-9]{0,5}")
                    && Integer.parseInt(step) <= list.items().size()) {
                below = list.items().get(Integer.parseInt(step) - 1);
            }
            if (below == null) {
                return Optional.empty();
            }
            node = below;
        }
        return Optional.of(node);
    }
}
