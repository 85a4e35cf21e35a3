package org.mingce.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mingce.intake.booklet.BookletRecognition;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Edition;
import org.mingce.model.Outcome;
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
        Outcome<List<Edition>> editions = source.editions();
        if (editions.value() == null) {
            return Outcome.failed(editions.diagnostics());
        }
        BookletRecognition recognition = new BookletRecognition(editions.value(), source::classification,
                source.wrongWords());
        return Outcome.of(request -> watchdog.watch(request,
                () -> new AuditRun(recognition, folders, template, request).result()));
    }

    /** Audits one document after the other. Safe for several threads. */
    @FunctionalInterface
    public interface Auditor {

        /** What is found in a document; never throws for what the document is. */
        AuditResult audit(AuditRequest request);
    }
}
