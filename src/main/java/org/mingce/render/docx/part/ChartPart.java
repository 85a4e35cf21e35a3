package org.mingce.render.docx.part;

import java.util.List;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.content.Chart;
import org.mingce.render.docx.style.Xml;

/**
 * Writes a chart's part: DrawingML with a copy of the numbers, which come from the workbook when somebody edits them.
 */
final class ChartPart {

    /** The id by which the part knows its workbook. */
    static final String WORKBOOK = "rIdWorkbook";

    private static final String[] NAMESPACES = {
        "c", "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
        "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    };
    /** A hundredth of a point for each half point. */
    private static final int TEXT_SCALE = 50;

    private final Chart chart;
    private final Xml xml = new Xml("c:chartSpace", NAMESPACES);

    private ChartPart(Chart chart) {
        this.chart = chart;
    }

    /** The part. */
    static Utf8Text text(Chart chart) {
        ChartPart part = new ChartPart(chart);
        part.write();
        return part.xml.ended();
    }

    private void write() {
        value("date1904", "0");
        value("roundedCorners", "0");
        xml.start("c:chart");
        value("autoTitleDeleted", "1");
        xml.start("c:plotArea").empty("c:layout");
        bars();
        new ChartAxes(xml).write();
        xml.end();
        if (chart.series().size() > 1) {
            xml.start("c:legend");
            value("legendPos", "t");
            value("overlay", "0");
            xml.end();
        }
        value("plotVisOnly", "1");
        value("dispBlanksAs", "gap");
        xml.end();
        xml.start("c:spPr").empty("a:noFill").start("a:ln").empty("a:noFill").end().end();
        font();
        xml.start("c:externalData", "r:id", WORKBOOK);
        value("autoUpdate", "0");
        xml.end();
    }

    private void bars() {
        xml.start("c:barChart");
        value("barDir", "bar");
        value("grouping", chart.stacked() ? "stacked" : "clustered");
        value("varyColors", "0");
        for (int i = 0; i < chart.series().size(); i++) {
            series(chart.series().get(i), i);
        }
        value("gapWidth", chart.stacked() ? "120" : "60");
        value("overlap", chart.stacked() ? "100" : "0");
        value("axId", ChartAxes.CATEGORIES);
        value("axId", ChartAxes.AMOUNTS);
        xml.end();
    }

    private void series(Chart.Series series, int index) {
        String column = ChartWorkbook.column(index + 1);
        int last = chart.categories().size() + 1;
        xml.start("c:ser");
        value("idx", Integer.toString(index));
        value("order", Integer.toString(index));
        xml.start("c:tx");
        texts(ChartWorkbook.range(column, 1, 1), List.of(series.name()));
        xml.end();
        look(series);
        value("invertIfNegative", "0");
        labels();
        xml.start("c:cat");
        texts(ChartWorkbook.range(ChartWorkbook.column(0), 2, last), chart.categories());
        xml.end();
        xml.start("c:val").start("c:numRef");
        element("f", ChartWorkbook.range(column, 2, last));
        xml.start("c:numCache");
        element("formatCode", chart.format());
        points(series.values());
        xml.end().end().end();
        xml.end();
    }

    /** Said in full: without a fill LibreOffice shows no bars. */
    private void look(Chart.Series series) {
        xml.start("c:spPr");
        if (series.pattern().isEmpty()) {
            fill(series.color());
        } else if (series.pattern().equals("none")) {
            xml.empty("a:noFill");
        } else {
            xml.start("a:pattFill", ":prst", series.pattern()).start("a:fgClr")
                    .empty("a:srgbClr", ":val", series.color()).end();
            xml.start("a:bgClr").empty("a:srgbClr", ":val", "FFFFFF").end().end();
        }
        xml.start("a:ln", ":w", "9525");
        fill(series.color());
        xml.end().end();
    }

    private void fill(String color) {
        xml.start("a:solidFill").empty("a:srgbClr", ":val", color).end();
    }

    /** Bars side by side say their amounts; those on one another have them in the category's second line. */
    private void labels() {
        xml.start("c:dLbls");
        if (!chart.stacked()) {
            xml.empty("c:numFmt", ":formatCode", chart.format(), ":sourceLinked", "0");
            // Without a width of its own a label is broken, and lies on the next bar.
            font("none");
            value("dLblPos", "outEnd");
        }
        value("showLegendKey", "0");
        value("showVal", chart.stacked() ? "0" : "1");
        for (String other : List.of("showCatName", "showSerName", "showPercent", "showBubbleSize")) {
            value(other, "0");
        }
        xml.end();
    }

    private void texts(String range, List<String> texts) {
        xml.start("c:strRef");
        element("f", range);
        xml.start("c:strCache");
        points(texts);
        xml.end().end();
    }

    private void points(List<String> values) {
        value("ptCount", Integer.toString(values.size()));
        for (int i = 0; i < values.size(); i++) {
            xml.start("c:pt", ":idx", Integer.toString(i));
            element("v", values.get(i));
            xml.end();
        }
    }

    private void font() {
        font("square");
    }

    private void font(String wrap) {
        xml.start("c:txPr").empty("a:bodyPr", ":wrap", wrap).empty("a:lstStyle").start("a:p").start("a:pPr");
        xml.start("a:defRPr", ":sz", Integer.toString(chart.text().size() * TEXT_SCALE), ":b", "0");
        fill(chart.text().color().equals("auto") ? "000000" : chart.text().color());
        xml.empty("a:latin", ":typeface", chart.text().latin()).empty("a:ea", ":typeface", chart.text().eastAsian());
        xml.end().end().empty("a:endParaRPr", ":lang", "zh-CN").end().end();
    }

    private void value(String name, String value) {
        xml.empty("c:" + name, ":val", value);
    }

    private void element(String name, String text) {
        xml.start("c:" + name).text(text).end();
    }
}
