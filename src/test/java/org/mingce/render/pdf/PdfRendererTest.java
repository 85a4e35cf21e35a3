package org.mingce.render.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;

class PdfRendererTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheSampleBooklet() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var in = getClass().getResourceAsStream("/org/mingce/render/sample.xhtml")) {
            var page = new Page(factory.newDocumentBuilder().parse(in),
                    Files.readString(Path.of("templates/style/booklet.css")), folder);
            var target = folder.resolve("booklet.pdf");
            var outcome = new PdfRenderer().render(new RenderContext(page, new Layout(page, new Fonts()), target));
            assertTrue(outcome.value().pages().getAsInt() > 20);
            Files.copy(target, Path.of("target/sample.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
