package org.mingce.render.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.extend.UserAgentCallback;

/**
 * Styles by selectors, matched once for all elements that no selector can tell apart. Flying Saucer holds every element
 * against every selector; a booklet has some ten thousand elements, most of them cells of some hundred kinds.
 */
final class SharedStyles extends StyleReference {

    /**
     * Selectors that look at more of an element's siblings than whether there are any: {@code h3 + p}, tr:nth-child.
     */
    private static final Pattern SIBLINGS = Pattern.compile("(?:[+~]|:nth-|:even|:odd)[^{};]*\\{");

    private final Map<Element, Kind> kinds = new IdentityHashMap<>();
    private final Map<Look, Kind> known = new HashMap<>();
    private boolean shares;

    SharedStyles(UserAgentCallback userAgent) {
        super(userAgent);
    }

    /**
     * Takes the stylesheet into account that is about to be matched: with some, elements must be matched one by one.
     */
    void prepare(String stylesheet) {
        shares = !SIBLINGS.matcher(stylesheet).find();
    }

    /** Matches anew: an element's attributes have changed. */
    void forget() {
        kinds.clear();
        known.clear();
    }

    @Override
    public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
        if (element == null || restyle || !shares) {
            return super.getCascadedStyle(element, restyle);
        }
        Kind kind = kind(element);
        if (kind.style == null) {
            kind.style = super.getCascadedStyle(kind.first, false);
        }
        return kind.style;
    }

    @Override
    public CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
        Node element = shares && node instanceof Element found ? kind(found).first : node;
        return super.getPseudoElementStyle(element, pseudoElement);
    }

    private Kind kind(Element element) {
        Kind kind = kinds.get(element);
        if (kind == null) {
            Kind parent = element.getParentNode() instanceof Element outer ? kind(outer) : null;
            kind = known.computeIfAbsent(new Look(parent, element.getNodeName(), attributes(element),
                    isOutermost(element, Node::getPreviousSibling), isOutermost(element, Node::getNextSibling)),
                    look -> new Kind(element));
            kinds.put(element, kind);
        }
        return kind;
    }

    /** The attributes of a DOM element come sorted by name. */
    private static String attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            all.append(attribute.getNodeName()).append('=').append(attribute.getNodeValue()).append('\n');
        }
        return all.toString();
    }

    private static boolean isOutermost(Element element, UnaryOperator<Node> next) {
        Node sibling = next.apply(element);
        while (sibling != null && !(sibling instanceof Element)) {
            sibling = next.apply(sibling);
        }
        return sibling == null;
    }

    /** All that a selector can see of an element, besides those around it. */
    private record Look(Kind parent, String name, String attributes, boolean first, boolean last) {
    }

    /** Elements of one look; two kinds are never equal. */
    private static final class Kind {

        private final Element first;
        private CascadedStyle style;

        Kind(Element first) {
            this.first = first;
        }
    }
}
