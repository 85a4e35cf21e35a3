package org.mingce.render.pdf;

import java.io.IOException;
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
        throw new UnsupportedOperationException("not written yet");
    }
}
