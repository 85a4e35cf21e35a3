package org.mingce.page;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.UserDataHandler;

/**
 * A name by which the web page can lead to an element that has no id in other formats. It is tied to the element, not
 * written into it: paper and Word stay as they are.
 *
 * @param id the id, which nothing else in the page has
 */
public record Anchor(String id) {

    private static final String KEY = Anchor.class.getName();
    private static final UserDataHandler FOLLOW = (operation, key, anchor, from, copy) -> {
        if (copy instanceof Element element) {
            ((Anchor) anchor).tieTo(element);
        }
    };

    /** Gives an element this name. */
    public void tieTo(Element element) {
        element.setUserData(KEY, this, FOLLOW);
    }

    /** An element's name; empty where it has none. */
    public static Optional<Anchor> of(Element element) {
        return element.getUserData(KEY) instanceof Anchor anchor ? Optional.of(anchor) : Optional.empty();
    }
}
