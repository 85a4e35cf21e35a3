package org.mingce.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mingce.model.Outcome;

/** Runs the template of a page that is no booklet: what the checks found, or the list of all booklets. */
public final class StandalonePage {

    private final Path templates;
    private final String entry;

    /**
     * The template of that name.
     *
     * @param templates the folder of templates
     * @param entry     the template's file name in it
     */
    public StandalonePage(Path templates, String entry) {
        this.templates = templates;
        this.entry = entry;
    }

    /**
     * The page as HTML; every failure of the template with its place.
     *
     * @param data maps, lists, texts and numbers
     * @throws IOException if the template can't be read
     */
    public Outcome<String> html(Map<String, Object> data) throws IOException {
        TemplateFolder folder = new TemplateFolder(templates, List.of());
        TemplateProblems problems = new TemplateProblems(folder);
        return new TemplateRun(folder.configuration(), problems).text(entry, data).map(Outcome::of)
                .orElseGet(() -> Outcome.failed(problems.diagnostics()));
    }
}
