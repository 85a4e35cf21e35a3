package org.mingce.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Lays the cells of a table out on the grid that its columns and rows make. */
final class FormGrid {

    private final Element table;
    private final Map<String, Integer> taken = new TreeMap<>();

    FormGrid(Element table) {
        this.table = table;
    }

    /** Places ({@code row:column}) that no cell covers, that several cover, or that lie outside the grid. */
    List<String> holesAndOverlaps() {
        int columns = table.getElementsByTagName("col").getLength();
        List<Element> rows = elements(table.getElementsByTagName("tr"));
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : cells(rows.get(row))) {
                while (taken.containsKey(row + ":" + column)) {
                    column++;
                }
                cover(cell, row, column);
            }
        }
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                if (!Integer.valueOf(1).equals(taken.remove(row + ":" + column))) {
                    wrong.add(row + ":" + column);
                }
            }
        }
        wrong.addAll(taken.keySet());
        return wrong;
    }

    private void cover(Element cell, int row, int column) {
        for (int down = 0; down < span(cell, "rowspan"); down++) {
            for (int along = 0; along < span(cell, "colspan"); along++) {
                taken.merge(row + down + ":" + (column + along), 1, Integer::sum);
            }
        }
    }

    private static int span(Element cell, String name) {
        return cell.hasAttribute(name) ? Integer.parseInt(cell.getAttribute(name)) : 1;
    }

    /** The cells of a row. */
    static List<Element> cells(Element row) {
        return elements(row.getChildNodes());
    }

    static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
