package org.mingce.render.docx.part;

import org.mingce.render.docx.style.Xml;

/** Writes a chart's axes: the categories, the first on top, and the amounts, which start at zero and aren't shown. */
final class ChartAxes {

    /** The id of the categories' axis. */
    static final String CATEGORIES = "1";
    /** The id of the amounts' axis. */
    static final String AMOUNTS = "2";

    private final Xml xml;

    ChartAxes(Xml xml) {
        this.xml = xml;
    }

    /** Writes both. */
    void write() {
        categories();
        amounts();
    }

    private void categories() {
        xml.start("c:catAx");
        axis(CATEGORIES, "maxMin", "0", "l");
        xml.start("c:spPr").start("a:ln").empty("a:noFill").end().end();
        value("crossAx", AMOUNTS);
        value("crosses", "autoZero");
        value("auto", "1");
        value("lblAlgn", "ctr");
        value("lblOffset", "100");
        value("noMultiLvlLbl", "1");
        xml.end();
    }

    private void amounts() {
        xml.start("c:valAx");
        axis(AMOUNTS, "minMax", "1", "t");
        value("crossAx", CATEGORIES);
        value("crosses", "autoZero");
        value("crossBetween", "between");
        xml.end();
    }

    private void axis(String id, String direction, String deleted, String side) {
        value("axId", id);
        xml.start("c:scaling");
        value("orientation", direction);
        if (id.equals(AMOUNTS)) {
            value("min", "0");
        }
        xml.end();
        value("delete", deleted);
        value("axPos", side);
        value("majorTickMark", "none");
        value("minorTickMark", "none");
        value("tickLblPos", "low");
    }

    private void value(String name, String value) {
        xml.empty("c:" + name, ":val", value);
    }
}
