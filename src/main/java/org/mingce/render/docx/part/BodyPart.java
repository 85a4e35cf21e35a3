package org.mingce.render.docx.part;

import java.util.List;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.content.Section;
import org.mingce.render.docx.content.TableBlock;
import org.mingce.render.docx.content.WordBlock;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.style.Xml;

/** Writes the document part: sections of paragraphs and tables, with the table of contents as a field. */
final class BodyPart {

    private static final Runnable NOTHING = () -> { };

    private final Xml xml = new Xml("document");
    private final List<Section> sections;
    private final ParagraphWriter paragraphs;
    private final TableWriter tables;
    private final SectionWriter endings;
    private final ContentsField contents;

    BodyPart(List<Section> sections, StyleBook styles, TableStyles tableStyles, ContentWriter content,
            MarginParts margins) {
        this.sections = sections;
        this.paragraphs = new ParagraphWriter(xml, styles, content);
        this.tables = new TableWriter(xml, tableStyles, block -> write(block, NOTHING));
        this.endings = new SectionWriter(xml, margins);
        this.contents = new ContentsField(xml, sections);
    }

    /** The part. */
    Utf8Text text() {
        xml.start("body");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean last = i == sections.size() - 1;
            int end = section.blocks().size() - 1;
            for (int j = 0; j <= end; j++) {
                // The last section's properties belong to the body, the others' to their last paragraph.
                write(section.blocks().get(j), j == end && !last ? () -> endings.write(section) : NOTHING);
            }
            if (last) {
                endings.write(section);
            }
        }
        xml.end();
        return xml.ended();
    }

    private void write(WordBlock block, Runnable ending) {
        if (block instanceof TableBlock table) {
            tables.write(table);
        } else if (block instanceof WordParagraph paragraph) {
            paragraphs.write(paragraph, ending, () -> contents.begin(paragraph), () -> contents.end(paragraph));
        }
    }
}
