package org.mingce.render.docx.read;

import org.mingce.render.docx.content.DocumentFacts;
import org.mingce.render.docx.content.DocxContent;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.style.TextFormat;
import org.mingce.render.layout.Layout;
import org.w3c.dom.Element;

/** Reads a booklet's laid-out tree. */
public final class TreeReader {

    private final TreeReading reading;

    /**
     * @param layout     the booklet, laid out
     * @param shortfalls takes what Word can't show
     */
    public TreeReader(Layout layout, Shortfalls shortfalls) {
        this.reading = TreeReading.of(layout, shortfalls);
    }

    /** What the booklet says. */
    public DocxContent read() {
        Looks looks = reading.looks();
        Element body = (Element) looks.document().getElementsByTagNameNS("*", "body").item(0);
        TextFormat text = looks.of(body).text();
        Flow flow = new Flow();
        int width = reading.setups().of(null, "right").textWidth();
        new BlockReader(reading, flow).read(body, Surround.area(width, null));
        return new DocxContent(DocumentFacts.of(looks.document()), flow.sections(reading.setups(), new Spacing(text)),
                text,
                reading.numbering().lists());
    }
}
