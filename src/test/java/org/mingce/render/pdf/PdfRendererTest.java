package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.mingce.render.layout.MissingGlyph;

@Isolated("sets the locale and the time zone of the JVM")
class PdfRendererTest {

    @TempDir
    private Path folder;

    /** And that the sample's form is set smaller: “88.23%” is wider than the column that its page on end has for it. */
    @Test
    void tellsTheNumberOfPages() throws Exception {
        var context = context(Sample.booklet(folder));
        var outcome = new PdfRenderer().render(context);
        assertEquals("pdf", outcome.value().format());
        assertEquals(pages(context.target()), outcome.value().pages().getAsInt());
        assertEquals(List.of("layout.tighter"), outcome.diagnostics().stream().map(Diagnostic::code).toList());
    }

    @Test
    void headBecomesMetadata() throws Exception {
        PdfReader pdf = new PdfReader(written(Sample.booklet(folder)));
        assertEquals("2024年度中共株洲市天元区委组织部部门决算", pdf.getInfo().get("Title"));
        assertEquals("中共株洲市天元区委组织部", pdf.getInfo().get("Author"));
        assertTrue(pdf.getInfo().get("Keywords").contains("部门决算"));
        assertFalse(pdf.getInfo().containsKey("CreationDate"));
        PdfDictionary catalog = pdf.getCatalog();
        assertEquals("zh-CN", catalog.getAsString(PdfName.LANG).toUnicodeString());
        assertEquals(PdfName.USEOUTLINES, catalog.getAsName(PdfName.PAGEMODE));
        assertTrue(catalog.getAsDict(PdfName.VIEWERPREFERENCES).getAsBoolean(PdfName.DISPLAYDOCTITLE).booleanValue());
        String xmp = new String(pdf.getMetadata(), StandardCharsets.UTF_8);
        assertTrue(xmp.contains("<pdfaid:part>2</pdfaid:part>"));
    }

    @Test
    void headingsBecomeNestedBookmarks() throws Exception {
        List<String> lines =
                bookmarks(SimpleBookmark.getBookmarkList(new PdfReader(written(Sample.booklet(folder)))), "");
        assertEquals("目录", lines.get(0));
        assertEquals("第一部分 中共株洲市天元区委组织部概况", lines.get(1));
        assertEquals("  一、部门职责", lines.get(2));
        assertTrue(lines.contains("    （一）一般公共预算财政拨款支出决算总体情况"), lines.toString());
        assertTrue(lines.contains("      1. 一般公共服务（类）组织事务（款）行政运行（项）。"), lines.toString());
    }

    @Test
    void bookmarksPointToTheirPages() throws Exception {
        Page page = Sample.booklet(folder);
        var context = context(page);
        new PdfRenderer().render(context);
        for (Map<String, Object> part
                : SimpleBookmark.getBookmarkList(new PdfReader(Files.readAllBytes(context.target())))) {
            if (part.get("Title").toString().startsWith("第二部分")) {
                int sheet = context.layout().pageIndex("part-2").getAsInt();
                assertTrue(part.get("Page").toString().startsWith(sheet + 1 + " XYZ"), part.toString());
            }
        }
    }

    @Test
    void everyFontIsEmbeddedAsASubset() throws Exception {
        PdfReader pdf = new PdfReader(written(Sample.booklet(folder)));
        int fonts = 0;
        for (int i = 1; i < pdf.getXrefSize(); i++) {
            if (pdf.getPdfObject(i) instanceof PdfDictionary object
                    && PdfName.FONTDESCRIPTOR.equals(object.get(PdfName.TYPE))) {
                assertTrue(object.contains(PdfName.FONTFILE2), object.toString());
                assertTrue(object.getAsName(PdfName.FONTNAME).toString().contains("+"));
                fonts++;
            }
        }
        assertEquals(4, fonts, "text and titles, heads and their lists in the contents");
    }

