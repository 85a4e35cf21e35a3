package org.mingce.render.docx.part;

import java.util.ArrayList;
import java.util.List;
import org.mingce.render.docx.content.DocumentFacts;
import org.mingce.render.docx.content.DocxContent;
import org.mingce.render.docx.content.Paragraphs;
import org.mingce.render.docx.content.Section;
import org.mingce.render.docx.content.Shortfalls;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.style.NamedStyle;
import org.mingce.render.docx.style.StyleNames;

/**
 * Writes all parts of the file: makes the named styles from what the content looks like, then the parts that use them.
 */
public final class PackageWriter {

    private final DocxContent content;
    private final String stylesheet;
    private final Shortfalls shortfalls;

    /**
     * @param stylesheet names the styles in its comments
     * @param shortfalls takes what Word can't show
     */
    public PackageWriter(DocxContent content, String stylesheet, Shortfalls shortfalls) {
        this.content = content;
        this.stylesheet = stylesheet;
        this.shortfalls = shortfalls;
    }

    /** The file, whole but not saved. */
    public DocxPackage write() {
        List<Section> sections = content.sections();
        DocumentFacts facts = content.facts();
        MarginParts margins = new MarginParts(sections);
        StyleNames names = new StyleNames(stylesheet);
        List<WordParagraph> paragraphs = new ArrayList<>(Paragraphs.of(sections));
        PartRelations relations = new PartRelations();
        ContentWriter writer = new ContentWriter(new Bookmarks(paragraphs), relations, shortfalls);
        paragraphs.addAll(margins.paragraphs());
        StyleBook styles = new StyleBook(paragraphs, content.text(), names);
        TableStyles tables = new TableStyles(Paragraphs.tables(sections), names);

        DocxPackage docx = new DocxPackage();
        docx.properties(facts);
        docx.document(new BodyPart(sections, styles, tables, writer, margins).text());
        docx.add("styles", new StylesPart(styles, tables.all(), content.text(), facts.language()).text());
        docx.add("settings", SettingsPart.text(sections.stream().anyMatch(s -> s.right().mirrors(s.left())),
                margins.differBySide(), facts.language()));
        docx.add("fontTable", FontsPart.text(styles.all().stream().map(NamedStyle::text).toList()));
        if (!content.lists().isEmpty()) {
            docx.add("numbering", NumberingPart.text(content.lists()));
        }
        margins.parts(styles, writer).forEach(docx::add);
        docx.add(relations);
        int number = 0;
        for (var chart : relations.charts().entrySet()) {
            number++;
            docx.chart(number, chart.getValue(), ChartPart.text(chart.getKey()), ChartWorkbook.bytes(chart.getKey()));
        }
        return docx;
    }
}
