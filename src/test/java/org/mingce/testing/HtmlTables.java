package org.mingce.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The official tables of a booklet's HTML file. */
public final class HtmlTables {

    private HtmlTables() {
    }

    /** The tables in the order of the page. */
    public static List<PrintedTable> in(Document document) {
        return elements(document.getDocumentElement(), "section").stream()
                .filter(section -> classes(section).contains("table-block")).map(HtmlTables::table).toList();
    }

    private static PrintedTable table(Element section) {
        PrintedTable.Grid grid = new PrintedTable.Grid();
        List<Element> rows = elements(elements(section, "table").get(0), "tr");
        for (int row = 0; row < rows.size(); row++) {
            for (Element cell : children(rows.get(row))) {
                grid.add(row, span(cell, "colspan"), span(cell, "rowspan"), cell.getTextContent());
            }
        }
        String below = elements(section, "p").stream()
                .filter(p -> classes(p).contains("table-note") || classes(p).contains("table-empty"))
                .map(Element::getTextContent).collect(Collectors.joining());
        return new PrintedTable(PrintedTable.unnumbered(text(section, "h3", "table-title")),
                text(section, "p", "table-number"),
                text(section, "p", "table-department"), text(section, "p", "table-unit"), PrintedTable.plain(below),
                grid.rows());
    }

    private static int span(Element cell, String attribute) {
        String value = cell.getAttribute(attribute);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    private static String text(Element section, String tag, String type) {
        return elements(section, tag).stream().filter(element -> classes(element).contains(type)).findFirst()
                .map(element -> PrintedTable.plain(element.getTextContent())).orElse("");
    }

    private static List<String> classes(Element element) {
        return List.of(element.getAttribute("class").split(" "));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<Element> elements(Element root, String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index)).toList();
    }
}
