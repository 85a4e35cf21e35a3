package org.mingce.render.docx.part;

import java.util.List;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.NamedStyle;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.TableStyle;
import org.mingce.render.docx.style.TextFormat;
import org.mingce.render.docx.style.Xml;

/** Writes the part that holds the named styles. */
final class StylesPart {

    private final StyleBook book;
    private final List<TableStyle> tables;
    private final TextFormat body;
    private final String language;

    /**
     * @param book     the paragraph styles
     * @param tables   the table styles
     * @param body     the document's defaults
     * @param language the booklet's language, for instance {@code zh-CN}
     */
    StylesPart(StyleBook book, List<TableStyle> tables, TextFormat body, String language) {
        this.book = book;
        this.tables = tables;
        this.body = body;
        this.language = language;
    }

    /** The part. */
    Utf8Text text() {
        Xml xml = new Xml("styles");
        defaults(xml);
        latent(xml);
        book.all().forEach(style -> paragraphStyle(xml, style));
        xml.start("style", "type", "character", "default", "1", "styleId", "DefaultParagraphFont");
        xml.value("name", "Default Paragraph Font").value("uiPriority", 1).empty("semiHidden").empty("unhideWhenUsed")
                .end();
        normalTable(xml);
        tables.forEach(table -> table.write(xml));
        return xml.ended();
    }

    private void defaults(Xml xml) {
        xml.start("docDefaults").start("rPrDefault").start("rPr");
        body.writeAll(xml, language);
        xml.end().end().empty("pPrDefault").end();
    }

    private static void latent(Xml xml) {
        xml.empty("latentStyles", "defLockedState", "0", "defUIPriority", "99", "defSemiHidden", "1",
                "defUnhideWhenUsed", "1", "defQFormat", "0", "count", "376");
    }

    private void paragraphStyle(Xml xml, NamedStyle style) {
        boolean normal = style.based() == null;
        xml.start("style", "type", "paragraph", "default", normal ? "1" : null,
                "customStyle", style.builtIn() ? null : "1", "styleId", style.id());
        xml.value("name", style.name());
        if (!normal) {
            xml.value("basedOn", style.based());
        }
        if (style.next() != null) {
            xml.value("next", style.next());
        }
        xml.value("uiPriority", style.rank()).empty("qFormat");
        NamedStyle base = normal ? null : book.byId(style.based());
        ParagraphFormat above = normal ? ParagraphFormat.DEFAULT : base.format();
        xml.start("pPr");
        style.format().writePaging(xml, above);
        style.format().writeShape(xml, above, normal);
        xml.end();
        style.text().writeDifference(xml, normal ? body : base.text(), false);
        xml.end();
    }

    private static void normalTable(Xml xml) {
        xml.start("style", "type", "table", "default", "1", "styleId", "TableNormal");
        xml.value("name", "Normal Table").value("uiPriority", 99).empty("semiHidden").empty("unhideWhenUsed");
        xml.start("tblPr").empty("tblInd", "w", "0", "type", "dxa");
        Edges.NONE.write(xml, "tblCellMar");
        xml.end().end();
    }
}
