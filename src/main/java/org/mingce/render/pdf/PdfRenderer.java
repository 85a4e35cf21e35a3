package org.mingce.render.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.mingce.model.Outcome;
import org.mingce.pack.Failures;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.mingce.render.layout.Layout;
import org.mingce.render.layout.Painting;
import org.mingce.render.pdf.tags.Tagging;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * Writes the booklet as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): everything embedded and tagged, with
 * language, title, author, keywords, bookmarks and the printed numbers as the pages' labels. Where text stands and how
 * it looks comes from the {@link Layout}. The same booklet gives the same bytes.
 */
public final class PdfRenderer implements Renderer {

    private final boolean tagged;

    public PdfRenderer() {
        this(true);
    }

    /** Without tags, the same pages as a plain PDF/A-2b: what tags must not change. */
    PdfRenderer(boolean tagged) {
        this.tagged = tagged;
    }

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        Layout layout = context.layout();
        Tagging tagging = tagged ? new Tagging() : null;
        ITextRenderer renderer = layout.renderer(tagged ? tagging : new Painting() { });
        renderer.setListener(new Archive(BookletInfo.of(context.page(), layout.document()), tagging));
        write(renderer, context.target());
        return new Outcome<>(new Rendition(name(), OptionalInt.of(layout.pageCount()), layout.fontsUsed(),
                layout.missingGlyphs()),
                new LayoutFindings(layout).diagnostics());
    }

    private static void write(ITextRenderer renderer, Path target) throws IOException {
        try (Failures out = new Failures(new BufferedOutputStream(Files.newOutputStream(target)))) {
            try {
                renderer.createPDF(out);
            } catch (RuntimeException e) {
                out.rethrow(e);
                throw e;
            }
        }
    }
}
