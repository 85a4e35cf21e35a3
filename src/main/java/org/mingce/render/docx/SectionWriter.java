package org.mingce.render.docx;

/** Writes what ends a section: paper, margins, headers and footers, how pages are counted. */
final class SectionWriter {

    private final Xml xml;
    private final PageSetups setups;
    private final MarginParts margins;

    SectionWriter(Xml xml, PageSetups setups, MarginParts margins) {
        this.xml = xml;
        this.setups = setups;
        this.margins = margins;
    }

    /** Writes {@code w:sectPr}. */
    void write(Section section) {
        PageSetup page = setups.of(section.page(), "right");
        xml.start("sectPr");
        margins.writeReferences(xml, section.page());
        xml.value("type", section.start());
        xml.empty("pgSz", "w", text(page.width()), "h", text(page.height()),
                "orient", page.width() > page.height() ? "landscape" : null);
        Edges margin = page.margin();
        xml.empty("pgMar", "top", text(margin.top()), "right", text(margin.right()), "bottom", text(margin.bottom()),
                "left", text(margin.left()), "header", text(margins.distance(section.page(), "header")),
                "footer", text(margins.distance(section.page(), "footer")), "gutter", "0");
        String format = numbers(page);
        if (section.anew() || format != null) {
            xml.empty("pgNumType", "fmt", format, "start", section.anew() ? "1" : null);
        }
        xml.empty("cols", "space", "0");
        xml.end();
    }

    /** How the page's margin boxes write the number: Word asks the section for it. */
    private static String numbers(PageSetup page) {
        return page.contents().values().stream().flatMap(content -> content.values().stream())
                .filter(value -> value.getFunction() != null && value.getFunction().is("counter"))
                .map(value -> GeneratedContent.argument(value.getFunction(), 1)).findFirst()
                .map(style -> switch (style) {
                    case "upper-roman" -> "upperRoman";
                    case "lower-roman" -> "lowerRoman";
                    case "upper-alpha", "upper-latin" -> "upperLetter";
                    case "lower-alpha", "lower-latin" -> "lowerLetter";
                    default -> null;
                }).orElse(null);
    }

    private static String text(int twips) {
        return Integer.toString(twips);
    }
}
