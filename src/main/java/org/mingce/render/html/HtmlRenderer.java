package org.mingce.render.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.mingce.model.Outcome;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/**
 * Writes the booklet as one self-contained HTML5 file: UTF-8, {@code \n}, the stylesheet and all images inside, nothing
 * fetched, and nothing run but the page's own scripts: the tree of an admitted page has nothing that could.
 */
public final class HtmlRenderer implements Renderer {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        try (OutputStream out = Files.newOutputStream(context.target())) {
            new HtmlDocument(new HtmlWriter()).text(context.page()).writeTo(out);
        }
        return Outcome.of(new Rendition(name(), OptionalInt.empty()));
    }
}
