package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Sample;
import org.mingce.render.layout.Layout;
import org.mingce.testing.PdfText;

/** What tags must not change. */
class TaggedTextTest {

    @TempDir
    private Path folder;
    private Path tagged;
    private Path plain;

    @BeforeEach
    void write() throws Exception {
        tagged = written(true);
        plain = written(false);
    }

    @Test
    void othersExtractTheSameText() throws Exception {
        assertTrue(isTagged(tagged));
        assertFalse(isTagged(plain));
        assertEquals(PdfText.of(plain), PdfText.of(tagged));
        assertEquals(PdfText.of(plain, "-layout"), PdfText.of(tagged, "-layout"));
    }

    @Test
    void theFileIsHardlyLarger() throws Exception {
        assertTrue(Files.size(tagged) < 1.2 * Files.size(plain), Files.size(tagged) + " and " + Files.size(plain));
    }

    private Path written(boolean tagged) throws Exception {
        Path target = folder.resolve(tagged + ".pdf");
        Page page = Sample.booklet(folder);
        new PdfRenderer(tagged).render(new RenderContext(page, new Layout(page, Sample.FONTS), target));
        return target;
    }

    private static boolean isTagged(Path pdf) throws Exception {
        return new PdfReader(Files.readAllBytes(pdf)).getCatalog().contains(PdfName.STRUCTTREEROOT);
    }
}
