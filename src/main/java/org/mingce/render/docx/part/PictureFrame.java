package org.mingce.render.docx.part;

import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.Xml;

/** Writes a picture as a drawing in the line. */
final class PictureFrame {

    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private PictureFrame() {
    }

    /**
     * Writes a run with the picture.
     *
     * @param relation the id of the picture's part
     * @param number   unique in the document, from 1
     */
    static void write(Xml xml, WordPiece.Picture picture, String relation, int number) {
        String width = Long.toString(picture.width());
        String height = Long.toString(picture.height());
        String id = Integer.toString(number);
        String name = "Picture " + number;
        xml.start("r").start("drawing").start("wp:inline", ":distT", "0", ":distB", "0", ":distL", "0", ":distR", "0");
        xml.empty("wp:extent", ":cx", width, ":cy", height);
        xml.empty("wp:docPr", ":id", id, ":name", name, ":descr", picture.alt());
        xml.start("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", ":noChangeAspect", "1").end();
        xml.start("a:graphic").start("a:graphicData", ":uri", PICTURE).start("pic:pic");
        xml.start("pic:nvPicPr").empty("pic:cNvPr", ":id", id, ":name", name, ":descr", picture.alt());
        xml.empty("pic:cNvPicPr").end();
        xml.start("pic:blipFill").empty("a:blip", "r:embed", relation);
        xml.start("a:stretch").empty("a:fillRect").end().end();
        xml.start("pic:spPr").start("a:xfrm").empty("a:off", ":x", "0", ":y", "0");
        xml.empty("a:ext", ":cx", width, ":cy", height);
        xml.end().start("a:prstGeom", ":prst", "rect").empty("a:avLst").end().end();
        xml.end().end().end();
        xml.end().end().end();
    }
}
