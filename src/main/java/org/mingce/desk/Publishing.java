package org.mingce.desk;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingce.desk.Query.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.IndexResult;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Index;

/** Publishes a booklet as the command line does, with the pages that lead to all, and the portal where it was given. */
final class Publishing {

    /** Of what keeps a booklet back. */
    private static final int MOST = 20;

    private final DeskOptions options;
    private final Workbench workbench;
    private final Reports reports;

    Publishing(DeskOptions options, Workbench workbench, Reports reports) {
        this.options = options;
        this.workbench = workbench;
        this.reports = reports;
    }

    /** What was written, or what keeps it back. */
    Map<String, Object> publish(Booklet booklet) {
        Mingce mingce = workbench.mingce();
        BookletResult result = mingce.run(new Request(booklet.department(), booklet.year(),
                new LinkedHashSet<>(mingce.formats()), false, options.failOn()));
        boolean published = result.status() == BookletResult.Status.PUBLISHED;
        Map<String, Object> report = new LinkedHashMap<>(published ? pages(true)
                : Map.of("said", result.diagnostics().stream().limit(MOST).map(reports::diagnostic).toList()));
        workbench.look(booklet);
        report.put("status", result.status().name());
        report.put("published", published);
        report.put("files", result.files().stream().map(file -> Map.of("path", file.path().toString(),
                "bytes", file.bytes(), "pages", file.pages().orElse(0))).toList());
        return report;
    }

    /**
     * Writes the pages that lead to all booklets, and what goes to the portal where one was given.
     *
     * @param changed whether booklets were published: else the pages are as they should be
     * @return {@code said}, and {@code portal}, where its files are; empty where none were written
     */
    Map<String, Object> pages(boolean changed) {
        IndexResult index = changed ? workbench.mingce().index() : new IndexResult(true, List.of());
        List<Diagnostic> said = new ArrayList<>(index.diagnostics());
        String portal = "";
        if (index.current() && options.portal().isPresent()
                && Files.exists(options.folders().output().resolve(Index.FILE))) {
            List<Diagnostic> problems = workbench.mingce().portal(options.portal().get());
            said.addAll(problems);
            portal = problems.stream().anyMatch(Diagnostic::isError) ? "" : options.portal().get().toString();
        }
        return Map.of("portal", portal, "said", said.stream().map(reports::diagnostic).toList());
    }
}
