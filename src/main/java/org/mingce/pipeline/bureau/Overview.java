package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.BookletLock;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.OwnPages;
import org.mingce.template.StandalonePage;

/**
 * The overview of all departments for the bureau, {@code review/overview.html}: every booklet of the data and of the
 * records, whichever run has made it. One run at a time looks and writes, so that the last to write has seen what all
 * before it have recorded.
 */
public final class Overview {

    /** The page's name in the folder of the review. */
    public static final String FILE = "overview.html";

    /** Far longer than the overview of a province takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Booklets on the page: marked up, more may be longer than what a template may write. */
    private static final int MOST = 2_500;

    private final Folders folders;
    private final Roll roll;
    private final Map<String, String> rules;
    private final List<Edit> edits = new ArrayList<>();

    /**
     * Of the output folder.
     *
     * @param roll  all booklets
     * @param rules what must hold by each rule, by its code
     */
    public Overview(Folders folders, Roll roll, Map<String, String> rules) {
        this.folders = folders;
        this.roll = roll;
        this.rules = new LinkedHashMap<>(rules);
    }

    /**
     * Writes it; what is wrong with a template keeps its page from being written.
     *
     * @throws IOException if a page can't be written, or another run writes them and does not come to an end
     */
    public List<Diagnostic> write() throws IOException {
        Files.createDirectories(folders.review());
        BookletLock lock = BookletLock.within(PATIENCE, folders.review().resolve(".overview.lock"));
        try {
            List<Map<String, Object>> entries = roll.entries();
            List<Map<String, Object>> shown = entries.subList(0, Math.min(entries.size(), MOST));
            Map<String, Object> data = Map.of("entries", shown, "more", entries.size() - shown.size(),
                    "found", new Kinds(entries, rules).all());
            return page("overview.ftlh", data, FILE);
        } finally {
            lock.close();
        }
    }

    private List<Diagnostic> page(String template, Map<String, Object> data, String file) throws IOException {
        Outcome<String> page = new StandalonePage(folders.templates(), template).html(data);
        if (page.value() != null) {
            Path target = folders.review().resolve(file);
            new OwnPages(folders.review()).replace(target, page.value()).ifPresent(edits::add);
        }
        return page.diagnostics();
    }

    /** What a person had made of the pages that were replaced: each is kept. */
    public List<Edit> edits() {
        return edits;
    }
}
