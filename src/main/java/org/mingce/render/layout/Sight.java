package org.mingce.render.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What of an element and its siblings the selectors of a stylesheet, or Flying Saucer by itself, look at. */
final class Sight {

    private static final Pattern SELECTORS = Pattern.compile("([^{};]*)\\{");
    /** Selectors that look at all siblings, such as tr:nth-child, or are spelt so that none of this can be told. */
    private static final Pattern FAR = Pattern.compile("[~\\\\]|:nth-|:even|:odd", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[\\s*(?:[^\\]|=]*\\|)?\\s*([^\\]\\s=~|^$*]+)");
    /** Attributes of which Flying Saucer sees no more than that they are there; and those that begin so. */
    private static final Set<String> UNREAD = Set.of("id", "href", "src", "title", "alt", "headers");
    private static final List<String> UNREAD_KINDS = List.of("aria-", "data-");

    private final boolean far;
    private final int siblings;
    private final Set<String> read = new HashSet<>();

    /** That of a stylesheet's rules for print. */
    Sight(String stylesheet) {
        List<String> selectors = SELECTORS.matcher(stylesheet).results().map(found -> found.group(1)).toList();
        far = selectors.stream().anyMatch(selector -> FAR.matcher(selector).find());
        siblings = selectors.stream().mapToInt(selector -> (int) selector.chars().filter(c -> c == '+').count())
                .max().orElse(0);
        selectors.forEach(selector -> ATTRIBUTE.matcher(selector).results().map(Sight::name).forEach(read::add));
        if (selectors.stream().anyMatch(selector -> selector.contains("#"))) {
            read.add("id");
        }
    }

    private static String name(MatchResult found) {
        return found.group(1).toLowerCase(Locale.ROOT);
    }

    /** Whether selectors look further than this can say: then any two elements may differ. */
    boolean isEndless() {
        return far;
    }

    /** What is seen of an element, and of as many before it as a selector looks at, besides those around it. */
    String of(Element element) {
        StringBuilder seen = new StringBuilder();
        Element before = element;
        for (int i = 0; i <= siblings && before != null; i++) {
            describe(before, seen);
            before = sibling(before, true);
        }
        return seen.append(before == null ? "first" : "").append(sibling(element, false) == null ? " last" : "")
                .toString();
    }

    /** The attributes of a DOM element come sorted by name. */
    private void describe(Element element, StringBuilder seen) {
        seen.append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            seen.append('\n').append(attribute.getNodeName());
            if (isRead(attribute.getNodeName())) {
                seen.append('=').append(attribute.getNodeValue());
            }
        }
        seen.append("\n\n");
    }

    private boolean isRead(String name) {
        if (read.contains(name)) {
            return true;
        }
        for (String kind : UNREAD_KINDS) {
            if (name.startsWith(kind)) {
                return false;
            }
        }
        return !UNREAD.contains(name);
    }

    private static Element sibling(Element element, boolean before) {
        Node sibling = element;
        do {
            sibling = before ? sibling.getPreviousSibling() : sibling.getNextSibling();
        } while (sibling != null && !(sibling instanceof Element));
        return (Element) sibling;
    }
}
