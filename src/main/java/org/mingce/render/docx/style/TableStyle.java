package org.mingce.render.docx.style;

/**
 * A table style of the gallery.
 *
 * @param id      what tables call it
 * @param name    what people call it
 * @param frame   the lines around the table
 * @param inside  the lines of most cells
 * @param padding most cells' distance from line to text
 */
public record TableStyle(String id, String name, Borders frame, Borders inside, Edges padding) {

    /** Writes the style. */
    public void write(Xml xml) {
        xml.start("style", "type", "table", "customStyle", "1", "styleId", id);
        xml.value("name", name).value("basedOn", "TableNormal").value("uiPriority", 39).empty("qFormat");
        xml.start("tblPr").start("tblBorders");
        frame.write(xml);
        inside.top().widest(inside.bottom()).write(xml, "insideH");
        inside.left().widest(inside.right()).write(xml, "insideV");
        xml.end();
        padding.write(xml, "tblCellMar");
        xml.end().end();
    }
}
