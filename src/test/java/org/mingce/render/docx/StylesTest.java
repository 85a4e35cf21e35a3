package org.mingce.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.render.docx.Booklets.Docx;

/** How declarations of the stylesheet become Word's styles. */
class StylesTest {

    private static final String BODY =
            "<h2 class=\"part-title\" id=\"a\">第一部分</h2><h3 class=\"level-1\" id=\"b\">一、职责</h3>"
            + "<p>正文一</p><p>正文二</p><p class=\"item item-2\">（一）条</p><p class=\"lead\">无缩进</p>"
            + "<table class=\"official\"><thead><tr><th>项目</th></tr></thead><tbody><tr><td "
                    + "class=\"amount\">1.00</td></tr>"
            + "</tbody></table>";

    /** A declaration, the style that it reaches, and what is then in the style. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "p { font-size: 14pt }                      | Normal    | <w:sz w:val=\"28\"/>",
        "p { font-family: '宋体' }                  | Normal    | w:eastAsia=\"宋体\"",
        "p { font-family: 'Arial', '宋体' }         | Normal    | w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"宋体\"",
        "p { text-indent: 3em }                     | Normal    | w:firstLineChars=\"300\"",
        "p { line-height: 30pt }                    | Normal    | w:line=\"600\" w:lineRule=\"exact\"",
        "p { text-align: center }                   | Normal    | <w:jc w:val=\"center\"/>",
        "p { margin-top: 6pt }                      | Normal    | w:before=\"120\"",
        "p { color: #C00000 }                       | Normal    | <w:color w:val=\"C00000\"/>",
        "p { background-color: #EEEEEE }            | Normal    | w:fill=\"EEEEEE\"",
        "p { border-bottom: 1pt solid #FF0000 }     | Normal    | <w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" "
                + "w:color=\"FF0000\"/>",
        "p { orphans: 1; widows: 1 }                | Normal    | <w:widowControl w:val=\"0\"/>",
        ".level-1 { font-family: '楷体' }           | Heading2  | w:eastAsia=\"楷体\"",
        ".level-1 { font-weight: normal; font-style: italic } | Heading2 | <w:i/>",
        ".part-title { letter-spacing: 2pt }        | Heading1  | <w:spacing w:val=\"40\"/>",
        "td.amount { font-size: 12pt }              | TableOfficialTdAmount | <w:sz w:val=\"24\"/>",
        "table.official { border: 3pt double #000 } | TableOfficial | <w:top w:val=\"double\" w:sz=\"24\"",
        "td, th { padding: 5pt !important }         | TableOfficial | <w:left w:w=\"100\" w:type=\"dxa\"/>",
    })
    void aDeclarationReachesItsStyle(String css, String style, String expected) {
        String before = style(Booklets.of(BODY, ""), style);
        String after = style(Booklets.of(BODY, css), style);
        assertFalse(before.contains(expected), before);
        assertTrue(after.contains(expected), after);
    }

    private static String style(Docx docx, String id) {
        Matcher matcher = Pattern.compile("<w:style [^>]*w:styleId=\"" + id + "\".*?</w:style>")
                .matcher(docx.part("word/styles.xml"));
        assertTrue(matcher.find(), "no style " + id);
        return matcher.group();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "@page { margin: 40mm 26mm 35mm 28mm }                        | w:top=\"2268\"",
        "@page { size: A3 }                                           | w:w=\"16838\" w:h=\"23811\"",
        "@page text:right { @bottom-right { content: '第' counter(page, upper-roman) '页' } } | w:fmt=\"upperRoman\"",
    })
    void aDeclarationReachesTheSection(String css, String expected) {
        assertFalse(Booklets.of(BODY, "").part("word/document.xml").contains(expected));
        assertTrue(Booklets.of(BODY, css).part("word/document.xml").contains(expected));
    }

    @Test
    void marginBoxesAreHeadersAndFooters() {
        Docx docx =
                Booklets.of(BODY,
                "@page text:right { @top-left { content: '左' } @top-right { content: '右' counter(pages) } }");
        assertEquals("左\t\t右1", docx.open().getHeaderList().get(0).getText().strip());
        assertTrue(docx.part("word/header1.xml").contains(" NUMPAGES "));
    }

    @Test
    void theBodyIsWordsOwnAndEverythingBuildsOnIt() {
        Docx docx = Booklets.of(BODY, "");
        assertTrue(style(docx, "Normal").contains("w:default=\"1\""));
        assertTrue(style(docx, "PItemItem2").contains("<w:basedOn w:val=\"Normal\"/>"));
        assertTrue(style(docx, "PItemItem2").contains("<w:qFormat/>"));
        assertFalse(style(docx, "PItemItem2").contains("<w:sz "), "a size of its own would not follow the body's");
    }

    @Test
    void indentIsTakenBackInCharactersToo() {
        assertTrue(style(Booklets.of(BODY, ""), "PLead").contains("w:firstLineChars=\"0\""));
    }

    @Test
    void directFormattingIsForExceptionsOnly() {
        Docx docx = Booklets.of("<p>一</p><p>二</p><p style=\"text-align: center\">三</p>", "");
        assertFalse(docx.paragraph("一").getCTP().getPPr().isSetJc());
        assertEquals("center", docx.paragraph("三").getCTP().getPPr().getJc().getVal().toString());
    }

    @Test
    void sizesBetweenHalfPointsKeepTheirWidth() {
        String normal = Booklets.of("<p>一</p>", "body { font-size: 15.75pt }").part("word/styles.xml");
        assertTrue(normal.contains("<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/>"), normal);
    }

    @Test
    void quotationMarksAreChinese() {
        String xml = Booklets.of("<p>“三公”经费</p><p>文字</p>", "").part("word/document.xml");
        assertTrue(xml.contains("<w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">“三公”经费"));
        assertTrue(xml.contains("<w:r><w:t xml:space=\"preserve\">文字"));
    }

    @Test
    void namesComeFromTheTreeOrFromTheStylesheet() {
        Docx docx = Booklets.of("<p class=\"table-note\">注</p><p data-style=\"落款\">某部</p>",
                "/* word-style: p.table-note 表注 */");
        String styles = docx.part("word/styles.xml");
        assertTrue(styles.contains("<w:name w:val=\"表注\"/>"));
        assertTrue(styles.contains("<w:name w:val=\"落款\"/>"));
    }

    @Test
    void sameNameInOneDocumentIsOneStyle() {
        Docx docx = Booklets.of("<p data-style=\"落款\">某部</p><div data-style=\"落款\">某日</div>", "");
        assertEquals(docx.paragraph("某部").getStyle(), docx.paragraph("某日").getStyle());
        assertNotEquals(null, docx.paragraph("某部").getStyle());
    }

    @Test
    void substitutesStandBesideOfficialFonts() {
        String fonts =
                Booklets.of("<p>一</p>", "p { font-family: '仿宋_GB2312', '仿宋', 'FangSong' }").part("word/fontTable.xml");
        assertTrue(fonts.contains("<w:font w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,FangSong\"/>"), fonts);
    }
}
