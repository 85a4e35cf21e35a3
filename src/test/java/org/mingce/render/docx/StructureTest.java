package org.mingce.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.render.docx.Booklets.Docx;
import org.mingce.testing.PictureFiles;

/** How the tree's structure becomes Word's. */
class StructureTest {

    private static final String ALL_SORTS =
            "<p id=\"top\">一<br/>二 <strong>粗</strong><em>斜</em><u>线</u><s>删</s>m<sup>2</sup>H<sub>2</sub>O"
            + "<a href=\"#end\">内</a><a href=\"https://example.org/?a=1&amp;b=2\">外</a></p><pre>a\n  b</pre>"
            + "<ul><li>甲<ol start=\"3\"><li>乙</li></ol></li></ul><div style=\"border: 1pt solid red; padding: 3pt\">框"
                    + "<p>内</p></div>"
            + "<table class=\"plain\"><caption>表</caption><tbody><tr><td rowspan=\"2\">a</td><td><table><tbody><tr>"
                    + "<td>内表</td></tr>"
            + "</tbody></table></td></tr><tr><td><p>段</p><p>落</p></td></tr></tbody></table><table><tbody><tr>"
                    + "<td/></tr></tbody></table>"
            + "<p style=\"page-break-before: right\">右页</p><hr/><p id=\"end\">末</p>";

    @TempDir
    private Path folder;

    @Test
    void everySortOfContentIsValid() throws IOException, XmlException {
        assertEquals(List.of(), SchemaTest.errors(Booklets.of(ALL_SORTS, "ul, ol { list-style: square }").bytes()));
        assertEquals(List.of(), SchemaTest.errors(Booklets.of("", "").bytes()));
    }

    @Test
    void linksLeadToBookmarksAndAddresses() {
        String xml = Booklets.of(ALL_SORTS, "").part("word/document.xml");
        assertTrue(xml.contains("<w:hyperlink w:anchor=\"end\""));
        assertTrue(xml.contains("w:name=\"end\""));
        assertTrue(Booklets.of(ALL_SORTS, "").part("word/_rels/document.xml.rels")
                .contains("https://example.org/?a=1&amp;b=2"));
    }

    @Test
    void nothingStandsBehindTheTextOfAParagraph() {
        String xml = Booklets.of("<h2 id=\"a\">甲（项）。</h2><p id=\"b\">乙。</p>", "").part("word/document.xml");
        assertTrue(xml.contains("甲（项）。</w:t></w:r></w:p>"), xml);
        assertTrue(xml.contains("乙。</w:t></w:r></w:p>"), xml);
    }

    @Test
    void linksToNowhereAreFindingsAndKeepTheirText() {
        Docx docx = Booklets.of("<p>见<a href=\"#nowhere\">甲</a>和<a href=\"javascript:x\">乙</a></p>", "");
        assertEquals(List.of("docx.link", "docx.link"), docx.codes());
        assertEquals("见甲和乙", docx.paragraph("见甲和乙").getText());
        assertFalse(docx.part("word/_rels/document.xml.rels").contains("javascript"));
    }

    @Test
    void whiteSpaceCollapsesAcrossElements() {
        Docx docx = Booklets.of("<p>  甲 <span> 乙</span>\n 丙  </p>", "");
        assertEquals("甲 乙 丙", docx.paragraph("甲 乙 丙").getText());
    }

    @Test
    void aFloatSharesItsLineWithTheParagraphBesideIt() {
        Docx docx =
                Booklets.of("<div><p style=\"float: left\">部门：某部</p><p style=\"text-align: right\">单位：元</p></div>", "");
        XWPFParagraph line = docx.paragraph("部门：某部\t单位：元");
        String xml = docx.part("word/document.xml") + docx.part("word/styles.xml");
        assertEquals(List.of(), docx.codes());
        assertEquals("部门：某部\t单位：元", line.getText());
        assertTrue(xml.contains("<w:tab w:val=\"right\""));
    }

