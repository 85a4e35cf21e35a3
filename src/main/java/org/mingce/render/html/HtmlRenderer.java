package org.mingce.render.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;

/**
 * Writes the booklet as one self-contained HTML5 file: UTF-8, {@code \n}, the stylesheet and all images inside, nothing
 * fetched and nothing run. What must not pass (remote images, scripts, handlers) is left out and becomes an error
 * diagnostic with a code {@code html.…-refused}; the file is written all the same.
 */
public final class HtmlRenderer implements Renderer {

    @Override
    public String name() {
        return "html";
    }

    @Override
    public Outcome<Rendition> render(RenderContext context) throws IOException {
        Page page = context.page();
        Set<Diagnostic> diagnostics = new LinkedHashSet<>();
        Admission admission = new Admission(new ImageFolder(page.base()), diagnostics::add);
        String html = new HtmlDocument(new HtmlWriter(admission), admission).text(page);
        Files.write(context.target(), html.getBytes(StandardCharsets.UTF_8));
        return new Outcome<>(new Rendition(name(), OptionalInt.empty()), new ArrayList<>(diagnostics));
    }
}
