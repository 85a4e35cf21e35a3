package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.audit.AuditChecks;
import org.mingce.check.audit.ApprovalCheck;
import org.mingce.check.audit.Approved;
import org.mingce.check.audit.Inspection;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.document.PrintedBooklet;
import org.mingce.intake.booklet.BookletRecognition;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.pipeline.AuditResult.Status;
import org.mingce.pipeline.publish.AuditFolder;
import org.mingce.pipeline.publish.FindingsFiles;
import org.mingce.pipeline.publish.Folders;

/** One document's way through the audit: read, recognised as a booklet, checked, its findings written. */
final class AuditRun {

    private final DocumentFiles files = new DocumentFiles();
    private final BookletRecognition recognition;
    private final Folders folders;
    private final FindingsFiles.Template template;
    private final Optional<Approved> own;
    private final AuditRequest request;

    /** @param own the booklet of the data that the document is compared with, where that is asked for */
    AuditRun(BookletRecognition recognition, Folders folders, FindingsFiles.Template template, Optional<Approved> own,
             AuditRequest request) {
        this.own = own;
        this.recognition = recognition;
        this.folders = folders;
        this.template = template;
        this.request = request;
    }

    AuditResult result() {
        try {
            Outcome<Document> read = files.read(request.file(), request.shown());
            if (read.value() == null) {
                return ended(Status.UNREADABLE, read.diagnostics());
            }
            return audited(read);
        } catch (IOException e) {
            return ended(Status.FAILED, List.of(Trouble.io(Stage.AUDIT, e).diagnostic()));
        }
    }

    private AuditResult ended(Status status, List<Diagnostic> said) {
        return new AuditResult(request, Optional.empty(), 0, Optional.empty(), status, Optional.empty(), List.of(),
                said, List.of());
    }

    private AuditResult audited(Outcome<Document> read) throws IOException {
        PrintedBooklet printed = recognition.recognised(read.value(), request.shown());
        List<Finding> findings = new ArrayList<>(Stream.of(read.diagnostics(), printed.said()).flatMap(List::stream)
                .map(Masking::of).map(Finding::of).toList());
        findings.addAll(AuditChecks.check(printed));
        Position whole = Position.of(request.shown());
        own.ifPresent(booklet -> ApprovalCheck.of(booklet, read.value(), whole).stream().map(Masking::of)
                .forEach(findings::add));
        findings.sort(null);
        Path folder = AuditFolder.of(folders, request.file());
        List<Diagnostic> said = new ArrayList<>(findings.stream().map(Finding::diagnostic).toList());
        Outcome<Path> written = FindingsFiles.write(AuditFolder.made(folder), request.shown(),
                printed.booklet().year(), findings, folders, template);
        said.addAll(written.diagnostics());
        Status status = written.hasErrors() ? Status.FAILED
                : request.failOn().isMetBy(said) ? Status.REJECTED : Status.PASSED;
        return new AuditResult(request, Optional.of(Masking.of(printed.booklet()).department().name()),
                printed.booklet().year(), printed.edition().map(Edition::id), status,
                Optional.ofNullable(written.value()), Inspection.of(printed, findings), said, List.of());
    }
}
