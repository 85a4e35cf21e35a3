package org.mingce.render.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.render.docx.content.Chart;
import org.mingce.render.docx.content.WordPiece;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.render.Box;

/**
 * Reads a chart from its figure: the numbers from the table in it ({@code table.chart-data}), colors and font from the
 * computed styles, the size from the drawing that the other formats show.
 */
final class ChartReader {

    private static final String BLACK = "000000";

    private final Looks looks;

    ChartReader(Looks looks) {
        this.looks = looks;
    }

    /** The chart that a drawing shows; empty for a drawing that has no such table beside it. */
    Optional<WordPiece> read(Element svg) {
        Optional<Box> box = looks.box(svg);
        if (!(svg.getParentNode() instanceof Element figure) || figure.getAttribute("data-chart").isEmpty()
                || box.isEmpty()) {
            return Optional.empty();
        }
        Optional<Element> table = elements(figure, "table").stream().findFirst();
        return table.map(data ->
                new WordPiece.Diagram(chart(figure, svg, data), looks.scale().emu(box.get().getContentWidth()),
                        looks.scale().emu(box.get().getHeight())));
    }

    private Chart chart(Element figure, Element svg, Element table) {
        List<Element> rows = elements(elements(table, "tbody").get(0), "tr");
        List<Element> heads = elements(elements(table, "thead").get(0), "th").stream()
                .filter(head -> head.hasAttribute("data-pattern")).toList();
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            series.add(series(heads.get(i), rows, i));
        }
        return new Chart(text(svg, "title"), text(svg, "desc"), figure.getAttribute("data-chart").equals("stacked"),
                table.getAttribute("data-format"), looks.of(svg).text(),
                rows.stream().map(ChartReader::category).toList(),
                series);
    }

    private Chart.Series series(Element head, List<Element> rows, int column) {
        String color = looks.of(head).text().color();
        List<String> values =
                rows.stream().map(row -> elements(row, "td").get(column).getAttribute("data-value")).toList();
        return new Chart.Series(head.getTextContent().strip(), color.equals("auto") ? BLACK : color,
                head.getAttribute("data-pattern"), values);
    }

    private static String category(Element row) {
        String name = text(row, "th");
        String label = row.getAttribute("data-label");
        return label.isEmpty() ? name : name + "\n" + label;
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream().findFirst().map(element -> element.getTextContent().strip()).orElse("");
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
