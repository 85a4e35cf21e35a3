package org.mingce.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/** Words and numbers of which a line ends in the midst, because it is too narrow for the whole. */
final class Torn {

    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
    private static final Pattern WORD = Pattern.compile(".*(\\p{Alpha}.*){3}");

    private Torn() {
    }

    /** What is torn in a box, whole, in its order. */
    static List<String> in(Box box) {
        List<String> torn = new ArrayList<>();
        collect(box, torn);
        return torn;
    }

    /** Whether a piece of text is a number, with its unit or its marks, and not an address or a code with letters. */
    static boolean isNumber(String piece) {
        return NUMBER.matcher(piece).matches() && !WORD.matcher(piece).matches();
    }

    private static void collect(Box box, List<String> torn) {
        LineBox before = null;
        for (Box child : box.getChildren()) {
            if (child instanceof LineBox line) {
                if (before != null) {
                    compare(text(before, true), text(line, false), torn);
                }
                before = line;
            } else {
                collect(child, torn);
            }
        }
    }

    private static void compare(InlineText end, InlineText start, List<String> torn) {
        if (end != null && start != null && end.getMasterText().equals(start.getMasterText())
                && end.getEnd() == start.getStart() && isInside(end.getMasterText(), end.getEnd())) {
            torn.add(piece(end.getMasterText(), end.getEnd()));
        }
    }

    private static boolean isInside(String text, int index) {
        return index > 0 && index < text.length() && !Character.isWhitespace(text.charAt(index))
                && !Character.isWhitespace(text.charAt(index - 1)) && !ChineseLineBreaking.mayBreak(text, index);
    }

    private static String piece(String text, int index) {
        int start = index - 1;
        while (isInside(text, start)) {
            start--;
        }
        int end = index + 1;
        while (isInside(text, end)) {
            end++;
        }
        return text.substring(start, end);
    }

    /** The last or the first text of a line. */
    private static InlineText text(Box box, boolean last) {
        List<?> children = box instanceof InlineLayoutBox inline ? inline.getInlineChildren() : box.getChildren();
        if (children.isEmpty()) {
            return null;
        }
        Object child = children.get(last ? children.size() - 1 : 0);
        return child instanceof InlineText text ? text : child instanceof Box inner ? text(inner, last) : null;
    }
}
