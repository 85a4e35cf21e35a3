package org.mingce.page;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.UserDataHandler;

/**
 * The place in the data that a piece of the page was made of. It is tied to the piece's element, not written into it: a
 * copy of the tree has it too, and no format can print it.
 *
 * @param file   as it is shown to people
 * @param line   from 1; 0 where only the file is known
 * @param column from 1; 0 where only the line is known
 */
public record Origin(String file, int line, int column) {

    private static final String KEY = Origin.class.getName();
    private static final UserDataHandler FOLLOW = (operation, key, origin, from, copy) -> {
        if (copy != null) {
            ((Origin) origin).tieTo(copy);
        }
    };

    /** Says that an element was made of what stands here. */
    public void tieTo(Node element) {
        element.setUserData(KEY, this, FOLLOW);
    }

    /** What the element was made of, or the nearest one around it that is known; empty where none is. */
    public static Optional<Origin> of(Element element) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            Optional<Origin> origin = tiedTo(node);
            if (origin.isPresent()) {
                return origin;
            }
        }
        return Optional.empty();
    }

    /** What the element itself was made of; empty where that is not known. */
    public static Optional<Origin> tiedTo(Node element) {
        return element.getUserData(KEY) instanceof Origin origin ? Optional.of(origin) : Optional.empty();
    }
}