    @Test
    void blocksThatStayTogetherAreKeptWithTheNext() {
        Docx docx = Booklets.of("<div style=\"page-break-inside: avoid\"><p>一</p><p>二</p></div><p>三</p><p>四</p>", "");
        assertTrue(docx.paragraph("一").getCTP().getPPr().isSetKeepNext());
        assertFalse(docx.paragraph("二").getCTP().getPPr().isSetKeepNext());
    }

    @Test
    void whatMustNotStartAPageKeepsTheEndBeforeIt() {
        Docx docx = Booklets.of(
                "<p>一</p><p>二</p><p class=\"s\">署名</p><table><tbody><tr><td>上</td></tr><tr><td>下</td></tr></tbody>"
                + "</table><p class=\"s\">签字</p>", ".s { page-break-before: avoid }");
        assertEquals(List.of("二", "上", "下"), kept(docx));
    }

    @Test
    void rowsOfABodyThatIsToBeWholeAreKeptWithTheNext() {
        Docx docx = Booklets.of(
                "<table><tbody><tr><td>甲</td></tr><tr><td>乙</td></tr></tbody><tbody class=\"w\"><tr><td>丙</td></tr>"
                + "<tr><td>丁</td></tr><tr><td>戊</td></tr><tr><td>己</td></tr></tbody></table>",
                ".w { page-break-inside: avoid }");
        assertEquals(List.of("甲", "丙", "丁", "戊"), kept(docx));
    }

    /**
     * Paragraphs, those of cells too, that stay on a page with what follows; booklet.css keeps a body's first and last
     * rows.
     */
    private static List<String> kept(Docx docx) {
        Stream<XWPFParagraph> cells = docx.open().getTables().stream().flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream()).flatMap(cell -> cell.getParagraphs().stream());
        return Stream.concat(docx.open().getParagraphs().stream(), cells)
                .filter(paragraph -> paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetKeepNext())
                .map(XWPFParagraph::getText).toList();
    }

    @Test
    void marginsCollapse() {
        Docx docx =
                Booklets.of("<p class=\"a\">一</p><p class=\"b\">二</p>",
                ".a { margin-bottom: 10pt } .b { margin-top: 6pt }");
        assertEquals(0, docx.paragraph("一").getSpacingAfter());
        assertEquals(200, docx.paragraph("二").getSpacingBefore());
    }

    @Test
    void displayNoneIsLeftOut() {
        Docx docx =
                Booklets.of("<p>一<span style=\"display: none\">隐</span></p><div style=\"display: none\"><p>藏</p></div>",
                "");
        assertEquals(List.of("一"), docx.open().getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    @Test
    void picturesOfThePageAreStoredOnceWithTheirTextAndNoFileIsOpened() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", folder.resolve("b.png").toFile());
        String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(PictureFiles.of(image, "png"));
        Docx docx = Booklets.of("<p>图<img src=\"" + address + "\" alt=\"一张图\"/><img src=\"" + address
                + "\" alt=\"又\"/></p>"
                + "<p>外<img src=\"b.png\" alt=\"\"/><img src=\"http://example.org/c.png\" alt=\"\"/></p>", "", folder);
        assertEquals(1, docx.open().getAllPictures().size());
        assertTrue(docx.part("word/document.xml").contains("descr=\"一张图\""));
        assertEquals(List.of("docx.picture", "docx.picture"), docx.codes());
    }

    @Test
    void aDrawingThatWordLacksIsAFinding() {
        Docx docx =
                Booklets.of(
                "<p>见图<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">"
                + "<title>收入结构</title></svg></p>", "");
        assertEquals(List.of("docx.drawing"), docx.codes());
        assertTrue(docx.diagnostics().get(0).message().contains("收入结构"));
    }

    @Test
    void listsAreNumberedByWord() {
        Docx docx = Booklets.of(ALL_SORTS, "ul { list-style: disc } ol { list-style: decimal }");
        assertEquals("decimal", docx.paragraph("乙").getNumFmt());
        assertEquals("bullet", docx.paragraph("甲").getNumFmt());
        assertTrue(docx.part("word/numbering.xml").contains("<w:startOverride w:val=\"3\"/>"));
    }
}
