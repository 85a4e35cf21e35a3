package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mingce.check.Checks;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.model.PassedOver;
import org.mingce.model.TodoPoint;
import org.mingce.page.Page;
import org.mingce.render.Renderer;
import org.mingce.render.docx.DocxRenderer;
import org.mingce.render.html.HtmlRenderer;
import org.mingce.render.json.JsonRenderer;
import org.mingce.render.layout.Fonts;
import org.mingce.render.layout.KnownStyles;
import org.mingce.render.layout.Layout;
import org.mingce.render.pdf.PdfRenderer;
import org.mingce.render.xlsx.XlsxRenderer;
import org.mingce.source.DataSource;
import org.mingce.template.BookletTemplate;
import org.mingce.template.StandalonePage;

/** The real stages, over folders. */
final class FolderStages implements Stages {

    private final DataSource source;
    private final BookletTemplate template;
    private final StandalonePage findings;
    private final Checks checks = new Checks();
    private final List<Renderer> renderers = List.of(new HtmlRenderer(), new PdfRenderer(), new DocxRenderer(),
            new XlsxRenderer(), new JsonRenderer());
    private final FutureTask<Fonts> fonts;
    private final KnownStyles styles = new KnownStyles();

    FolderStages(Path data, Path templates, FontChoice choice) {
        this.source = new DataSource(data, templates);
        this.template = new BookletTemplate(templates);
        this.findings = new StandalonePage(templates, "findings.ftlh");
        this.fonts = new FutureTask<>(choice::fonts);
    }

    @Override
    public List<String> departments() {
        return source.departments();
    }

    @Override
    public List<PassedOver> passedOver() {
        return source.passedOver();
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
    public List<TodoPoint> todo(String department, int year) {
        return source.todo(department, year);
    }

    @Override
    public List<Finding> check(Booklet booklet, Figures figures, Optional<Document> print) {
        return print.map(printed -> checks.check(booklet, figures, printed))
                .orElseGet(() -> checks.check(booklet, figures));
    }

    @Override
    public Outcome<String> findings(Map<String, Object> data) throws IOException {
        return findings.html(data);
    }

    @Override
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base, List<String> formats) throws IOException {
        return template.page(booklet, figures, base, formats);
    }

    /** Fonts take as long to parse as data take to read: both at once, where fonts will be needed. */
    @Override
    public void prepare(Set<String> formats) {
        if (!Set.of("html", "xlsx", "json").containsAll(formats)) {
            Thread thread = new Thread(fonts, "fonts");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public Layout layout(Page page) {
        return new Layout(page, this::fonts, styles);
    }

    /** Twenty megabytes of fonts: read when a booklet first needs them, never for a list or a check. */
    private Fonts fonts() {
        fonts.run();
        try {
            return fonts.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public List<Renderer> renderers() {
        return renderers;
    }
}
