package org.mingce.render.docx.part;

import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.Xml;

/** Writes the place of a chart in the line. */
final class ChartFrame {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private ChartFrame() {
    }

    /**
     * Writes a run with the chart.
     *
     * @param relation the id of the chart's part
     * @param number   unique in the document, from 1
     */
    static void write(Xml xml, WordPiece.Diagram diagram, String relation, int number) {
        xml.start("r").start("drawing").start("wp:inline", ":distT", "0", ":distB", "0", ":distL", "0", ":distR", "0");
        xml.empty("wp:extent", ":cx", Long.toString(diagram.width()), ":cy", Long.toString(diagram.height()));
        xml.empty("wp:docPr", ":id", Integer.toString(number), ":name", "Chart " + number, ":descr",
                diagram.chart().description(), ":title", diagram.chart().title());
        xml.empty("wp:cNvGraphicFramePr").start("a:graphic").start("a:graphicData", ":uri", CHART);
        xml.empty("c:chart", ":xmlns:c", CHART, "r:id", relation);
        xml.end().end().end().end().end();
    }
}
