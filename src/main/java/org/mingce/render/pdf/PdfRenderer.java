package org.mingce.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.mingce.model.Outcome;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.mingce.render.layout.Layout;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Writes the booklet as PDF/A-2b (ISO 19005-2): everything embedded, with language, title, author, keywords and
 * bookmarks. Where text stands and how it looks comes from the {@link Layout}. The same booklet gives the same bytes.
 */
public final class PdfRenderer implements Renderer {

    private static final int USUAL_BYTES = 1 << 20;

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        Layout layout = context.layout();
        ITextRenderer renderer = layout.renderer();
        renderer.setListener(new Archive(BookletInfo.of(context.page(), layout.document())));
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_BYTES);
        renderer.createPDF(out);
        try (var file = Files.newOutputStream(context.target())) {
            out.writeTo(file);
        }
        return new Outcome<>(new Rendition(name(), OptionalInt.of(layout.pageCount()), layout.fontsUsed(),
                layout.missingGlyphs()),
                new LayoutFindings(layout).diagnostics());
    }
}
