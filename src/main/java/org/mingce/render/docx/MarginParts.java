package org.mingce.render.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The parts that hold page headers and footers, one for each that looks different. */
final class MarginParts {

    private static final List<String> KINDS = List.of("header", "footer");

    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final Map<Content, String> names = new LinkedHashMap<>();
    private final PageSetups setups;
    private final GeneratedContent generated;

    /** The two lines of one side of a named page. */
    private record Side(MarginLine header, MarginLine footer) {

        MarginLine line(String kind) {
            return kind.equals("header") ? header : footer;
        }
    }

    /** What makes two headers or footers the same. */
    private record Content(String kind, ParagraphFormat format, TextFormat text, List<Piece> pieces) {

        static Content of(String kind, Paragraph paragraph) {
            return paragraph == null ? new Content(kind, null, null, null)
                    : new Content(kind, paragraph.own(), paragraph.text(), paragraph.pieces());
        }
    }

    MarginParts(List<Section> sections, PageSetups setups, GeneratedContent generated) {
        this.setups = setups;
        this.generated = generated;
        for (Section section : sections) {
            for (String side : List.of("right", "left")) {
                sides.computeIfAbsent(section.page() + " " + side, key -> read(section.page(), side));
            }
        }
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

    private Side read(String page, String side) {
        PageSetup setup = setups.of(page, side);
        return new Side(MarginLine.of(setup, "header", generated), MarginLine.of(setup, "footer", generated));
    }

    private Stream<MarginLine> lines(String kind) {
        return sides.values().stream().map(side -> side.line(kind));
    }

    /** The paragraphs in all headers and footers. */
    List<Paragraph> paragraphs() {
        return KINDS.stream().flatMap(this::lines).map(MarginLine::paragraph).filter(Objects::nonNull).toList();
    }

    /** Whether even pages differ from odd ones. */
    boolean differBySide() {
        return sides.keySet().stream().filter(key -> key.endsWith(" right")).anyMatch(key -> KINDS.stream()
                .anyMatch(kind -> !name(kind, sides.get(key)).equals(
                        name(kind, sides.get(key.substring(0, key.length() - "right".length()) + "left")))));
    }

    private String name(String kind, Side side) {
        return names.getOrDefault(Content.of(kind, side.line(kind).paragraph()), "");
    }

    /** The distance of a page's header or footer from the paper's edge in twips. */
    int distance(String page, String kind) {
        return sides.get(page + " right").line(kind).distance();
    }

    /** Writes a section's references. */
    void writeReferences(Xml xml, String page) {
        for (String kind : KINDS) {
            reference(xml, kind, "default", sides.get(page + " right"));
            reference(xml, kind, "even", sides.get(page + " left"));
        }
    }

    private void reference(Xml xml, String kind, String type, Side side) {
        String name = name(kind, side);
        if (!name.isEmpty() && (type.equals("default") || differBySide())) {
            xml.empty(kind + "Reference", "type", type, "r:id", "rId" + name);
        }
    }

    /** The parts' bytes by name, for instance {@code footer1}. */
    Map<String, byte[]> parts(StyleBook styles, ContentWriter content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Map<String, Paragraph> byName = new LinkedHashMap<>();
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
            parts.put(name, xml.bytes());
        });
        return parts;
    }
}
