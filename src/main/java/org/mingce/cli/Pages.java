package org.mingce.cli;

import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.Booklets;

/** What a run writes after its booklets: the pages that lead to all booklets, and the portal where it was asked for. */
final class Pages {

    private final Console console;
    private final Booklets booklets;
    private final Settings settings;

    Pages(Console console, Booklets booklets, Settings settings) {
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
        List<Diagnostic> problems = booklets.index();
        BatchReport report = new BatchReport(console);
        if (problems.isEmpty() && told) {
            report.printIndex(settings.folders());
        }
        if (problems.isEmpty() && settings.portal().isPresent()) {
            problems = booklets.portal(settings.portal().get());
            if (problems.isEmpty()) {
                report.printPortal(settings.portal().get());
            }
        }
        new Report(console).print(problems);
        return ExitStatus.of(problems);
    }
}
