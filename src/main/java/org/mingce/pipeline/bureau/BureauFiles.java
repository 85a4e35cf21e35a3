package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.BookletLock;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.OwnPages;
import org.mingce.render.xlsx.TablesWorkbook;
import org.mingce.template.StandalonePage;
import org.w3c.dom.Document;

/**
 * Pages and workbooks for the bureau, each made by a template and written whole. What is wrong with a template keeps
 * its file from being written; what a person has made of a file is kept before another takes its place. One run at a
 * time writes: while it is open no other is.
 */
final class BureauFiles implements AutoCloseable {

    /** Far longer than the files of a province take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCRIPTS = "overview";

    private final Folders folders;
    private final BookletLock lock;
    private final List<Diagnostic> said = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    /**
     * Of the output folder.
     *
     * @throws IOException if another run has it and does not come to an end
     */
    BureauFiles(Folders folders) throws IOException {
        this.folders = folders;
        Files.createDirectories(folders.review());
        this.lock = BookletLock.within(PATIENCE, folders.review().resolve(".overview.lock"));
    }

    /** Writes a page. */
    void page(String template, Map<String, Object> data, Path target) throws IOException {
        Outcome<String> page = new StandalonePage(folders.templates(), template, SCRIPTS).html(data);
        said.addAll(page.diagnostics());
        if (page.value() != null) {
            write(target, page.value().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes a workbook of the tables that a template writes. */
    void workbook(String template, Map<String, Object> data, Path target) throws IOException {
        Outcome<Document> tables = new StandalonePage(folders.templates(), template).tree(data);
        said.addAll(tables.diagnostics());
        if (tables.value() != null) {
            Outcome<byte[]> workbook = TablesWorkbook.of(tables.value());
            said.addAll(workbook.diagnostics());
            write(target, workbook.value());
        }
    }

    private void write(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        new OwnPages(target.getParent()).replace(target, bytes).ifPresent(edits::add);
    }

    /** What is wrong with templates, and what the workbooks can't hold. */
    List<Diagnostic> said() {
        return said;
    }

    /** What persons had made of the files that were replaced. */
    List<Edit> edits() {
        return edits;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
