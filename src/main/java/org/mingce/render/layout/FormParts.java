package org.mingce.render.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Cuts a form in two tables: above the second one stand the form's title again, with the class {@code continued}, and
 * the heads of the columns; a label of several rows stands in both. Rows are moved, not copied, and are all put back
 * after the layout, for formats that break their pages themselves.
 */
final class FormParts {

    private final Deque<Runnable> undone = new ArrayDeque<>();

    /**
     * Moves the rows of a form from one on, and the groups behind, to a second table.
     *
     * @param row the first row of the second table; not the first of the form
     */
    void cut(Element row) {
        Element group = (Element) row.getParentNode();
        Element table = (Element) group.getParentNode();
        Element second = (Element) table.cloneNode(false);
        for (Element child : children(table)) {
            if (child.getNodeName().equals("colgroup")) {
                second.appendChild(child.cloneNode(true));
            }
        }
        List<Element> groups = children(table);
        List<Element> behind = groups.subList(groups.indexOf(group) + 1, groups.size());
        List<Element> rows = children(group);
        int index = rows.indexOf(row);
        if (index == 0) {
            move(group, second);
        } else {
            cutGroup(rows, index, second);
        }
        behind.forEach(other -> move(other, second));
        table.getParentNode().insertBefore(second, table.getNextSibling());
        undone.push(() -> takeOut(second));
        title(table, second);
    }

    private void cutGroup(List<Element> rows, int index, Element second) {
        Element group = (Element) second.appendChild(rows.get(0).getParentNode().cloneNode(false));
        List<Element> labels = labels(rows, index);
        Element head = isHead(rows.get(0)) ? (Element) group.appendChild(rows.get(0).cloneNode(false)) : null;
        if (head != null) {
            for (Element cell : children(rows.get(0))) {
                boolean isLabel = labels.remove(cell);
                Element copy = (Element) head.appendChild(cell.cloneNode(true));
                if (isLabel) {
                    span(copy, span(cell) - index + 1);
                    keepSpan(cell, index);
                }
            }
        }
        Element first = rows.get(index);
        Node place = first.getFirstChild();
        for (Element label : labels) {
            int start = rows.indexOf(label.getParentNode());
            Element copy = (Element) first.insertBefore(label.cloneNode(true), place);
            undone.push(() -> takeOut(copy));
            span(copy, span(label) - (index - start));
            keepSpan(label, index - start);
        }
        rows.subList(index, rows.size()).forEach(row -> move(row, group));
    }

    /** Whether all cells of a row but its label are heads of columns. */
    static boolean isHead(Element row) {
        List<Element> cells = children(row);
        return cells.stream().skip(1).allMatch(cell -> cell.getAttribute("scope").equals("col")) && cells.size() > 1;
    }

    /** The cells that begin before a row and go on in it, from left to right. */
    private static List<Element> labels(List<Element> rows, int index) {
        List<Element> labels = new ArrayList<>();
        for (int i = 0; i < index; i++) {
            for (Element cell : children(rows.get(i))) {
                if (i + span(cell) > index) {
                    labels.add(cell);
                }
            }
        }
        return labels;
    }

    /** The title of the form before the second table; none where there is none before the first. */
    private void title(Element table, Element second) {
        Element title = titleBefore(table);
        if (title == null) {
            second.setAttributeNS(null, "class", second.getAttribute("class") + " continued");
            return;
        }
        Element again = table.getOwnerDocument().createElementNS(title.getNamespaceURI(), "p");
        again.setAttributeNS(null, "class", title.getAttribute("class") + " continued");
        for (Node child = title.getFirstChild(); child != null; child = child.getNextSibling()) {
            again.appendChild(child.cloneNode(true));
        }
        second.getParentNode().insertBefore(again, second);
        undone.push(() -> takeOut(again));
    }

    private static Element titleBefore(Element table) {
        for (Node node = table; node instanceof Element; node = node.getParentNode()) {
            for (Node before = node; before != null; before = before.getPreviousSibling()) {
                if (before instanceof Element element
                        && Arrays.asList(element.getAttribute("class").split(" ")).contains("annex-title")) {
                    return element;
                }
            }
        }
        return null;
    }

    private void move(Element element, Element target) {
        Node parent = element.getParentNode();
        Node next = element.getNextSibling();
        target.appendChild(element);
        undone.push(() -> parent.insertBefore(element, next));
    }

    private void keepSpan(Element cell, int rows) {
        String own = cell.getAttribute("rowspan");
        span(cell, rows);
        undone.push(() -> cell.setAttributeNS(null, "rowspan", own));
    }

    private static void span(Element cell, int rows) {
        cell.setAttributeNS(null, "rowspan", Integer.toString(rows));
    }

    private static int span(Element cell) {
        String rows = cell.getAttribute("rowspan");
        return rows.isEmpty() ? 1 : Integer.parseInt(rows);
    }

    private static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Out of the tree, but not without a parent: their boxes are still to be painted. */
    private static void takeOut(Element element) {
        element.getOwnerDocument().createDocumentFragment().appendChild(element);
    }

    /** Leaves the tree as it was. What was added stays as boxes that belong to no element of the tree. */
    void takeBack() {
        while (!undone.isEmpty()) {
            undone.pop().run();
        }
    }
}
