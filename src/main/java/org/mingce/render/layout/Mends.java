package org.mingce.render.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.SharedContext;

/**
 * Declarations for single elements that put right what a layout got wrong. They hold for the next layouts and are taken
 * back after the last one: Word breaks pages in its own way.
 */
final class Mends {

    private static final String STYLE = "style";

    private final Map<Element, String> before = new LinkedHashMap<>();
    private final Map<Element, Set<String>> given = new HashMap<>();
    private boolean isNew;

    /** Gives an element a declaration; what it has been given before changes nothing. */
    void give(Element element, String declaration) {
        if (element == null || !given.computeIfAbsent(element, key -> new HashSet<>()).add(declaration)) {
            return;
        }
        String own = element.getAttribute(STYLE);
        before.putIfAbsent(element, own);
        element.setAttribute(STYLE, own.isEmpty() ? declaration : own + "; " + declaration);
        isNew = true;
    }

    /** Whether anything has been given since this was asked last. */
    boolean takeNew() {
        boolean was = isNew;
        isNew = false;
        return was;
    }

    /** Leaves the elements, and what is known of their styles, as they were. */
    void takeBack(SharedContext context, SharedStyles styles) {
        before.forEach((element, own) -> {
            if (own.isEmpty()) {
                element.removeAttribute(STYLE);
            } else {
                element.setAttribute(STYLE, own);
            }
        });
        if (!before.isEmpty()) {
            styles.forget();
            before.keySet().forEach(element -> context.getStyle(element, true));
        }
    }
}
