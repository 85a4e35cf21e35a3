package org.mingce.template;

import freemarker.template.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.page.Script;
import org.w3c.dom.Document;

/**
 * Runs the templates of a booklet's edition, once, into one XHTML tree. An instance may serve many booklets and
 * threads; it parses each template once.
 */
public final class BookletTemplate {

    private static final String ENTRY = "booklet.ftlh";
    private static final String OWN_LIBRARIES = "ownLibraries";

    private final Path templates;
    private final XhtmlTree trees = new XhtmlTree();
    private final Map<String, Prepared> editions = new ConcurrentHashMap<>();

    /** What is the same for all booklets of an edition. */
    private record Prepared(Configuration configuration, List<String> ownLibraries, List<Script> scripts,
            List<Diagnostic> problems) {
    }

    /** Templates from that folder. */
    public BookletTemplate(Path templates) {
        this.templates = templates;
    }

    /**
     * The booklet's page. Every failing template of the run is reported, each with its place.
     *
     * @param base the folder from which the page's images may come
     * @throws IOException if a template or the stylesheet can't be read
     */
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base) throws IOException {
        return page(booklet, figures, base, List.of());
    }

    /**
     * The page of a booklet that is made in several formats.
     *
     * @param formats the formats that are made with it, in their order: what the web page may lead to
     */
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base, List<String> formats) throws IOException {
        TemplateFolder folder = new TemplateFolder(templates, booklet.edition().chain());
        Origins origins = new Origins();
        Map<String, Object> data = data(booklet, figures);
        CellLinks cellLinks = new CellLinks(figures.tables().values());
        data.put("from", origins.function());
        data.put("formats", formats);
        data.put("asPrinted", cellLinks.asPrinted());
        TemplateProblems problems = new TemplateProblems(folder);
        Prepared prepared;
        try {
            prepared = prepared(folder, booklet.edition().id(), data.keySet());
        } catch (RefusedTemplateException e) {
            problems.add(e);
            return Outcome.failed(problems.diagnostics());
        }
        if (prepared.problems().stream().anyMatch(Diagnostic::isError)) {
            return Outcome.failed(prepared.problems());
        }
        data.put(OWN_LIBRARIES, prepared.ownLibraries());
        Optional<CharSequence> text = new TemplateRun(prepared.configuration(), problems).text(ENTRY, data);
        if (text.isEmpty()) {
            return Outcome.failed(problems.diagnostics());
        }
        Outcome<Document> tree = trees.parse(text.get(), folder.position(ENTRY, 0, 0));
        if (tree.value() == null) {
            return Outcome.failed(tree.diagnostics());
        }
        origins.settle(tree.value());
        cellLinks.settle(tree.value());
        try {
            return new Outcome<>(new Page(tree.value(), folder.stylesheet(), base, folder.images(),
                    prepared.scripts()), prepared.problems());
        } catch (RefusedTemplateException e) {
            problems.add(e);
            return Outcome.failed(problems.diagnostics());
        }
    }

    private Prepared prepared(TemplateFolder folder, String edition, Set<String> given) throws IOException {
        Prepared prepared = editions.get(edition);
        if (prepared == null) {
            Set<String> all = new HashSet<>(given);
            all.add(OWN_LIBRARIES);
            List<Diagnostic> problems = new ArrayList<>(new TemplateNames(folder, all).problems());
            problems.addAll(folder.styleProblems());
            Outcome<List<Script>> scripts = new ScriptFolder(templates, "booklet").scripts();
            problems.addAll(scripts.diagnostics());
            prepared = new Prepared(folder.configuration(), folder.ownLibraries().stream().map(folder::name).toList(),
                    scripts.value() == null ? List.of() : scripts.value(), List.copyOf(problems));
            editions.put(edition, prepared);
        }
        return prepared;
    }

    private static Map<String, Object> data(Booklet booklet, Figures figures) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("department", booklet.department());
        data.put("year", booklet.year());
        data.put("edition", booklet.edition());
        data.put("overview", booklet.overview());
        data.put("explanation", booklet.explanation());
        data.put("glossary", booklet.glossary());
        data.put("annexes", booklet.annexes());
        data.put("classification", booklet.classification());
        data.put("settings", booklet.settings());
        data.put("tables", figures.tables());
        data.put("previous", figures.previous());
        data.put("budget", figures.budget());
        data.putAll(Arithmetic.functions());
        return data;
    }
}
