package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingce.check.Checks;
import org.mingce.check.rule.Finding;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.render.Renderer;
import org.mingce.render.docx.DocxRenderer;
import org.mingce.render.html.HtmlRenderer;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.Layout;
import org.mingce.render.pdf.PdfRenderer;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;

/** The real stages, over folders. */
final class FolderStages implements Stages {

    private final DataSource source;
    private final BookletTemplate template;
    private final Checks checks = new Checks();
    private final List<Renderer> renderers = List.of(new HtmlRenderer(), new PdfRenderer(), new DocxRenderer());
    private Fonts fonts;

    FolderStages(Path data, Path templates) {
        this.source = new DataSource(data, templates);
        this.template = new BookletTemplate(templates);
    }

    @Override
    public List<String> departments() {
        return source.departments();
    }

    @Override
    public List<Integer> years(String department) {
        return source.years(department);
    }

    @Override
    public Outcome<Booklet> read(String department, int year) {
        return source.read(department, year);
    }

    @Override
    public List<Diagnostic> check(Booklet booklet, Figures figures) {
        return checks.check(booklet, figures).stream().map(Finding::diagnostic).toList();
    }

    @Override
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base) throws IOException {
        return template.page(booklet, figures, base);
    }

    @Override
    public Layout layout(Page page) {
        return new Layout(page, fonts());
    }

    /** Twenty megabytes of fonts: read when a booklet first needs them, never for a list or a check. */
    private synchronized Fonts fonts() {
        if (fonts == null) {
            fonts = new Fonts();
        }
        return fonts;
    }

    @Override
    public List<Renderer> renderers() {
        return renderers;
    }
}
