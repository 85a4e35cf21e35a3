package org.mingce.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mingce.document.own.PageReader;
import org.mingce.model.Position;
import org.mingce.page.Origin;
import org.mingce.page.Page;
import org.w3c.dom.Element;

/** Our own page as headings, paragraphs and tables. */
class PageReaderTest {

    @Test
    void headingsParagraphsAndListsStandInOrder() throws Exception {
        Document document = read("<h2 id=\"part-1\">第一部分 概<br class=\"fold\"/>况</h2><p>甲<em>乙</em>丙</p>"
                + "<ul><li>一<ol><li>二</li></ol></li></ul><p> </p>");
        assertEquals(List.of("2 第一部分 概况 part-1"), document.headings()
                .map(heading -> heading.level() + " " + heading.text() + " " + heading.id()).toList());
        assertEquals(List.of("TEXT 甲乙丙", "ITEM 一", "ITEM 二"), document.paragraphs()
                .map(paragraph -> paragraph.kind() + " " + paragraph.text()).toList());
    }

    @Test
    void piecesKnowWhatTheyStandIn() throws Exception {
        Document document = read("<h2 id=\"part-1\">甲</h2><p>一</p><section aria-labelledby=\"annex-1\"><p>附件1</p>"
                + "<h3 id=\"annex-1\">乙</h3><p>二</p></section>");
        assertEquals(List.of("part-1", "part-1", "annex-1", "annex-1", "annex-1"),
                document.blocks().stream().map(Block::anchor).toList());
    }

    @Test
    void linesOfTheContentsKnowWhatTheyLeadTo() throws Exception {
        Document document = read("<nav><h2>目录</h2><ol><li><a href=\"#part-1\">甲</a><ol><li><a href=\"#part-1-1\">乙</a>"
                + "</li></ol></li></ol></nav>");
        assertEquals(List.of("目录 ", "甲 part-1", "乙 part-1-1"), document.paragraphs()
                .peek(paragraph -> assertEquals(Paragraph.Kind.CONTENTS, paragraph.kind()))
                .map(paragraph -> paragraph.text() + " " + paragraph.target()).toList());
    }

    @Test
    void tablesKeepSpansHeadsBlankCellsAndParagraphsInCells() throws Exception {
        Document document = read("<table class=\"form wide\"><caption>表</caption><colgroup><col/></colgroup>"
                + "<thead><tr><th colspan=\"2\">甲<br/>乙</th></tr></thead>"
                + "<tbody><tr><td rowspan=\"3\"></td><td><p>一</p><p>二</p></td></tr></tbody></table>");
        assertEquals("表", document.paragraphs().findFirst().orElseThrow().text());
        Table table = document.tables().findFirst().orElseThrow();
        assertEquals(Table.Kind.FORM, table.kind());
        assertEquals(List.of(true, false), table.rows().stream().map(Table.Row::head).toList());
        Table.Cell head = table.rows().get(0).cells().get(0);
        assertEquals("甲\n乙 2 true", head.text() + " " + head.columns() + " " + head.head());
        assertEquals(List.of(" 3", "一\n二 1"), table.rows().get(1).cells().stream()
                .map(cell -> cell.text() + " " + cell.rows()).toList());
    }

    @Test
    void drawingsAndTheirDataAreNotRead() throws Exception {
        Document document = read("<figure><svg xmlns=\"http://www.w3.org/2000/svg\"><text>甲</text></svg>"
                + "<details><p>乙</p></details><figcaption>图1</figcaption></figure>");
        assertEquals(List.of("图1"), document.paragraphs().map(Paragraph::text).toList());
    }

    @Test
    void everyPieceHasThePlaceOfTheNearestElementThatHasOne() throws Exception {
        Page page = page("<table><tr><td>甲</td><td>乙</td></tr></table><p>丙</p>");
        Element row = (Element) page.document().getElementsByTagName("tr").item(0);
        new Origin("a.yaml", 3, 5).tieTo(row);
        new Origin("a.yaml", 3, 9).tieTo(row.getLastChild());
        Document document = PageReader.read(page);
        assertEquals(List.of("a.yaml:3:5", "a.yaml:3:9"), document.tables().findFirst().orElseThrow().rows().get(0)
                .cells().stream().map(cell -> cell.paragraphs().get(0).spot().orElseThrow().position().toString())
                .toList());
        assertEquals(Optional.empty(), document.paragraphs().findFirst().orElseThrow().spot());
    }

    @Test
    void placesOfFilesWithoutLinesArePagesAndCells() {
        assertEquals(new Spot(Position.page("a.pdf", 3), ""), Spot.page("a.pdf", 3));
        assertEquals("表1!B7", Spot.cell("a.xlsx", "表1", "B7").cell());
    }

    private static Document read(String body) throws Exception {
        return PageReader.read(page(body));
    }

    private static Page page(String body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        String html = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>题</title></head><body>"
                + "<a href=\"#main\">跳</a><main id=\"main\">" + body + "</main></body></html>";
        return new Page(factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))), "", Path.of("."));
    }
}
