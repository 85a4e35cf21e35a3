package org.mingce.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.mingce.model.Outcome;

/** Runs the template of the page that leads to all booklets. */
public final class IndexTemplate {

    private static final String ENTRY = "index.ftlh";

    private final Path templates;

    /** The template in that folder. */
    public IndexTemplate(Path templates) {
        this.templates = templates;
    }

    /**
     * The page as HTML; every failure of the template with its place.
     *
     * @param data maps, lists, texts and numbers
     * @throws IOException if the template can't be read
     */
    public Outcome<String> html(Map<String, Object> data) throws IOException {
        TemplateFolder folder = new TemplateFolder(templates);
        TemplateProblems problems = new TemplateProblems(folder);
        return new TemplateRun(folder.configuration(), problems).text(ENTRY, data).map(Outcome::of)
                .orElseGet(() -> Outcome.failed(problems.diagnostics()));
    }
}
