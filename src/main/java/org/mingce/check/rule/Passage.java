package org.mingce.check.rule;

import java.util.Set;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;

/**
 * A text of the data, as one scalar of YAML has it.
 *
 * @param text       the characters
 * @param quantities the numbers with units among them
 * @param position   where it begins
 * @param place      the part, section or annex that prints it
 * @param key        the name under which it stands, for instance {@code reason}, {@code title}
 * @param file       which of the sources it is from: texts of one file are one document
 */
public record Passage(Text text, Quantities quantities, Position position, Place place, String key, String file) {

    /**
     * A pattern of one Chinese character: those of the plane that documents use. The script property of patterns
     * would look every character up in a table of all scripts.
     */
    public static final String HAN = "[\\u3400-\\u4DBF\\u4E00-\\u9FFF〇々]";

    /** Keys under which stands what is looked up and not printed. */
    public static final Set<String> NOT_PRINTED = Set.of("image", "kind", "layout", "unit");

    private static final int AROUND = 14;

    /** Whether a node is an amount: a plain number in a file that counts in 元 may be as long as a telephone number. */
    public static boolean isAmount(TextNode node) {
        return node.kind() == TextNode.Kind.NUMBER && node.unit() == Unit.YUAN;
    }

    /** The characters between two places with some of what stands around them. */
    public String quote(int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return "“" + (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "") + "”";
    }
}
