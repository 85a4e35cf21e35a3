package org.mingce.render.docx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mingce.model.Outcome;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.w3c.dom.Element;

/**
 * Writes the booklet as DOCX: named styles from the layout's computed styles, real headings, tables, sections and
 * contents. The steps: read the tree into blocks, make styles from what the blocks look like, write the parts.
 */
public final class DocxRenderer implements Renderer {

    @Override
    public String name() {
        return "docx";
    }

    /** Word counts the pages itself, so the rendition has no number of pages. */
    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        Findings findings = new Findings();
        DocxPackage docx = build(context, findings);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(context.target()))) {
            docx.save(out);
        }
        return new Outcome<>(new Rendition(name(), OptionalInt.empty()), findings.all());
    }

    private static DocxPackage build(RenderContext context, Findings findings) {
        Sources sources = Sources.of(context.page(), context.layout(), findings);
        Element body = (Element) sources.looks().document().getElementsByTagNameNS("*", "body").item(0);
        TextFormat text = sources.looks().of(body).text();
        List<Section> sections = sections(sources, body, text);
        MarginParts margins = new MarginParts(sections, sources.setups(), sources.generated());
        StyleNames names = new StyleNames(context.page().stylesheet());
        List<Paragraph> paragraphs = new ArrayList<>(Paragraphs.of(sections));
        Bookmarks bookmarks = new Bookmarks(paragraphs);
        paragraphs.addAll(margins.paragraphs());
        StyleBook styles = new StyleBook(paragraphs, text, names);
        TableStyles tables = new TableStyles(Paragraphs.tables(sections), names);
        Relations relations = new Relations();
        ContentWriter content = new ContentWriter(bookmarks, relations, findings);
        DocumentFacts facts = DocumentFacts.of(sources.looks().document());

        DocxPackage docx = new DocxPackage();
        docx.properties(facts);
        docx.document(new BodyPart(sections, styles, tables, content,
                xml -> new SectionWriter(xml, sources.setups(), margins)).bytes());
        docx.add("styles", new StylesPart(styles, tables.all(), text, facts.language()).bytes());
        docx.add("settings", SettingsPart.bytes(sources.setups().mirrored(), margins.differBySide(), facts.language()));
        docx.add("fontTable", FontsPart.bytes(styles.all().stream().map(NamedStyle::text).toList()));
        if (!sources.numbering().isEmpty()) {
            docx.add("numbering", sources.numbering().part());
        }
        margins.parts(styles, content).forEach(docx::add);
        docx.add(relations, sources.pictures());
        int number = 0;
        for (var chart : relations.charts().entrySet()) {
            number++;
            docx.chart(number, chart.getValue(), ChartPart.bytes(chart.getKey()), ChartWorkbook.bytes(chart.getKey()));
        }
        return docx;
    }

    /** Reads the tree; a booklet without any text still has a section. */
    private static List<Section> sections(Sources sources, Element body, TextFormat text) {
        Flow flow = new Flow();
        int width = sources.setups().of(null, "right").textWidth();
        new BlockReader(sources, flow).read(body, Surround.area(width, null));
        Spacing spacing = new Spacing(text);
        List<Section> sections = flow.sections().stream().map(section -> new Section(section.page(), section.start(),
                section.anew(), spacing.resolve(section.blocks(), false))).toList();
        return sections.isEmpty()
                ? List.of(new Section(null, Flow.NEXT_PAGE, false, spacing.resolve(List.of(), false))) : sections;
    }
}
