package org.mingce.render.docx;

import java.io.IOException;
import org.mingce.model.Outcome;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/** Writes the booklet as DOCX. */
public final class DocxRenderer implements Renderer {

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }
}
