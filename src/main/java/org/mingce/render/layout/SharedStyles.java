package org.mingce.render.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.css.newmatch.CascadedStyle;
import org.xhtmlrenderer.extend.UserAgentCallback;

/**
 * Styles by selectors, matched once for all elements that no selector can tell apart. Flying Saucer holds every element
 * against every selector; a booklet has some ten thousand elements, most of them cells of some hundred kinds.
 */
final class SharedStyles extends StyleReference {

    private final Map<Element, Kind> kinds = new IdentityHashMap<>();
    private final Map<Look, Kind> known = new HashMap<>();
    private Sight sight;

    SharedStyles(UserAgentCallback userAgent) {
        super(userAgent);
    }

    /**
     * Takes the stylesheet into account that is about to be matched: with some, elements must be matched one by one.
     */
    void prepare(String stylesheet) {
        sight = new Sight(stylesheet);
    }

    /** Looks anew: attributes of elements have changed. What looks like others before them is not matched again. */
    void forget() {
        kinds.clear();
    }

    @Override
    public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
        if (element == null || restyle || sight.isEndless()) {
            return super.getCascadedStyle(element, restyle);
        }
        Kind kind = kind(element);
        if (kind.style == null) {
            kind.style = super.getCascadedStyle(element, false);
        }
        return kind.style;
    }

    @Override
    public CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
        if (sight.isEndless() || !(node instanceof Element element)) {
            return super.getPseudoElementStyle(node, pseudoElement);
        }
        return kind(element).pseudo.computeIfAbsent(pseudoElement,
                name -> Optional.ofNullable(super.getPseudoElementStyle(element, name))).orElse(null);
    }

    private Kind kind(Element element) {
        Kind kind = kinds.get(element);
        if (kind == null) {
            Kind parent = element.getParentNode() instanceof Element outer ? kind(outer) : null;
            kind = known.computeIfAbsent(new Look(parent, sight.of(element)), look -> new Kind());
            kinds.put(element, kind);
        }
        return kind;
    }

    /** All that a selector can see of an element: besides those around it, what is seen of itself. */
    private record Look(Kind parent, String seen) {
    }

    /** Elements of one look; two kinds are never equal. */
    private static final class Kind {

        private final Map<String, Optional<CascadedStyle>> pseudo = new HashMap<>();
        private CascadedStyle style;
    }
}
