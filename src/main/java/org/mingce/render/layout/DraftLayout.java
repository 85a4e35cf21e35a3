package org.mingce.render.layout;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CalculatedStyle;

/**
 * What of a booklet has to be laid out to find out how its official tables and forms use their pages: these, and what
 * shares a page with them. All that stands before a page break of its own, and is neither, can be left out: wherever it
 * ends, what is behind it starts at the top of a page.
 */
final class DraftLayout {

    private static final List<String> WANTED = List.of("table-block", "form");

    private final Function<Element, CalculatedStyle> styles;
    private final Set<Element> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> wanted = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * The draft of a booklet.
     *
     * @param body   the element around all of it
     * @param styles what the stylesheet says of an element
     */
    DraftLayout(Element body, Function<Element, CalculatedStyle> styles) {
        this.styles = styles;
        if (want(body)) {
            leaveOut(body, true, true);
        }
    }

    /** Whether there is an official table or a form at all. */
    boolean isWanted() {
        return !wanted.isEmpty();
    }

    /** What is left out; nothing in it is an official table or a form. */
    Set<Element> leftOut() {
        return leftOut;
    }

    /** Notes which elements are, or have in them, what this is about. */
    private boolean want(Element element) {
        boolean isWanted = isWanted(element);
        for (Element child = next(element.getFirstChild()); child != null; child = next(child.getNextSibling())) {
            isWanted |= want(child);
        }
        if (isWanted) {
            wanted.add(element);
        }
        return isWanted;
    }

    private static boolean isWanted(Element element) {
        String classes = element.getAttribute("class");
        return !classes.isEmpty() && WANTED.stream().anyMatch(Arrays.asList(classes.split(" "))::contains);
    }

    /**
     * Leaves out what may be among the children of an element.
     *
     * @param isFirst whether the booklet begins with it: its first page is not like others, so that its beginning stays
     * @param isEnd   whether what is behind the element starts a page, or nothing is
     */
    private void leaveOut(Element element, boolean isFirst, boolean isEnd) {
        Element first = firstShown(element);
        boolean isBehind = isEnd;
        boolean isBelow = false;
        for (Node node = element.getLastChild(); node != null; node = node.getPreviousSibling()) {
            if (!(node instanceof Element child)) {
                isBehind &= isBlank(node);
            } else if (!wanted.contains(child) && isBehind && !(isFirst && child == first)
                    && !(isBelow && isAbove(child))) {
                leftOut.add(child);
            } else {
                isBelow |= isWanted(child);
                if (wanted.contains(child) && !isWanted(child)) {
                    leaveOut(child, isFirst && child == first, isBehind);
                }
                isBehind = startsPage(child);
            }
        }
    }

    /** Whether one of those before an element is wanted itself: two tables stay as far from each other as they are. */
    private static boolean isAbove(Element element) {
        Node before = element.getPreviousSibling();
        while (before != null && !(before instanceof Element above && isWanted(above))) {
            before = before.getPreviousSibling();
        }
        return before != null;
    }

    private boolean startsPage(Element element) {
        Element start = element;
        while (start != null && !styles.apply(start).isForcePageBreakBefore()) {
            Node child = start.getFirstChild();
            while (child != null && !(child instanceof Element) && isBlank(child)) {
                child = child.getNextSibling();
            }
            start = child instanceof Element inner ? inner : null;
        }
        return start != null;
    }

    private static boolean isBlank(Node node) {
        return node.getNodeType() == Node.COMMENT_NODE || node.getNodeValue() == null || node.getNodeValue().isBlank();
    }

    /** The first of an element's children that is printed: the head of a page is not. */
    private Element firstShown(Element element) {
        Element child = next(element.getFirstChild());
        while (child != null && styles.apply(child).isDisplayNone()) {
            child = next(child.getNextSibling());
        }
        return child;
    }

    private static Element next(Node from) {
        Node node = from;
        while (node != null && !(node instanceof Element)) {
            node = node.getNextSibling();
        }
        return (Element) node;
    }
}
