package org.mingce.render.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.render.Rendition;

class HtmlRendererTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @TempDir
    private Path folder;
    private Path base;
    private List<Diagnostic> diagnostics = List.of();

    @BeforeEach
    void putPicturesInsideAndOutside() throws IOException {
        base = Files.createDirectory(folder.resolve("year"));
        Files.write(base.resolve("机构 图.png"), PICTURE);
        Files.write(folder.resolve("outside.png"), PICTURE);
        Files.writeString(base.resolve("text.png"), "no picture");
    }

    @Test
    void fileIsHtmlAndNotXml() throws IOException {
        String html = html("<p>一<br/>二</p><table><tr><td class=\"center\"/></tr></table>");
        assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"));
        assertTrue(html.contains("<p>一<br>二</p>"));
        assertTrue(html.contains("<td class=\"center\"></td>"));
        assertFalse(html.contains("<?xml") || html.contains("xmlns") || html.contains("/>"));
        assertTrue(html.endsWith("</body>\n</html>\n"));
    }

    @Test
    void titleAndMetaComeFromTheTree() throws IOException {
        String html = text(Sample.shortBooklet(base));
        assertTrue(html.contains("<title>2019年度样本区样本局部门决算</title>"));
        assertTrue(html.contains("<meta content=\"样本区样本局\" name=\"author\">"));
    }

    @Test
    void textAndAttributesAreEscaped() throws IOException {
        String html = html("<p title=\"a&quot;&lt;b&gt;&amp;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>");
        assertTrue(html.contains("<p title=\"a&quot;&lt;b&gt;&amp;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>"));
    }

    @Test
    void stylesCannotLeaveTheirElement() throws IOException {
        String html = text(styled("p::after { content: '</style><b>' }"));
        assertTrue(html.contains("p::after { content: '<\\/style><b>' }"));
    }

    @Test
    void whatOnlyOtherRenderersNeedIsDropped() throws IOException {
        assertTrue(html("<p data-style=\"标题 3\" class=\"lead\">文</p>").contains("<p class=\"lead\">文</p>"));
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void chartsKeepTheirCase() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>图</title><path d=\"M0 0\"/></svg>";
        assertTrue(html(svg).contains("<svg viewBox=\"0 0 9 9\"><title>图</title><path d=\"M0 0\"></path></svg>"));
    }

    @Test
    void sameTreeGivesSameBytesAndStaysAsItWas() throws IOException {
        Page page = Sample.shortBooklet(base);
        Path first = folder.resolve("1.html");
        Path second = folder.resolve("2.html");
        Sample.render(page, first);
        Sample.render(page, second);
        byte[] bytes = Files.readAllBytes(first);
        assertArrayEquals(bytes, Files.readAllBytes(second));
        assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("\r"));
    }

    @Test
    void imageInTheFolderIsEmbedded() throws IOException {
        assertTrue(html("<img src=\"机构 图.png\" alt=\"图\"/>").contains("src=\"data:image/png;base64,iVBORw0KGgoA\""));
        assertEquals(List.of(), diagnostics);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.png", "//example.org/a.png", "file:///etc/passwd", "/etc/passwd",
        "../outside.png", "a/../../outside.png", "..\\outside.png", "missing.png", "text.png", ".", "",
        "data:image/svg+xml;base64,AAAA", "data:text/html,x", "javascript:alert(1)"})
    void anyOtherImageIsLeftOutAndSaid(String source) throws IOException {
        String html = html("<figure><img src=\"" + source + "\" alt=\"图\"/></figure>");
        assertFalse(html.contains("<img"));
        assertEquals(List.of("html.image-refused"), codes());
        assertTrue(diagnostics.get(0).isError());
    }

    @Test
    void linkedImageOutsideTheFolderIsLeftOut() throws IOException {
        Files.createSymbolicLink(base.resolve("link.png"), folder.resolve("outside.png"));
        assertFalse(html("<img src=\"link.png\" alt=\"图\"/>").contains("<img"));
        assertEquals(List.of("html.image-refused"), codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<script>alert(1)</script>                               | html.element-refused",
        "<SCRIPT>alert(1)</SCRIPT>                               | html.element-refused",
        "<iframe src=\"https://example.org\"></iframe>           | html.element-refused",
        "<style>@import 'x'</style>                              | html.element-refused",
        "<form action=\"x\"><input/></form>                      | html.element-refused",
        "<p onclick=\"alert(1)\">文</p>                          | html.attribute-refused",
        "<p ONCLICK=\"alert(1)\">文</p>                          | html.attribute-refused",
        "<p style=\"background: url(https://example.org)\">文</p> | html.attribute-refused",
        "<a href=\"javascript:alert(1)\">文</a>                  | html.link-refused",
        "<a href=\" &#9;java&#10;script:alert(1)\">文</a>        | html.link-refused",
        "<a href=\"data:text/html,x\">文</a>                     | html.link-refused",
        "<a href=\"../other.html\">文</a>                        | html.link-refused"})
    void nothingRunsAndNothingIsFetched(String body, String code) throws IOException {
        String html = html(body).replaceAll("(?s)<head>.*</head>", "");
        assertEquals(List.of(code), codes());
        assertFalse(html.toLowerCase(Locale.ROOT).matches("(?s).*(alert|example|script|import|form|data:|other).*"));
    }

    @Test
    void linksWithinAndToOtherPagesPass() throws IOException {
        String body = "<a href=\"#contents\">目录</a><a href=\"https://example.org/\">网</a><a href=\"mailto:a@b.cn\">信</a>";
        assertTrue(html(body).contains(body));
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void stylesheetFetchesNothing() throws IOException {
        String html = text(styled("@charset \"UTF-8\"; @import url(https://example.org/a.css); "
                + "p { background: url('b.png') } i { fill: url(#c) }"));
        assertTrue(html.contains("p { background: none } i { fill: url(#c) }"));
        assertFalse(html.contains("@import") || html.contains("@charset"));
        assertEquals(List.of("html.style-refused", "html.style-refused"), codes());
    }

    private Page styled(String stylesheet) {
        return new Page(Sample.body("<p>文</p>", base).document(), stylesheet, base);
    }

    private String html(String body) throws IOException {
        return text(Sample.body(body, base));
    }

    private String text(Page page) throws IOException {
        Path target = folder.resolve("booklet.html");
        Outcome<Rendition> outcome = Sample.render(page, target);
        assertEquals("html", outcome.value().format());
        diagnostics = outcome.diagnostics();
        return Files.readString(target, StandardCharsets.UTF_8);
    }

    private List<String> codes() {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }
}
