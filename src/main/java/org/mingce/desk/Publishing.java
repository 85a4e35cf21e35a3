package org.mingce.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingce.desk.Query.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;

/** Publishes a booklet as the command line does, with the pages that lead to all, and the portal where it was given. */
final class Publishing {

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
        List<Diagnostic> said = new ArrayList<>();
        boolean published = result.status() == BookletResult.Status.PUBLISHED;
        if (published) {
            said.addAll(mingce.index());
            options.portal().ifPresent(portal -> said.addAll(mingce.portal(portal)));
        } else {
            said.addAll(result.diagnostics().stream().limit(20).toList());
        }
        workbench.look(booklet);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("status", result.status().name());
        report.put("published", published);
        report.put("files", result.files().stream().map(file -> Map.of("path", file.path().toString(),
                "bytes", file.bytes(), "pages", file.pages().orElse(0))).toList());
        report.put("said", said.stream().map(reports::diagnostic).toList());
        return report;
    }
}
