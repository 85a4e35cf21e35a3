package org.mingce.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the text of a source file into nodes with their places. */
public final class YamlReader {

    /** Behind a key, where a comment would have a blank behind its sign. */
    private static final Pattern EATEN = Pattern.compile("^[ \\-]*[^\\s:#]+: +#[^\\s#]");

    /** Of a file so broken nobody reads more. */
    private static final int MOST_MENDED = 20;

    private final Problems problems;

    public YamlReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads a file whose root is a map. Every amount in it carries the unit that the file declares. A broken file is
     * read on as if what broke it had been put right, so that all of its mistakes are told.
     *
     * @return the root, without entries when the file is empty; nothing when the file can't be read, and the
     *         problem is noted
     */
    public Optional<MapNode> read(SourceText text) {
        int before = problems.count();
        SourceText current = text;
        for (int mended = 0; mended <= MOST_MENDED; mended++) {
            try {
                return map(parsed(current), current, before);
            } catch (NodeBuilder.Refused e) {
                return Optional.empty();
            } catch (MarkedYAMLException e) {
                new SyntaxProblem(current, problems).report(e);
                SourceText next = new Mended(current).after(e);
                if (next.equals(current)) {
                    return Optional.empty();
                }
                problems.mend();
                current = next;
            } catch (YAMLException e) {
                problems.error("yaml.syntax", Position.of(text.file()));
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Node parsed(SourceText text) throws NodeBuilder.Refused {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new NodeBuilder(new ParserImpl(new StreamReader(text.characters()), options), text, problems)
                .document();
    }

    private Optional<MapNode> map(Node root, SourceText text, int before) {
        Position start = new Position(text.file(), 1, 1);
        if (root == null || root instanceof TextNode nothing && nothing.kind() == TextNode.Kind.NULL) {
            return Optional.of(MapNode.empty(start));
        }
        if (root instanceof MapNode map) {
            noteComments(map, text.lines());
            Unit unit = unit(map);
            return Optional.of(unit == null ? map : (MapNode) inUnit(map, unit));
        }
        if (problems.count() == before && !new SyntaxProblem(text, problems).reportSlip(text.lines().size())) {
            problems.error("yaml.root", root.position());
        }
        return Optional.empty();
    }

    /** Notes keys without a value that are followed by a number sign and a text: YAML takes it for a comment. */
    private void noteComments(Node node, List<String> lines) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> noteComments(item, lines));
        } else if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                noteComments(entry.value(), lines);
                boolean empty = entry.value() instanceof TextNode value && value.kind() == TextNode.Kind.NULL;
                int line = entry.keyPosition().line() - 1;
                if (empty && line < lines.size() && EATEN.matcher(lines.get(line)).find()) {
                    problems.error("yaml.start/comment", entry.keyPosition(), entry.key());
                }
            }
        }
    }

    private static Unit unit(MapNode root) {
        for (Unit unit : Unit.values()) {
            if (root.text("unit").filter(unit.label()::equals).isPresent()) {
                return unit;
            }
        }
        return null;
    }

    private static Node inUnit(Node node, Unit unit) {
        if (node instanceof TextNode text) {
            return new TextNode(text.text(), text.kind(), unit, text.position());
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(item -> inUnit(item, unit)).toList(), list.position());
        }
        MapNode map = (MapNode) node;
        return new MapNode(map.entries().stream().map(entry -> new MapNode.Entry(entry.key(), entry.keyPosition(),
                inUnit(entry.value(), unit))).toList(), map.position());
    }
}
