package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.mingce.testing.PdfTags;
import org.mingce.testing.PdfTags.Tag;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What one hears who can't see the sample booklet: the structure of its PDF against the tree that it was made of. */
class TagsTest {

    @TempDir
    private static Path folder;
    private static Page page;
    private static Path pdf;
    private static Tag structure;

    @BeforeAll
    static void write() throws Exception {
        page = Sample.booklet(folder);
        pdf = folder.resolve("booklet.pdf");
        new PdfRenderer().render(new RenderContext(page, new Layout(page, Sample.FONTS), pdf));
        structure = PdfTags.of(pdf);
    }

    @Test
    void allTextIsReadOnceAndInTheOrderOfTheTree() {
        String read = structure.kids().stream().filter(tag -> tag.all("TOC").isEmpty()).map(Tag::text)
                .reduce("", String::concat);
        assertEquals(squeezed(elements("header").get(0).getTextContent() + elements("main").get(0).getTextContent()),
                squeezed(read));
    }

    @Test
    void headingsHaveTheirRanksInOrder() {
        List<String> expected = Stream.of(page.document().getElementsByTagName("*")).flatMap(TagsTest::each)
                .filter(element -> element.getTagName().matches("h[1-6]"))
                .map(element -> element.getTagName().toUpperCase(Locale.ROOT) + " "
                        + squeezed(element.getTextContent())).toList();
        assertEquals(expected, structure.all().filter(tag -> tag.role().matches("H[1-6]"))
                .map(tag -> tag.role() + " " + squeezed(tag.text())).toList());
        assertTrue(expected.size() > 60, expected.size() + " headings");
    }

    @Test
    void tablesHaveTheirRowsCellsHeadsAndSpans() {
        List<Tag> tables = structure.all("Table");
        List<Element> expected = elements("table");
        assertEquals(expected.size(), tables.size());
        for (int i = 0; i < expected.size(); i++) {
            List<String> rows = each(expected.get(i).getElementsByTagName("tr")).map(TagsTest::row).toList();
            assertEquals(rows, tables.get(i).all("TR").stream().map(TagsTest::row).toList());
        }
    }

    private static String row(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : each(row.getElementsByTagName("*")).toList()) {
            if (cell.getTagName().matches("t[hd]")) {
                String scope = cell.getAttribute("scope").replaceAll("^col.*", "Column").replaceAll("^row.*", "Row");
                cells.add(cell.getTagName() + scope + span(cell.getAttribute("colspan")) + "x"
                        + span(cell.getAttribute("rowspan")) + " " + squeezed(cell.getTextContent()));
            }
        }
        return String.join(" | ", cells);
    }

    private static String row(Tag row) {
        return String.join(" | ", row.kids().stream().map(cell -> cell.role().toLowerCase(Locale.ROOT)
                + cell.attributes().getOrDefault("Scope", "") + cell.attributes().getOrDefault("ColSpan", "1") + "x"
                + cell.attributes().getOrDefault("RowSpan", "1") + " " + squeezed(cell.text())).toList());
    }

    private static String span(String number) {
        return number.isEmpty() ? "1" : number;
    }

    @Test
    void contentsAreLinksWithTheirPages() {
        List<String> entries = structure.all("TOC").get(0).all("Link").stream()
                .map(link -> squeezed(link.text())).toList();
        List<Element> expected = each(elements("nav").get(0).getElementsByTagName("a")).toList();
        assertEquals(expected.size(), entries.size());
        for (int i = 0; i < entries.size(); i++) {
            String entry = squeezed(expected.get(i).getTextContent());
            assertTrue(entries.get(i).matches(Pattern.quote(entry) + "\\d+"), entries.get(i));
        }
    }

    @Test
    void everyLinkHasOneAreaALineAndWordsOfItsOwn() {
        for (Tag link : structure.all("Link")) {
            assertEquals(1, link.links().size(), link.toString());
            assertTrue(squeezed(link.text()).startsWith(squeezed(link.links().get(0).contents())), link.toString());
        }
    }

    @Test
    void pagesAreCalledByTheirPrintedNumbers() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            List<String> expected = new ArrayList<>(List.of("", "i"));
            IntStream.rangeClosed(1, labels.length - 2).forEach(number -> expected.add(String.valueOf(number)));
            assertEquals(expected, List.of(labels));
        }
    }

    @Test
    void nothingIsTaggedThatSaysNothing() {
        assertEquals(List.of(), structure.all("Span"));
        assertEquals(List.of(), structure.all("P").stream().filter(tag -> tag.text().isBlank()).toList());
        assertEquals(Map.of(), structure.attributes());
    }

    private static List<Element> elements(String name) {
        return each(page.document().getElementsByTagName(name)).toList();
    }

    private static Stream<Element> each(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }
}
