package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.mingce.testing.PdfArchives;
import org.mingce.testing.PdfTags;
import org.mingce.testing.PdfTags.Tag;

/** What becomes of each kind of element that templates may have, and that the file stays PDF/UA and PDF/A with them. */
class TaggingTest {

    private static final String PICTURE = "src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
            + "AAAADUlEQVR42mP4z8DQAAAEgQGAXnfFxgAAAABJRU5ErkJggg==\"";
    private static final String WORDS = "<p>一<b>二<i>三</i></b>四</p><p>一行" + "字".repeat(60) + "<dfn>词</dfn>完</p>";
    private static final String BLOCKS = "<div><div><span>甲</span></div><div>乙<p>丙</p></div></div>";
    private static final String HEADINGS = "<h2>甲</h2><h4>乙</h4><h6>丙</h6><h3>丁</h3>";
    private static final String NUMBERS = "<ol style=\"padding-left: 4em\"><li>甲</li><li>乙"
            + "<ol style=\"list-style: lower-alpha\"><li>丙</li></ol></li></ol>";
    private static final String LIST = "<ul class=\"list\"><li>甲</li><li>乙</li></ul>";
    private static final String TERMS = "<dl><dt>甲</dt><dd>是什么</dd><dd>还是什么</dd><dt>乙</dt><dd>也是</dd></dl>";
    private static final String IMAGE = "<p>前<img alt=\"公章\" " + PICTURE + "/>后</p><p>完</p>";
    private static final String DECORATION =
            "<p>文</p><img alt=\"\" " + PICTURE + "/><p aria-hidden=\"true\">※</p><hr/>";
    private static final String DRAWINGS = "<figure>" + drawing("<title>收入</title><desc>一半</desc>") + "</figure>"
            + "<figure>" + drawing("") + "<figcaption>支出</figcaption></figure>";
    private static final String LONG_TABLE = "<table class=\"plain\"><thead><tr><th scope=\"col\">项目</th>"
            + "<th scope=\"col\"><a href=\"#main\">金额</a></th></tr></thead><tbody>"
            + "<tr><th scope=\"row\">行</th><td>1</td></tr>".repeat(120) + "</tbody></table>";
    private static final String LONG_CELL = "<table class=\"plain\"><tr style=\"page-break-inside: auto\"><td><p>"
            + "长".repeat(4000) + "</p></td><td/></tr></table>";
    private static final String GRID = "<table class=\"plain\"><tr><th rowspan=\"3\">甲</th><td/></tr>"
            + "<tr class=\"screen-only\"><td>乙</td></tr><tr><td>丙</td></tr></table>";
    private static final String LOOKS = "<table role=\"presentation\"><tr><td>左</td><td>右</td></tr></table>";
    private static final String LONG_LINK = "<p id=\"a\">" + "文".repeat(20) + "<a href=\"#a\">" + "链".repeat(10)
            + "<b>接</b></a></p>";
    private static final String LINKS = "<p><a href=\"#gone\">甲</a><a href=\"https://example.org/\">乙</a></p>";
    private static final String LANGUAGES =
            "<p><abbr title=\"国内生产总值\">GDP</abbr>是<span lang=\"en\">gross</span></p>";

    @TempDir
    private Path folder;

    private static String drawing(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-drawing\" width=\"100%\" height=\"2em\">"
                + title + "<text x=\"0\" y=\"1em\">字</text></svg>";
    }

    @Test
    void allKindsTogetherKeepTheFileGood() throws Exception {
        Path pdf = written(WORDS + BLOCKS + HEADINGS + NUMBERS + LIST + TERMS + IMAGE + DECORATION + DRAWINGS
                + LONG_TABLE + LONG_CELL + GRID + LOOKS + LONG_LINK + LINKS + LANGUAGES);
        assertEquals(List.of(), PdfArchives.violations(pdf));
    }

    @Test
    void wordsThatLookDifferentAreReadWhereTheyStand() throws Exception {
        Tag top = of(WORDS);
        assertEquals(List.of("一二三四", "一行" + "字".repeat(60) + "词完"), top.kids().stream().map(Tag::text).toList());
        assertEquals(2, top.all("P").size());
        assertEquals(3, top.all().count());
    }

    @Test
    void aBlockWithTextIsAParagraphAndOneAroundBlocksIsNothing() throws Exception {
        assertEquals("Document(P(甲) Div(乙 P(丙)))", of(BLOCKS).toString());
    }

    @Test
    void headingsGoDownOneRankAtATime() throws Exception {
        assertEquals("Document(H1(甲) H2(乙) H3(丙) H2(丁))", of(HEADINGS).toString());
    }

