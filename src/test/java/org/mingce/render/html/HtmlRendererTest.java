package org.mingce.render.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.page.Script;
import org.mingce.render.Rendition;

class HtmlRendererTest {

    @TempDir
    private Path folder;
    private Path base;
    private List<Diagnostic> diagnostics = List.of();

    @BeforeEach
    void makeTheYear() throws IOException {
        base = Files.createDirectory(folder.resolve("year"));
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
        assertTrue(
                html.contains(
                "<p title=\"a&quot;&lt;b&gt;&amp;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>"));
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
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>图</title><path d=\"M0 "
                + "0\"/></svg>";
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
    void commentsAndCharsetOfTheStylesheetAreLeftOut() throws IOException {
        String html = text(styled("@charset \"UTF-8\"; /* of the house */ i { fill: url(#c) }"));
        assertTrue(html.contains("<style>\ni { fill: url(#c) }\n</style>"));
    }

    @Test
    void scriptsStandAtTheEndAndThePolicyNamesEachByItsHash() throws IOException {
        Page page = Sample.body("<p>文</p>", base);
        String html = text(new Page(page.document(), "", base, List.of(),
                List.of(new Script("a.js", "one()"), new Script("b.js", "if (1 < 2) two(\"二\")"))));
        assertTrue(html.contains("</div>\n<script>one()</script>\n<script>if (1 < 2) two(\"二\")</script>\n</body>"));
        assertTrue(html.contains("; script-src 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=' 'sha256-"), html);
        assertFalse(text(page).contains("script-src"), "a page without scripts runs none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = '</script><b>'", "x = '<!--'", "x = '<SCRIPT>'", "x = '\u0000'", "a\rb"})
    void whatWouldLeaveItsElementIsNoScript(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Script("a.js", text));
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
}
