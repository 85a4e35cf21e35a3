package org.mingce.render.html;

import java.io.IOException;
import org.mingce.model.Outcome;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/** Writes the booklet as HTML. */
public final class HtmlRenderer implements Renderer {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }
}
