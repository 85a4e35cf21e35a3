package org.mingce.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;

/**
 * A text as it is printed: a heading, a paragraph, a line of a list or a cell of a form, without its number. Characters
 * know which text of the data they are from; what a template computes is from none.
 *
 * @param text       the characters
 * @param quantities the numbers with units among them
 * @param position   where the first text of the data in it begins; else what the piece as a whole was made of
 * @param place      the part, section or annex that prints it
 * @param key        the name under which its text stands, for instance {@code reason}, {@code title}
 * @param file       which of the sources it is from: texts of one file are one document
 * @param runs       what it was made of, in order
 * @param isPrinted  whether it was read in the print, not in the data
 */
public record Passage(Text text, Quantities quantities, Position position, Place place, String key, String file,
                      List<Run> runs, boolean isPrinted) {

    /**
     * A pattern of one Chinese character: those of the plane that documents use. The script property of patterns
     * would look every character up in a table of all scripts.
     */
    public static final String HAN = "[\\u3400-\\u4DBF\\u4E00-\\u9FFF〇々]";

    /** Keys under which stands what is looked up and not printed. */
    public static final Set<String> NOT_PRINTED = Set.of("image", "kind", "layout", "unit");

    private static final int AROUND = 14;

    public Passage {
        runs = List.copyOf(runs);
    }

    /** A text that is one text of the data. */
    static Passage of(DataText text, Text read, Quantities quantities) {
        return new Passage(read, quantities, text.position(), text.place(), text.key(), text.position().file(),
                List.of(new Run(0, read.length(), text.position(), text.place(), text.key())), false);
    }

    /** Whether the character is one that {@link #HAN} finds. */
    public static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u4DBF' || c >= '\u4E00' && c <= '\u9FFF' || c == '〇' || c == '々';
    }

    /** Whether a node is an amount: a plain number in a file that counts in 元 may be as long as a telephone number. */
    public static boolean isAmount(TextNode node) {
        return node.kind() == TextNode.Kind.NUMBER && node.unit() == Unit.YUAN;
    }

    /** Whether it is one text of the data and nothing else. */
    public boolean isTyped() {
        return runs.size() == 1 && runs.get(0).start() == 0 && runs.get(0).end() == text.length();
    }

    /** The text of the data that gave the character at a place; empty where a template computed it. */
    public Optional<Run> runAt(int start) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < runs.size() && runs.get(low).start() <= start ? Optional.of(runs.get(low)) : Optional.empty();
    }

    /** Where in the data the character at a place is from: its own text, else the passage as a whole. */
    public Position positionAt(int start) {
        return runAt(start).map(Run::position).orElse(position);
    }

    /** The characters between two places with some of what stands around them. */
    public String quote(int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return "“" + (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "") + "”";
    }
}
