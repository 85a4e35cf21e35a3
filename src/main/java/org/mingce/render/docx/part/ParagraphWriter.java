package org.mingce.render.docx.part;

import org.mingce.render.docx.content.ListNumber;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.style.Indent;
import org.mingce.render.docx.style.NamedStyle;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.Xml;

/** Writes paragraphs: the style's name, what differs from the style, and the content. */
final class ParagraphWriter {

    private final Xml xml;
    private final StyleBook styles;
    private final ContentWriter content;

    ParagraphWriter(Xml xml, StyleBook styles, ContentWriter content) {
        this.xml = xml;
        this.styles = styles;
        this.content = content;
    }

    /**
     * Writes a paragraph.
     *
     * @param section what ends a section after the paragraph; may do nothing
     * @param before  what stands before the content, for the field that the contents are
     * @param after   what stands after it
     */
    void write(WordParagraph paragraph, Runnable section, Runnable before, Runnable after) {
        NamedStyle style = styles.of(paragraph.key());
        xml.start("p").start("pPr");
        if (style != styles.normal()) {
            xml.value("pStyle", style.id());
        }
        ParagraphFormat format = paragraph.format();
        format.writePaging(xml, style.format());
        number(paragraph.number());
        format.writeShape(xml, shape(paragraph, style));
        paragraph.text().writeDifference(xml, style.text(), false);
        section.run();
        xml.end();
        before.run();
        content.write(xml, paragraph.pieces(), style.text());
        after.run();
        xml.end();
    }

    /**
     * What need not be said again. Indents of a numbered paragraph are said: LibreOffice takes those of the list, none,
     * in place of the style's.
     */
    private static ParagraphFormat shape(WordParagraph paragraph, NamedStyle style) {
        boolean isHidden = paragraph.number() != null
                && paragraph.format().indent().equals(style.format().indent());
        return isHidden ? style.format().withIndent(Indent.NONE) : style.format();
    }

    private void number(ListNumber number) {
        if (number != null) {
            xml.start("numPr").value("ilvl", number.level()).value("numId", number.list()).end();
        }
    }
}
