package org.mingce.render.pdf.tags;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Where among the nodes within a node its own text is read. */
final class Slot {

    private final org.mingce.render.pdf.tags.Node node;

    Slot(org.mingce.render.pdf.tags.Node node) {
        this.node = node;
    }

    /** How many of them come before a text; generated text, which has no node of its own, comes first or last. */
    int of(Text text) {
        var children = node.children();
        int before = children.size();
        if (text == null) {
            return before > 0 && children.get(0).isPainted() ? before : 0;
        }
        while (before > 0 && !precedes(children.get(before - 1), text)) {
            before--;
        }
        return before;
    }

    private static boolean precedes(org.mingce.render.pdf.tags.Node child, Text text) {
        Element element = element(child);
        return element == null
                || (element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
    }

    /** What a child was made of, or what stands in it. */
    private static Element element(org.mingce.render.pdf.tags.Node child) {
        var at = child;
        while (at.element() == null && !at.children().isEmpty()) {
            at = at.children().get(0);
        }
        return at.element();
    }
}
