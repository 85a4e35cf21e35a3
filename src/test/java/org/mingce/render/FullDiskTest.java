package org.mingce.render;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingce.page.Page;
import org.mingce.render.docx.DocxRenderer;
import org.mingce.render.html.HtmlRenderer;
import org.mingce.render.layout.Layout;
import org.mingce.render.pdf.PdfRenderer;

/**
 * A disk on which there is no room: every renderer lets the system's own words through, in whatever they are wrapped.
 */
class FullDiskTest {

    static Stream<Renderer> renderers() {
        return Stream.of(new HtmlRenderer(), new PdfRenderer(), new DocxRenderer());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    @EnabledOnOs(OS.LINUX)
    void theReasonIsNotLost(Renderer renderer) throws Exception {
        Page page = Sample.booklet(Path.of("target"));
        RenderContext context = new RenderContext(page, new Layout(page, Sample.FONTS), Path.of("/dev/full"));

        Throwable failure = assertThrows(Throwable.class, () -> renderer.render(context));

        assertTrue(Stream.iterate(failure, inner -> inner != null, Throwable::getCause).anyMatch(
                inner -> String.valueOf(inner.getMessage()).contains("No space left")
                        && inner instanceof IOException), failure.toString());
    }
}
