package org.mingce.render.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.mingce.model.Outcome;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/** Writes the booklet as PDF. */
public final class PdfRenderer implements Renderer {

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        var layout = context.layout();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(context.target()))) {
            layout.renderer().createPDF(out);
        }
        return Outcome.of(new Rendition(name(), OptionalInt.of(layout.pageCount())));
    }
}
