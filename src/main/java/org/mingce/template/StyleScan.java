package org.mingce.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stylesheet taken apart into selectors and declarations, each with its place, and what keeps it from being whole: a
 * block, comment or string without its end. After a fault it goes on as if the end were there.
 */
final class StyleScan {

    /** What a piece is. */
    enum Kind { SELECTOR, DECLARATION }

    /**
     * A selector, or a property with its value.
     *
     * @param start where it begins, in characters of the text
     * @param paper whether paper sees it too; otherwise it is the web page's alone
     */
    record Piece(Kind kind, String text, int start, boolean paper) {
    }

    /**
     * Something without its beginning or end.
     *
     * @param key  the message's variant
     * @param what the words before the block; empty for others
     */
    record Fault(String key, int start, String what) {
    }

    /** At-rules that hold rules, not declarations. */
    private static final Set<String> GROUPS = Set.of("@media", "@supports", "@layer", "@container", "@scope",
            "@keyframes", "@-webkit-keyframes");
    /** At-rules whose blocks hold properties as other rules' do; those of the others are descriptors. */
    private static final String PAGE = "@page";

    /** What may stand in a block. */
    private enum Holds { RULES, PROPERTIES, DESCRIPTORS }

    private record Block(Holds holds, int start, String head, boolean paper) {
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private final String text;

    StyleScan(String css) {
        this.text = blanked(css);
        read();
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The same text with blanks for comments, so that places stay. */
    private String blanked(String css) {
        StringBuilder bare = new StringBuilder(css);
        int at = 0;
        while (at < css.length()) {
            char character = css.charAt(at);
            if (character == '"' || character == '\'') {
                at = afterString(css, at);
            } else if (css.startsWith("/*", at)) {
                int end = css.indexOf("*/", at + 2);
                if (end < 0) {
                    faults.add(new Fault("comment", at, ""));
                }
                int after = end < 0 ? css.length() : end + 2;
                for (int i = at; i < after; i++) {
                    bare.setCharAt(i, css.charAt(i) == '\n' ? '\n' : ' ');
                }
                at = after;
            } else {
                at++;
            }
        }
        return bare.toString();
    }

    /** Behind a string; one that the line's end cuts off ends there. */
    private static int afterString(String css, int start) {
        int at = start + 1;
        while (at < css.length() && css.charAt(at) != '\n') {
            if (css.charAt(at) == css.charAt(start)) {
                return at + 1;
            }
            at += css.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, css.length());
    }

    private void read() {
        int start = 0;
        int brackets = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            brackets = brackets(brackets, character);
            if (character == '"' || character == '\'') {
                int after = afterString(text, at);
                if (text.charAt(after - 1) != character || after == at + 1) {
                    faults.add(new Fault("string", at, ""));
                }
                at = after - 1;
            } else if (character == '{') {
                opened(start, at);
                start = at + 1;
            } else if (character == ';' && brackets == 0) {
                declared(start, at);
                start = at + 1;
            } else if (character == '}') {
                declared(start, at);
                closed(at);
                start = at + 1;
            }
        }
        declared(start, text.length());
        open.forEach(block -> faults.add(new Fault("block", block.start(), block.head())));
    }

    /** How many are open: an address in {@code url(data:…;base64,…)} has semicolons of its own. */
    private static int brackets(int open, char character) {
        return switch (character) {
            case '(' -> open + 1;
            case ')' -> Math.max(0, open - 1);
            case '{', '}', '\n' -> 0;
            default -> open;
        };
    }

    private void opened(int start, int brace) {
        int first = firstOf(start, brace);
        String head = text.substring(first, brace).strip();
        Block outer = open.peek();
        if (outer != null && outer.holds() == Holds.PROPERTIES && !head.startsWith("@") && !head.startsWith("&")) {
            faults.add(new Fault("block", outer.start(), outer.head()));
            open.pop();
            outer = open.peek();
        }
        boolean paper = outer == null || outer.paper();
        String word = head.split("[\\s({:]", 2)[0].toLowerCase(Locale.ROOT);
        if (GROUPS.contains(word)) {
            boolean forPaper = !word.equals("@media") || isForPaper(head);
            open.push(new Block(Holds.RULES, first, head, paper && forPaper));
        } else if (head.startsWith("@")) {
            open.push(new Block(word.equals(PAGE) ? Holds.PROPERTIES : Holds.DESCRIPTORS, first, head, paper));
        } else {
            pieces.add(new Piece(Kind.SELECTOR, head, first, paper));
            open.push(new Block(Holds.PROPERTIES, first, head, paper));
        }
    }

    private static boolean isForPaper(String head) {
        return List.of(head.substring("@media".length()).split(",")).stream().map(String::strip)
                .anyMatch(medium -> medium.equals("print") || medium.equals("all"));
    }

    private void closed(int at) {
        if (open.isEmpty()) {
            faults.add(new Fault("brace", at, ""));
        } else {
            open.pop();
        }
    }

    private void declared(int start, int end) {
        int first = firstOf(start, end);
        String declaration = text.substring(first, end).strip();
        boolean rule = open.isEmpty() || open.peek().holds() == Holds.RULES;
        if (declaration.isEmpty() || declaration.startsWith("@")) {
            return;
        }
        if (rule) {
            pieces.add(new Piece(Kind.SELECTOR, declaration, first, true));
        } else if (open.peek().holds() == Holds.PROPERTIES) {
            pieces.add(new Piece(Kind.DECLARATION, declaration, first, open.peek().paper()));
        }
    }

    private int firstOf(int start, int end) {
        int first = start;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }
}
