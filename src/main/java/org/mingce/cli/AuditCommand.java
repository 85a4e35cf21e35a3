package org.mingce.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.pipeline.AuditBatch;
import org.mingce.pipeline.AuditRequest;
import org.mingce.pipeline.AuditResult;
import org.mingce.pipeline.AuditResult.Status;
import org.mingce.pipeline.Audits;
import org.mingce.pipeline.bureau.Overview;
import org.mingce.pipeline.publish.AuditFolder;

/** Audits finished booklets and tells what is wrong in them: all of one, of many a line each. */
final class AuditCommand {

    private final Messages messages = Messages.of(AuditCommand.class);
    private final Console console;
    private final Settings settings;
    private final boolean trace;

    /**
     * The command.
     *
     * @param trace whether to show the stack traces of failures
     */
    AuditCommand(Console console, Settings settings, boolean trace) {
        this.console = console;
        this.settings = settings;
        this.trace = trace;
    }

    /** Audits the files; the status is that of the worst. */
    ExitStatus run(String value) throws UsageException, IOException {
        AuditFiles files = AuditFiles.of(value);
        Audits audits = new Audits(settings.folders(), settings.limit());
        Optional<Selection> compared = settings.selection().filter(Selection::isSingle);
        Outcome<Audits.Auditor> auditor = compared.isPresent()
                ? audits.auditor(compared.get().departments().get(0), compared.get().years().get(0)) : audits.auditor();
        if (auditor.value() == null) {
            new BookletReport(console).print(auditor.diagnostics());
            return ExitStatus.of(auditor.diagnostics());
        }
        List<AuditRequest> requests = files.files().stream()
                .map(file -> new AuditRequest(file, settings.failOn())).toList();
        List<ExitStatus> ends = new ArrayList<>();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        new AuditBatch(auditor.value(), settings.threads()).run(requests, result -> {
            ends.add(of(result.status()));
            counts.merge(result.status(), 1, Integer::sum);
            if (requests.size() == 1) {
                whole(result);
            } else {
                line(result);
            }
            if (trace) {
                result.causes().forEach(cause -> console.err().trace(cause));
            }
        });
        if (requests.size() > 1) {
            summary(requests.size(), counts);
        }
        List<Diagnostic> said = audits.overview(compared.isPresent());
        new BookletReport(console).print(said);
        ends.add(ExitStatus.of(said));
        if (ExitStatus.of(said) == ExitStatus.OK) {
            console.out().line(
                    messages.text("audit.inspection", settings.folders().review().resolve(Overview.INSPECTION)));
        }
        int unjudged = audits.unjudged(compared.isPresent());
        if (unjudged > 0) {
            console.out().line(messages.text("audit.unjudged", unjudged, page()));
        }
        if (!files.passedOver().isEmpty()) {
            console.out().line(messages.text("audit.passed-over", files.passedOver().size(),
                    files.passedOver().get(0)));
        }
        return ends.stream().reduce(ExitStatus.OK, ExitStatus::or);
    }

    private static ExitStatus of(Status status) {
        return switch (status) {
            case PASSED -> ExitStatus.OK;
            case REJECTED, UNREADABLE -> ExitStatus.REFUSED;
            case FAILED -> ExitStatus.FAILED;
        };
    }

    private Printer printer(AuditResult result) {
        return result.status() == Status.PASSED ? console.out() : console.err();
    }

    private void whole(AuditResult result) {
        Printer out = printer(result);
        out.line(title(result));
        result.diagnostics().forEach(diagnostic -> new BookletReport(console).print(out, diagnostic));
        out.line(messages.text(result.diagnostics().isEmpty() ? "counts.none" : "counts", result.tally().errors(),
                result.tally().warnings(), result.tally().notes()));
        result.findings().ifPresent(page -> out.line(messages.text("audit.page", page)));
    }

    private String title(AuditResult result) {
        String name = result.name().orElse("");
        return result.request().shown() + (name.isEmpty() ? "" : messages.text("audit.title", name, result.year(),
                result.edition().orElseGet(() -> messages.text("audit.no-edition"))));
    }

    private void line(AuditResult result) {
        String why = result.findings().isPresent() ? messages.text("counts", result.tally().errors(),
                result.tally().warnings(), result.tally().notes())
                : result.diagnostics().stream().findFirst().map(Diagnostic::message).orElse("");
        printer(result).line(messages.text("audit.line", result.request().shown(),
                messages.text("audit.status." + result.status()), why));
    }

    private void summary(int documents, Map<Status, Integer> counts) {
        List<String> texts = new ArrayList<>();
        counts.forEach((status, count) -> texts.add(messages.text("audit.status." + status) + " " + count));
        console.out().line(messages.text("audit.summary", documents, String.join(messages.text("listing"), texts)));
        console.out().line(messages.text("audit.pages", page()));
    }

    private Path page() {
        return AuditFolder.all(settings.folders()).resolve(Overview.AUDITS);
    }
}
