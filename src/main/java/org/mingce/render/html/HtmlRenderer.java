package org.mingce.render.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        String html = new HtmlDocument(new HtmlWriter()).text(context.page());
        Files.write(context.target(), html.getBytes(StandardCharsets.UTF_8));
        return Outcome.of(new Rendition(name(), OptionalInt.empty()));
    }
}