    @Test
    void sameInputGivesTheSameBytesInAnyLocaleAndTimeZone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = written(Sample.booklet(folder));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertArrayEquals(here, written(Sample.booklet(folder)));
            Locale.setDefault(Locale.US);
            assertArrayEquals(here, written(Sample.booklet(folder)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void threadsShareTheFonts() throws Exception {
        byte[] alone = written(Sample.booklet(folder));
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<java.util.concurrent.Future<byte[]>> copies = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path target = folder.resolve(i + ".pdf");
                copies.add(threads.submit(() -> {
                    Page page = Sample.booklet(folder);
                    new PdfRenderer().render(new RenderContext(page, new Layout(page, Sample.FONTS), target));
                    return Files.readAllBytes(target);
                }));
            }
            for (var copy : copies) {
                assertArrayEquals(alone, copy.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void differentBookletsHaveDifferentIdentifiers() throws Exception {
        byte[] one = new PdfReader(written(Sample.of("<p>一</p>", folder))).getTrailer().getAsArray(PdfName.ID)
                .getPdfObject(0).getBytes();
        byte[] two = new PdfReader(written(Sample.of("<p>二</p>", folder))).getTrailer().getAsArray(PdfName.ID)
                .getPdfObject(0).getBytes();
        assertFalse(Arrays.equals(one, two));
    }

    @Test
    void characterWithoutFontIsReportedWithTheWordsAroundIt() throws Exception {
        var outcome =
                new PdfRenderer().render(context(Sample.of("<p>是否达标：☑ 是</p><p>人名：𠮷某</p><p>𠮷𠮷 汉\uFE0F</p>", folder)));
        assertEquals(List.of(new MissingGlyph('☑', 1, "是否达标：☑ 是"), new MissingGlyph(0x20BB7, 2, "人名：𠮷某")),
                outcome.value().missing());
    }

    /** U+31350 is of Extension H, which Java 17 does not know. */
    @Test
    void aHanCharacterThatJavaDoesNotKnowIsReportedAsWell() throws Exception {
        var outcome = new PdfRenderer().render(context(Sample.of("<p>人名：\uD884\uDF50某</p>", folder)));
        assertEquals(List.of(new MissingGlyph(0x31350, 1, "人名：\uD884\uDF50某")), outcome.value().missing());
    }

    @Test
    void onlyImagesInThePageAreRead() throws Exception {
        Files.write(folder.resolve("own.png"), new byte[] {1});
        for (String address
                : List.of("own.png", "http://127.0.0.1:1/x.png", "https://example.org/x.png", "file:///etc/hostname",
                "/etc/hostname", "../secret.png", "jar:file:/x!/y.png", "classpath:x.png", "C:\\x.png",
                "\\\\host\\x.png")) {
            var outcome =
                    new PdfRenderer()
                    .render(context(Sample.of("<p>图</p><img alt=\"\" src=\"" + address + "\"/>", folder)));
            assertEquals(List.of("pdf.image-refused"), outcome.diagnostics().stream().map(Diagnostic::code).toList(),
                    address);
        }
    }

    @Test
    void anImageInThePageThatIsNoneIsReported() throws Exception {
        var outcome =
                new PdfRenderer()
                .render(context(Sample.of("<img alt=\"\" src=\"data:image/png;base64,AAAA\"/>", folder)));
        assertEquals(List.of("pdf.image-unreadable"), outcome.diagnostics().stream().map(Diagnostic::code).toList());
    }

    @Test
    void stylesheetsCanFetchNothing() throws Exception {
        Page page = Sample.of("<p>文</p>", folder);
        String css =
                "@import url('file:///etc/passwd');\n@font-face { font-family: X; src: "
                + "url('http://127.0.0.1:1/x.ttf'); }\n"
                + page.stylesheet() + "\np { background-image: url('http://127.0.0.1:1/y.png'); }";
        var outcome = new PdfRenderer().render(context(new Page(page.document(), css, folder)));
        assertEquals(3, outcome.diagnostics().stream().filter(d -> d.code().equals("pdf.image-refused")).count(),
                outcome.diagnostics().toString());
    }

    private RenderContext context(Page page) {
        return new RenderContext(page, new Layout(page, Sample.FONTS), folder.resolve("booklet.pdf"));
    }

    private byte[] written(Page page) throws Exception {
        RenderContext context = context(page);
        new PdfRenderer().render(context);
        return Files.readAllBytes(context.target());
    }

    private static int pages(Path pdf) throws Exception {
        return new PdfReader(Files.readAllBytes(pdf)).getNumberOfPages();
    }

    @SuppressWarnings("unchecked")
    private static List<String> bookmarks(List<Map<String, Object>> bookmarks, String indent) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> bookmark : bookmarks) {
            lines.add(indent + bookmark.get("Title"));
            if (bookmark.get("Kids") != null) {
                lines.addAll(bookmarks((List<Map<String, Object>>) bookmark.get("Kids"), indent + "  "));
            }
        }
        return lines;
    }
}
