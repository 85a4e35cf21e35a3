package org.mingce.cli;

import java.util.List;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.IndexResult;

/** What a run writes after its booklets: the pages that lead to all booklets, and the portal where it was asked for. */
final class LeadingPages {

    private final Console console;
    private final Booklets booklets;
    private final Settings settings;

    LeadingPages(Console console, Booklets booklets, Settings settings) {
        this.console = console;
        this.booklets = booklets;
        this.settings = settings;
    }

    /**
     * Writes them, and says what is wrong.
     *
     * @param told whether to say where the pages are
     */
    ExitStatus write(boolean told) {
        IndexResult index = booklets.index();
        List<Diagnostic> problems = index.diagnostics();
        BatchReport report = new BatchReport(console);
        boolean written = ExitStatus.of(problems) == ExitStatus.OK;
        if (written && told) {
            report.printIndex(settings.folders());
        }
        if (index.current() && settings.portal().isPresent()) {
            List<Diagnostic> unpublished = booklets.portal(settings.portal().get());
            problems = Stream.concat(problems.stream(), unpublished.stream()).toList();
            if (ExitStatus.of(unpublished) == ExitStatus.OK) {
                report.printPortal(settings.portal().get());
            }
        } else if (settings.portal().isPresent()) {
            report.printNoPortal(settings.portal().get());
        }
        new BookletReport(console).print(problems);
        return ExitStatus.of(problems);
    }
}
