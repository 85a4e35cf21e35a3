package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Rendition;
import org.mingce.render.Sample;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;
import org.mingce.testing.PdfArchives;

/** Fonts with PostScript outlines, in collections: Noto Serif CJK, as Debian's fonts-noto-cjk has it. */
class SystemFontsTest {

    private static final Path FOLDER = Path.of("/usr/share/fonts/opentype/noto");
    private static Fonts fonts;

    @TempDir
    private Path folder;

    @BeforeAll
    static void find() {
        boolean there = Stream.of("Regular", "Bold")
                .allMatch(style -> Files.exists(FOLDER.resolve("NotoSerifCJK-" + style + ".ttc")));
        assertTrue(there || !"true".equals(System.getenv("CI")), "fonts-noto-cjk must be installed where CI=true");
        Assumptions.assumeTrue(there, "skipped: fonts-noto-cjk is not installed");
        fonts = Fonts.withSystem(List.of(FOLDER));
    }

    @Test
    void collectionServesTitlesAndTablesInMainlandForms() throws Exception {
        Rendition rendition = render(Sample.booklet(folder), folder.resolve("a.pdf"));
        assertEquals("Noto Serif CJK SC", rendition.fonts().get("title"));
        assertEquals("Noto Serif CJK SC", rendition.fonts().get("table"));
        assertEquals("Noto Serif CJK SC", rendition.fonts().get("body"));
        assertEquals(Set.of("NotoSerifCJKsc", "NotoSerifSC", "NotoSansSC"), families(folder.resolve("a.pdf")));
    }

    @Test
    void fileIsPdfAAndTheSameEveryTime() throws Exception {
        render(Sample.booklet(folder), folder.resolve("a.pdf"));
        render(Sample.booklet(folder), folder.resolve("b.pdf"));
        assertEquals(List.of(), PdfArchives.violations(folder.resolve("a.pdf")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.pdf")), Files.readAllBytes(folder.resolve("b.pdf")));
    }

    @Test
    void rareCharacterThatTheEmbeddedFontLacksIsPrinted() throws Exception {
        Page page = Sample.of("<p>人名：𠮷某</p>", folder);
        assertEquals(List.of(), render(page, folder.resolve("a.pdf")).missing());
        assertEquals(List.of(), PdfArchives.violations(folder.resolve("a.pdf")));
    }

    /** What the fonts' names say before the style, without the letters that mark a subset. */
    private static Set<String> families(Path pdf) throws Exception {
        Set<String> families = new TreeSet<>();
        PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary font
                    && PdfName.FONT.equals(font.getAsName(PdfName.TYPE))) {
                families.add(font.getAsName(PdfName.BASEFONT).toString().replaceFirst("^/[A-Z]{6}\\+", "")
                        .replaceFirst("-.*", ""));
            }
        }
        return families;
    }

    private static Rendition render(Page page, Path target) throws Exception {
        return new PdfRenderer().render(new RenderContext(page, new Layout(page, fonts), target)).value();
    }
}
