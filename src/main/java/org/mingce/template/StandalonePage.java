package org.mingce.template;

import freemarker.template.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.page.Script;
import org.w3c.dom.Document;

/**
 * Runs the template of a page that is no booklet: what the checks found, or the list of all booklets. An instance may
 * serve many runs and threads; it parses a template again only when its file has changed.
 */
public final class StandalonePage {

    private final Path templates;
    private final String entry;
    private final String scripts;
    private final TemplateFolder folder;
    private final XhtmlTree trees = new XhtmlTree();
    private Configuration configuration;

    /**
     * The template of that name.
     *
     * @param templates the folder of templates
     * @param entry     the template's file name in it
     */
    public StandalonePage(Path templates, String entry) {
        this(templates, entry, entry.replace(".ftlh", ""));
    }

    /**
     * The template of that name with the scripts of another page.
     *
     * @param scripts the folder of the scripts in {@code templates/script}
     */
    public StandalonePage(Path templates, String entry, String scripts) {
        this.templates = templates;
        this.entry = entry;
        this.scripts = scripts;
        this.folder = new TemplateFolder(templates, List.of());
    }

    /**
     * What the template writes as a tree.
     *
     * @throws IOException if the template can't be read
     */
    public Outcome<Document> tree(Map<String, Object> data) throws IOException {
        Outcome<String> text = html(data);
        return text.value() == null ? Outcome.failed(text.diagnostics())
                : trees.parse(text.value(), Position.of(templates.resolve(entry).toString().replace('\\', '/')));
    }

    /**
     * The page as HTML; every failure of the template with its place. To the data comes {@code scripts}: what may run
     * in the page, from {@code templates/script/<page>/}, each with its {@code text} and the {@code hash} for the
     * page's content security policy.
     *
     * @param data maps, lists, texts and numbers
     * @throws IOException if the template can't be read
     */
    public Outcome<String> html(Map<String, Object> data) throws IOException {
        TemplateProblems problems = new TemplateProblems(folder);
        Map<String, Object> all = new LinkedHashMap<>(Arithmetic.functions());
        all.put("asPrinted", new CellLinks(List.of()).asPrinted());
        all.putAll(data);
        try {
            Outcome<List<Script>> found = new ScriptFolder(templates, scripts).scripts();
            if (found.value() == null) {
                return Outcome.failed(found.diagnostics());
            }
            all.put("scripts", found.value().stream()
                    .map(script -> Map.of("text", script.text(), "hash", script.hash())).toList());
        } catch (RefusedTemplateException e) {
            problems.add(e);
            return Outcome.failed(problems.diagnostics());
        }
        return new TemplateRun(configuration(), problems).text(entry, all).map(CharSequence::toString).map(Outcome::of)
                .orElseGet(() -> Outcome.failed(problems.diagnostics()));
    }

    /** FreeMarker, which looks at each run whether the files are still those that it knows. */
    private synchronized Configuration configuration() {
        if (configuration == null) {
            configuration = folder.configuration();
            configuration.setTemplateUpdateDelayMilliseconds(0);
        }
        return configuration;
    }
}