    @Test
    void numbersOfListsAreLabelsAndSaidToBeNumbers() throws Exception {
        Tag top = of(NUMBERS);
        assertEquals("Document(L(LI(Lbl(1.) LBody(甲)) LI(Lbl(2.) LBody(乙 L(LI(Lbl(a.) LBody(丙)))))))",
                top.toString());
        assertEquals(List.of(Map.of("ListNumbering", "Decimal"), Map.of("ListNumbering", "LowerAlpha")),
                top.all("L").stream().map(Tag::attributes).toList());
    }

    @Test
    void itemsWithoutAMarkHaveNoLabel() throws Exception {
        assertEquals("Document(L(LI(LBody(甲)) LI(LBody(乙))))", of(LIST).toString());
    }

    @Test
    void termsAreLabelsOfTheirDescriptions() throws Exception {
        assertEquals("Document(L(LI(Lbl(甲) LBody(是什么) LBody(还是什么)) LI(Lbl(乙) LBody(也是))))",
                of(TERMS).toString());
    }

    @Test
    void aPictureIsReadWhereItStands() throws Exception {
        Tag top = of(IMAGE);
        assertEquals("Document(P(前 Figure() 后) P(完))", top.toString());
        assertEquals("公章", top.all("Figure").get(0).attributes().get("Alt"));
        assertTrue(top.all("Figure").get(0).attributes().containsKey("BBox"));
    }

    @Test
    void whatSaysNothingIsNotRead() throws Exception {
        assertEquals("Document(P(文))", of(DECORATION).toString());
    }

    @Test
    void aDrawingIsCalledByItsTitleOrElseItsCaption() throws Exception {
        Tag top = of(DRAWINGS);
        assertEquals("Document(Div(Figure(字)) Div(Figure(字) Caption(支出)))", top.toString());
        assertEquals(List.of("收入 一半", "支出"),
                top.all("Figure").stream().map(figure -> figure.attributes().get("Alt")).toList());
    }

    @Test
    void headsThatReturnOnTheNextPageAreReadOnce() throws Exception {
        Tag table = of(LONG_TABLE).all("Table").get(0);
        assertEquals("Table(THead(TR(TH(项目) TH(Link(金额)))) TBody(" + "TR(TH(行) TD(1)) ".repeat(120).strip() + "))",
                table.toString());
        assertEquals(Map.of("Scope", "Column"), table.all("TH").get(0).attributes());
        assertEquals(Map.of("Scope", "Row"), table.all("TH").get(2).attributes());
        assertEquals(1, table.all("Link").get(0).links().size());
    }

    @Test
    void aCellOverTwoPagesIsOne() throws Exception {
        Tag top = of(LONG_CELL);
        assertEquals(1, top.all("TD").get(0).all("P").size());
        assertEquals(4000, top.text().length());
        assertTrue(top.all("P").get(0).content().size() > 1, "one page");
    }

    @Test
    void theGridOfATableIsWholeWithoutRowsThatAreNotPrinted() throws Exception {
        Tag top = of(GRID);
        assertEquals("Document(Table(TR(TH(甲) TD()) TR(TD(丙))))", top.toString());
        assertEquals("2", top.all("TH").get(0).attributes().get("RowSpan"));
    }

    @Test
    void aTableForItsLooksIsNone() throws Exception {
        assertEquals("Document(P(左) P(右))", of(LOOKS).toString());
    }

    @Test
    void aLinkOverTwoLinesHasAnAreaInEach() throws Exception {
        Tag top = of(LONG_LINK);
        assertEquals("文".repeat(20) + "链".repeat(10) + "接", top.text());
        List<PdfTags.Link> links = top.all("Link").get(0).links();
        assertEquals(2, links.size());
        links.forEach(link -> assertEquals("链".repeat(10) + "接", link.contents()));
        links.forEach(link -> assertTrue(link.height() < 30, link.toString()));
    }

    @Test
    void aLinkThatLeadsNowhereIsNone() throws Exception {
        assertEquals("Document(P(Span(甲) Link(乙)))", of(LINKS).toString());
    }

    @Test
    void shortFormsAndOtherLanguagesAreSaid() throws Exception {
        Tag top = of(LANGUAGES);
        assertEquals("Document(P(Span(GDP) 是 Span(gross)))", top.toString());
        assertEquals(List.of(Map.of("E", "国内生产总值"), Map.of("Lang", "en")),
                top.all("Span").stream().map(Tag::attributes).toList());
    }

    private Tag of(String body) throws Exception {
        return PdfTags.of(written(body));
    }

    private Path written(String body) throws Exception {
        Page page = Sample.of(body, folder);
        Path pdf = folder.resolve("booklet.pdf");
        new PdfRenderer().render(new RenderContext(page, new Layout(page, Sample.FONTS), pdf));
        return pdf;
    }
}
