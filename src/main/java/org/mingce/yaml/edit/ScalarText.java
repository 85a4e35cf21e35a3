package org.mingce.yaml.edit;

import java.util.ArrayList;
import java.util.List;
import org.mingce.model.TextNode;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * A way to write a scalar. Which ways read back as what was meant is for the writer to find out.
 *
 * @param head what stands behind the key
 * @param body the lines below, without their indentation; none where it stands on one line
 */
record ScalarText(String head, List<String> body) {

    private static ScalarText line(String head) {
        return new ScalarText(head, List.of());
    }

    /**
     * The ways to write a value, the most fitting first.
     *
     * @param style how it was written until now
     * @param flow  whether it stands in brackets, where nothing may stand below
     */
    static List<ScalarText> of(TextNode value, ScalarStyle style, boolean flow) {
        String text = value.text();
        if (value.kind() == TextNode.Kind.NULL) {
            return flow ? List.of(line("~")) : List.of(line(""), line("~"));
        }
        if (value.kind() == TextNode.Kind.NUMBER || value.kind() == TextNode.Kind.TRUTH) {
            return List.of(line(text));
        }
        List<ScalarText> ways = new ArrayList<>();
        boolean lines = text.indexOf('\n') >= 0;
        if (!flow && style == ScalarStyle.FOLDED) {
            ways.add(block(">", folded(text), text));
        }
        if (!flow && (lines || style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED)) {
            ways.add(block("|", text, text));
        }
        if (!lines) {
            if (style == ScalarStyle.PLAIN || style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
                ways.add(line(text));
            }
            if (style != ScalarStyle.DOUBLE_QUOTED) {
                ways.add(line("'" + text.replace("'", "''") + "'"));
            }
        }
        ways.add(line(quoted(text)));
        return ways;
    }

    /** Lines of a text in a block; whether a line break ends the text stands in the sign. */
    private static ScalarText block(String sign, String written, String text) {
        boolean ends = text.endsWith("\n");
        int trailing = text.length() - text.stripTrailing().length();
        String kept = ends ? written.substring(0, written.length() - 1) : written;
        String chomping = !ends ? "-" : trailing > 1 ? "+" : "";
        return new ScalarText(sign + chomping, List.of(kept.split("\n", -1)));
    }

    /** In a folded text an empty line is a line break. */
    private static String folded(String text) {
        String end = text.endsWith("\n") ? "\n" : "";
        return text.substring(0, text.length() - end.length()).replace("\n", "\n\n") + end;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
                .replace("\t", "\\t") + '"';
    }
}
