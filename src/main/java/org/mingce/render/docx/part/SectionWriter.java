package org.mingce.render.docx.part;

import org.mingce.render.docx.content.PageSetup;
import org.mingce.render.docx.content.Section;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.Xml;

/** Writes what ends a section: paper, margins, headers and footers, how pages are counted. */
final class SectionWriter {

    private final Xml xml;
    private final MarginParts margins;

    SectionWriter(Xml xml, MarginParts margins) {
        this.xml = xml;
        this.margins = margins;
    }

    /** Writes {@code w:sectPr}. */
    void write(Section section) {
        PageSetup page = section.right();
        xml.start("sectPr");
        margins.writeReferences(xml, section);
        xml.value("type", section.start());
        xml.empty("pgSz", "w", text(page.width()), "h", text(page.height()),
                "orient", page.width() > page.height() ? "landscape" : null);
        Edges margin = page.margin();
        xml.empty("pgMar", "top", text(margin.top()), "right", text(margin.right()), "bottom", text(margin.bottom()),
                "left", text(margin.left()), "header", text(page.header().distance()),
                "footer", text(page.footer().distance()), "gutter", "0");
        if (section.anew() || page.numbers() != null) {
            xml.empty("pgNumType", "fmt", page.numbers(), "start", section.anew() ? "1" : null);
        }
        xml.empty("cols", "space", "0");
        xml.end();
    }

    private static String text(int twips) {
        return Integer.toString(twips);
    }
}
