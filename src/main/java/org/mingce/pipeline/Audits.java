package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.check.audit.Approved;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Finding;
import org.mingce.document.own.Drawn;
import org.mingce.document.own.PageReader;
import org.mingce.figures.Figures;
import org.mingce.intake.booklet.BookletRecognition;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.pipeline.bureau.Overview;
import org.mingce.pipeline.bureau.RunRecord;
import org.mingce.pipeline.publish.AuditFolder;
import org.mingce.pipeline.publish.FindingsFiles;
import org.mingce.pipeline.publish.Folders;
import org.mingce.source.DataSource;
import org.mingce.template.StandalonePage;

/** Audits of finished booklets, ours or others'. One instance serves many documents and threads. */
public final class Audits {

    private final Folders folders;
    private final Watchdog watchdog;
    private final FindingsFiles.Template template;
    private final DataSource source;

    /**
     * Audits.
     *
     * @param folders where editions and names of codes are, and where findings go
     * @param limit   how long one document may take
     */
    public Audits(Folders folders, Duration limit) {
        this.folders = folders;
        this.watchdog = new Watchdog(limit);
        this.source = new DataSource(folders.data(), folders.templates());
        StandalonePage page = new StandalonePage(folders.templates(), "findings.ftlh");
        this.template = page::html;
    }

    /** Whether a file's name says that it may be a document that can be audited. */
    public static boolean isKnown(Path file) {
        return DocumentFiles.isKnown(file);
    }

    /** Gets ready: the editions by which booklets are recognised, or what is wrong with them. */
    public Outcome<Auditor> auditor() {
        return auditor(Optional.empty());
    }

    /**
     * Gets ready to compare documents with a booklet of the data as well; or what is wrong with its data.
     *
     * @param department the department's id
     */
    public Outcome<Auditor> auditor(String department, int year) {
        FolderStages stages = new FolderStages(folders.data(), folders.templates(), FontChoice.EMBEDDED);
        Outcome<Booklet> booklet = stages.read(department, year);
        if (booklet.value() == null) {
            return Outcome.failed(booklet.diagnostics());
        }
        try {
            Optional<Booklet> last = stages.years(department).contains(year - 1)
                    ? Optional.ofNullable(stages.read(department, year - 1).value()) : Optional.empty();
            Outcome<Page> page = stages.page(Masking.of(booklet.value()), Figures.of(booklet.value(), last),
                    folders.year(department, year),
                    stages.renderers().stream().map(renderer -> renderer.name()).toList());
            return page.value() == null ? Outcome.failed(page.diagnostics())
                    : auditor(Optional.of(new Approved(PageReader.read(page.value()),
                            PageReader.readPaper(page.value()), Drawn.of(page.value()))));
        } catch (IOException e) {
            return Outcome.failed(List.of(Trouble.io(Stage.AUDIT, e).diagnostic()));
        }
    }

    private Outcome<Auditor> auditor(Optional<Approved> own) {
        Outcome<List<Edition>> editions = source.editions();
        if (editions.value() == null) {
            return Outcome.failed(editions.diagnostics());
        }
        BookletRecognition recognition = new BookletRecognition(editions.value(), source::classification,
                source.wrongWords());
        return Outcome.of(request -> {
            AuditResult result = watchdog.watch(request,
                    () -> new AuditRun(recognition, folders, template, own, request).result());
            record(result);
            return result;
        });
    }

    /** Records for the overview what became of a document. */
    private void record(AuditResult result) {
        List<Finding> findings = result.diagnostics().stream().map(Finding::of).toList();
        RunRecord record = RunRecord.of(result.status().name(), result.name().orElse(""), result.year(), findings)
                .with("document", folders.published(result.request().shown())).withInspection(result.inspection());
        try {
            (result.findings().isPresent() ? record : record.keptBack(findings, folders))
                    .replace(AuditFolder.of(folders, result.request().file()));
        } catch (IOException e) {
            // A disk that fails: the pages that are written next say so.
            return;
        }
    }

    /** How many rules no audit asks after, as they can't be judged by a document alone: the overview tells which. */
    public int unjudged(boolean compared) {
        return new RuleBook(source).unjudged(compared).size();
    }

    /**
     * Writes the overview of all documents that were audited, and the form of inspection; what kept them from it.
     *
     * @param compared whether the documents were compared with a booklet of the data
     */
    public List<Diagnostic> overview(boolean compared) {
        return watchdog.watch(Stage.INDEX, () -> {
            try {
                Overview overview = new Overview(folders, new RuleBook(source).statements());
                List<Diagnostic> said = new ArrayList<>(overview.writeAudits(new RuleBook(source).unjudged(compared)));
                said.addAll(Trouble.io(Stage.INDEX, overview.failures()));
                overview.edits().forEach(edit -> said.add(BookletRun.edited(edit, folders)));
                return said;
            } catch (IOException e) {
                return List.of(Trouble.io(Stage.INDEX, e).diagnostic());
            }
        }, List::of);
    }

    /** Audits one document after the other. Safe for several threads. */
    @FunctionalInterface
    public interface Auditor {

        /** What is found in a document; never throws for what the document is. */
        AuditResult audit(AuditRequest request);
    }
}
