package org.mingce.intake.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** A new YAML file of pieces that a document states, in the form in which data are written by hand. */
public final class NewFileText {

    /** What may stand without quotes: nothing that YAML takes for a mark, a number or a truth. */
    private static final Pattern PLAIN = Pattern.compile("(?:\\d{1,6})?[\\p{IsHan}“‘《（【①-⑳]"
            + "[^\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF:#]*|report");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*|[1-9]\\d{2,6}");
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{6}");
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private final Function<String, Optional<String>> names;

    private NewFileText(Function<String, Optional<String>> names) {
        this.names = names;
    }

    /**
     * A file of the year.
     *
     * @param edition  the edition whose schema holds for it
     * @param name     its name without the ending
     * @param schema   the schema's name
     * @param header   lines of a comment that says what goes where
     * @param root     what it says
     * @param comments lines that stand above a key, by the key
     * @param names    what stands behind a code
     */
    public static DraftFile file(String edition, String name, String schema, String header, MapNode root,
                                 Map<String, List<String>> comments, Function<String, Optional<String>> names) {
        NewFileText out = new NewFileText(names);
        out.comment("", new SchemaLine(edition).of(schema) + header);
        for (MapNode.Entry entry : root.entries()) {
            if (comments.containsKey(entry.key())) {
                out.text.append('\n');
                comments.get(entry.key()).forEach(line -> out.comment("", line));
            }
            out.entry(entry, 0);
        }
        return new DraftFile(name + ".yaml", out.text.toString());
    }

    private void comment(String indent, String comment) {
        comment.lines().forEach(line -> text.append(indent).append("# ").append(YamlText.oneLine(line)).append('\n'));
    }

    private void entry(MapNode.Entry entry, int depth) {
        text.append(INDENT.repeat(depth)).append(KEY.matcher(entry.key()).matches() ? entry.key()
                : quoted(entry.key())).append(':');
        value(entry.value(), depth, CODE.matcher(entry.key()).matches()
                ? YamlText.oneLine(names.apply(entry.key()).orElse("")) : "");
    }

    /** What stands behind a key: on its line, or below it. */
    private void value(Node value, int depth, String name) {
        if (value instanceof TextNode scalar) {
            text.append(' ').append(scalar(scalar)).append(name.isEmpty() ? "" : "  # " + name).append('\n');
        } else if (value instanceof MapNode map) {
            text.append('\n');
            map.entries().forEach(entry -> entry(entry, depth + 1));
        } else if (isRow((ListNode) value)) {
            text.append(' ').append(row((ListNode) value)).append('\n');
        } else {
            text.append('\n');
            ((ListNode) value).items().forEach(item -> item(item, depth + 1));
        }
    }

    private void item(Node item, int depth) {
        String indent = INDENT.repeat(depth);
        if (item instanceof TextNode scalar) {
            text.append(indent).append("- ").append(scalar(scalar)).append('\n');
        } else if (item instanceof ListNode list) {
            text.append(indent).append("- ").append(row(list)).append('\n');
        } else {
            boolean first = true;
            for (MapNode.Entry entry : ((MapNode) item).entries()) {
                int start = text.length();
                entry(entry, depth + 1);
                if (first) {
                    text.replace(start, start + INDENT.length() * (depth + 1), indent + "- ");
                    first = false;
                }
            }
        }
    }

    /** Whether a list stands on one line: some of it is nothing, as in rows of tables. */
    private static boolean isRow(ListNode list) {
        return list.items().stream().allMatch(TextNode.class::isInstance) && (list.items().isEmpty()
                || list.items().stream().map(TextNode.class::cast).anyMatch(scalar -> scalar.text().isEmpty()));
    }

    private static String row(ListNode list) {
        return String.join(", ", list.items().stream().map(item -> item instanceof TextNode scalar
                ? scalar.kind() == TextNode.Kind.TEXT ? quoted(scalar.text()) : scalar(scalar)
                : row((ListNode) item)).toList()).transform(cells -> "[" + cells + "]");
    }

    private static String scalar(TextNode scalar) {
        return switch (scalar.kind()) {
            case NULL -> "~";
            case NUMBER, TRUTH -> scalar.text();
            case TEXT -> PLAIN.matcher(scalar.text()).matches() && scalar.text().equals(scalar.text().strip())
                    && scalar.text().equals(YamlText.oneLine(scalar.text())) ? scalar.text() : quoted(scalar.text());
        };
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.strip().lines().map(String::strip).map(YamlText::oneLine).map(line -> line.replace("\\", "\\\\")
                .replace("\"", "\\\"")).forEach(line -> quoted.append(quoted.length() > 1 ? "\\n" : "").append(line));
        return quoted.append('"').toString();
    }
}
