package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.mingce.testing.PdfArchives;

/** PDF/A-2a and PDF/UA-1 as veraPDF judges them. */
class PdfArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void sampleBookletIsPdfAAndAccessible() throws Exception {
        assertEquals(List.of(), violations(Sample.booklet(folder)));
    }

    @Test
    void transparentImageAndMissingGlyphLeaveItSo() throws Exception {
        // A red pixel of half opacity.
        String png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP4z8DQAAAEgQGAXnfFxgAAAABJRU5ErkJggg==";
        assertEquals(List.of(), violations(Sample.of("<p id=\"a\">☑ 达标 𠮷 <b>粗</b> <i>斜</i> <a href=\"#a\">链接</a></p>"
                + "<figure><img alt=\"\" src=\"data:image/png;base64," + png + "\"/></figure>", folder)));
    }

    private List<String> violations(Page page) throws Exception {
        Path target = folder.resolve("booklet.pdf");
        new PdfRenderer().render(new RenderContext(page, new Layout(page, Sample.FONTS), target));
        return PdfArchives.violations(target);
    }
}
