package org.mingce.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Wide;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Turns the events of a YAML parser into nodes. Builds no objects, follows no tags, and stops at files that are made
 * to exhaust memory: too deep, too many pieces, aliases that multiply.
 */
final class NodeBuilder {

    static final int DEEPEST = 40;
    static final int MOST_PIECES = 100_000;
    static final int LONGEST_TEXT = 100_000;
    private static final String CORE = "tag:yaml.org,2002:";

    private final Parser parser;
    private final String file;
    private final Typed typed;
    private final Problems problems;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    /** Where anchors stand that nothing has referred to. */
    private final Map<String, Position> idle = new LinkedHashMap<>();
    private int pieces;

    NodeBuilder(Parser parser, SourceText source, Problems problems) {
        this.parser = parser;
        this.file = source.file();
        this.typed = new Typed(source.lines());
        this.problems = problems;
    }

    /** Thrown where going on makes no sense; the problem has been noted. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    /**
     * The one document of the file.
     *
     * @return its root; {@code null} when the file is empty
     * @throws Refused when the file is refused as a whole
     */
    Node document() throws Refused {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        parser.getEvent();
        Node root = node(0);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw refused("yaml.documents", position(parser.peekEvent()));
        }
        idle.forEach((anchor, place) -> problems.error("yaml.start/anchor", place, anchor));
        return root;
    }

    private Node node(int depth) throws Refused {
        Event event = parser.getEvent();
        Position position = position(event);
        if (depth > DEEPEST) {
            throw refused("yaml.depth", position, DEEPEST);
        }
        count(1, position);
        if (event instanceof AliasEvent alias) {
            return aliased(alias, position);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        int before = pieces;
        if (anchor != null) {
            anchors.remove(anchor);
            if (anchor.codePoints().anyMatch(Wide::is)) {
                idle.put(anchor, position);
            }
        }
        Node node = switch (event.getEventId()) {
            case Scalar -> text((ScalarEvent) event, position);
            case SequenceStart -> list((CollectionStartEvent) event, position, depth);
            default -> map((MappingStartEvent) event, position, depth);
        };
        if (anchor != null) {
            anchors.put(anchor, node);
            sizes.put(anchor, pieces - before + 1);
        }
        return node;
    }

    private Node aliased(AliasEvent alias, Position position) throws Refused {
        Node node = anchors.get(alias.getAnchor());
        if (node == null) {
            throw refused("yaml.alias", position, alias.getAnchor());
        }
        idle.remove(alias.getAnchor());
        count(sizes.get(alias.getAnchor()), position);
        return node;
    }

    private Node text(ScalarEvent event, Position position) throws Refused {
        if (event.getValue().length() > LONGEST_TEXT) {
            throw refused("yaml.size/text", position, LONGEST_TEXT);
        }
        String text = typed.text(event);
        if (text.length() < event.getValue().length() && !Typed.unseen(event.getValue()).isEmpty()) {
            problems.note("yaml.unseen", position, Typed.unseen(event.getValue()), Typed.beside(event.getValue()));
        }
        // The file has none of them as such, but a backslash in quotes can write one.
        SourceText.unprintable(text).ifPresent(character ->
                problems.error("yaml.character/escape", position, character));
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain) {
            typed.swallowed(event).ifPresent(line ->
                    problems.error("yaml.indentation/item", new Position(file, line, 1)));
            if (Typed.isQuoted(text)) {
                problems.note("yaml.quote/chinese", position, text);
            }
        }
        TextNode.Kind kind = plain ? Scalar.kind(text) : TextNode.Kind.TEXT;
        if (event.getTag() != null) {
            kind = tagged(event.getTag(), text, position);
        }
        String lost = typed.lost(event, kind == TextNode.Kind.TEXT);
        if (!lost.isEmpty()) {
            problems.error("yaml.comment", position(event.getEndMark()), lost);
        }
        return new TextNode(kind == TextNode.Kind.NULL ? "" : text, kind, null, position);
    }

    private TextNode.Kind tagged(String tag, String text, Position position) {
        TextNode.Kind kind = switch (tag) {
            case "!", CORE + "str" -> TextNode.Kind.TEXT;
            case CORE + "int", CORE + "float" -> TextNode.Kind.NUMBER;
            case CORE + "bool" -> TextNode.Kind.TRUTH;
            case CORE + "null" -> TextNode.Kind.NULL;
            default -> null;
        };
        if (kind == null || kind != TextNode.Kind.TEXT && kind != Scalar.kind(text)) {
            problems.error("yaml.tag", position, tag.replace(CORE, "!!"));
            return TextNode.Kind.TEXT;
        }
        return kind;
    }

    private void checkTag(CollectionStartEvent event, String core, Position position) {
        String tag = event.getTag();
        if (tag != null && !tag.equals("!") && !tag.equals(CORE + core)) {
            problems.error("yaml.tag", position, tag.replace(CORE, "!!"));
        }
    }

    private Node list(CollectionStartEvent event, Position position, int depth) throws Refused {
        checkTag(event, "seq", position);
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new ListNode(items, position);
    }

    private Node map(MappingStartEvent event, Position position, int depth) throws Refused {
        checkTag(event, "map", position);
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Position keyPosition = position(parser.peekEvent());
            Node key = node(depth + 1);
            Node value = node(depth + 1);
            if (!(key instanceof TextNode name) || name.text().isEmpty()) {
                problems.error("yaml.key", keyPosition);
            } else if (value instanceof TextNode none && none.kind() == TextNode.Kind.NULL
                    && noteTight(name.text(), keyPosition)) {
                // It was meant as a key and its value; that is told.
            } else if (entries.containsKey(name.text())) {
                problems.error("yaml.duplicate-key", keyPosition, name.text(),
                        entries.get(name.text()).keyPosition());
            } else {
                entries.put(name.text(), new MapNode.Entry(name.text(), keyPosition, value));
            }
        }
        parser.getEvent();
        return new MapNode(List.copyOf(entries.values()), position);
    }

    /** Notes a key without a value that holds both, as {@code {basic:12}} does: behind its colon a blank is missing. */
    private boolean noteTight(String key, Position position) {
        Matcher slip = LineSlips.COLON.matcher(key);
        boolean found = slip.find();
        if (found) {
            problems.error(LineSlips.colonKey(slip.group(3)),
                    new Position(file, position.line(), position.column() + slip.end(1)), slip.group(2));
        }
        return found;
    }

    private void count(int more, Position position) throws Refused {
        pieces += more;
        if (pieces > MOST_PIECES) {
            throw refused("yaml.size/pieces", position, MOST_PIECES);
        }
    }

    private Refused refused(String key, Position position, Object... arguments) {
        problems.error(key, position, arguments);
        return new Refused();
    }

    private Position position(Event event) {
        return position(event.getStartMark());
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
