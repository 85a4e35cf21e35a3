package org.mingce.render.docx.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingce.pack.Utf8Text;
import org.mingce.render.docx.content.MarginLine;
import org.mingce.render.docx.content.PageSetup;
import org.mingce.render.docx.content.Section;
import org.mingce.render.docx.content.WordParagraph;
import org.mingce.render.docx.content.WordPiece;
import org.mingce.render.docx.style.ParagraphFormat;
import org.mingce.render.docx.style.TextFormat;
import org.mingce.render.docx.style.Xml;

/** The parts that hold page headers and footers, one for each that looks different. */
final class MarginParts {

    private static final List<String> KINDS = List.of("header", "footer");

    private final List<Section> sections;
    private final Map<Content, String> names = new LinkedHashMap<>();

    /** What makes two headers or footers the same. */
    private record Content(String kind, ParagraphFormat format, TextFormat text, List<WordPiece> pieces) {

        static Content of(String kind, WordParagraph paragraph) {
            return paragraph == null ? new Content(kind, null, null, null)
                    : new Content(kind, paragraph.own(), paragraph.text(), paragraph.pieces());
        }
    }

    MarginParts(List<Section> sections) {
        this.sections = sections;
        for (String kind : KINDS) {
            if (lines(kind).anyMatch(line -> line.paragraph() != null)) {
                lines(kind).forEach(line -> names.computeIfAbsent(Content.of(kind, line.paragraph()),
                        content -> kind + (count(kind) + 1)));
            }
        }
    }

    private long count(String kind) {
        return names.values().stream().filter(name -> name.startsWith(kind)).count();
    }

    private Stream<MarginLine> lines(String kind) {
        return sections.stream().flatMap(section -> Stream.of(section.right().line(kind), section.left().line(kind)))
                .distinct();
    }

    /** The paragraphs in all headers and footers. */
    List<WordParagraph> paragraphs() {
        return KINDS.stream().flatMap(this::lines).map(MarginLine::paragraph).filter(Objects::nonNull).toList();
    }

    /** Whether even pages differ from odd ones. */
    boolean differBySide() {
        return sections.stream().anyMatch(section -> KINDS.stream()
                .anyMatch(kind -> !name(kind, section.right()).equals(name(kind, section.left()))));
    }

    private String name(String kind, PageSetup page) {
        return names.getOrDefault(Content.of(kind, page.line(kind).paragraph()), "");
    }

    /** Writes a section's references. */
    void writeReferences(Xml xml, Section section) {
        for (String kind : KINDS) {
            reference(xml, kind, "default", section.right());
            reference(xml, kind, "even", section.left());
        }
    }

    private void reference(Xml xml, String kind, String type, PageSetup page) {
        String name = name(kind, page);
        if (!name.isEmpty() && (type.equals("default") || differBySide())) {
            xml.empty(kind + "Reference", "type", type, "r:id", "rId" + name);
        }
    }

    /** The parts by name, for instance {@code footer1}. */
    Map<String, Utf8Text> parts(StyleBook styles, ContentWriter content) {
        Map<String, Utf8Text> parts = new LinkedHashMap<>();
        Map<String, WordParagraph> byName = new LinkedHashMap<>();
        for (String kind : KINDS) {
            lines(kind).forEach(line -> {
                String name = names.get(Content.of(kind, line.paragraph()));
                if (name != null) {
                    byName.putIfAbsent(name, line.paragraph());
                }
            });
        }
        byName.forEach((name, paragraph) -> {
            Xml xml = new Xml(name.startsWith("header") ? "hdr" : "ftr");
            if (paragraph == null) {
                xml.empty("p");
            } else {
                new ParagraphWriter(xml, styles, content).write(paragraph, () -> { }, () -> { }, () -> { });
            }
            parts.put(name, xml.ended());
        });
        return parts;
    }
}
