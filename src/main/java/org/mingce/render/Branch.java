package org.mingce.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An element of the page with what is in it, as renderers of data ask for it.
 *
 * @param element the element
 */
public record Branch(Element element) {

    /** The class of a line's end that only paper has. */
    private static final String FOLD = "fold";
    private static final String NUMBER = "data-number";
    private static final Set<String> BLOCKS = Set.of("p", "li", "div", "ul", "ol", "td", "th");
    private static final Set<String> NOT_READ = Set.of("svg", "img", "details");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern LINE_BREAKS = Pattern.compile("[ \\t\\r]*+\\n[ \\t\\r\\n]*");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,3}");

    /** The element's name without a prefix. */
    public String name() {
        return element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
    }

    /** The value of an attribute; empty where it has none. */
    public String attribute(String attribute) {
        return element.getAttribute(attribute);
    }

    /** Whether it is of that class. */
    public boolean is(String style) {
        String all = element.getAttribute("class");
        for (int at = all.indexOf(style); at >= 0; at = all.indexOf(style, at + 1)) {
            if (isBetween(all, at - 1) && isBetween(all, at + style.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an index is of white space or of nothing. */
    private static boolean isBetween(String all, int at) {
        return at < 0 || at >= all.length() || Character.isWhitespace(all.charAt(at));
    }

    /** How many columns or rows a cell takes: what {@code colspan} or {@code rowspan} says, at least one. */
    public int span(String attribute) {
        String span = element.getAttribute(attribute);
        return !span.isEmpty() && SPAN.matcher(span).matches() ? Integer.parseInt(span) : 1;
    }

    /** The elements right in it. */
    public List<Branch> children() {
        List<Branch> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Branch(child));
            }
        }
        return children;
    }

    /** All elements in it that have one of these names, in the order of the page. */
    public List<Branch> within(String... names) {
        List<Branch> found = new ArrayList<>();
        collect(Set.of(names), found);
        return found;
    }

    private void collect(Set<String> names, List<Branch> found) {
        for (Branch child : children()) {
            if (names.contains(child.name())) {
                found.add(child);
            }
            child.collect(names, found);
        }
    }

    /** The first element in it that has the name. */
    public Optional<Branch> first(String name) {
        for (Branch child : children()) {
            Optional<Branch> found = child.name().equals(name) ? Optional.of(child) : child.first(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What it says but for a heading's number: each paragraph and forced line a line, other white space one blank. */
    public String text() {
        StringBuilder text = new StringBuilder();
        read(element, text);
        return BLANKS.matcher(LINE_BREAKS.matcher(text).replaceAll("\n")).replaceAll(" ").strip();
    }

    private static void read(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text characters) {
                text.append(WHITE_SPACE.matcher(characters.getData()).replaceAll(" "));
            } else if (node instanceof Element child) {
                String name = new Branch(child).name();
                if (name.equals("br")) {
                    text.append(child.getAttribute("class").equals(FOLD) ? "" : "\n");
                } else if (!NOT_READ.contains(name) && !child.hasAttribute(NUMBER)) {
                    String line = BLOCKS.contains(name) ? "\n" : "";
                    text.append(line);
                    read(child, text);
                    text.append(line);
                }
            }
        }
    }
}
