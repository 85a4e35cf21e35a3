package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.BookletLock;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.OwnPages;

/**
 * Pages and workbooks for the bureau, each written whole. What is wrong with a template keeps its file from being
 * written; what a person has made of a file is kept before another takes its place. One run at a time writes: while it
 * is open no other is.
 */
final class BureauFiles implements AutoCloseable {

    /** Far longer than the files of a province take. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BookletLock lock;
    private final List<Diagnostic> said = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();

    /**
     * Of the output folder.
     *
     * @throws IOException if another run has it and does not come to an end
     */
    BureauFiles(Folders folders) throws IOException {
        this.lock = OwnPages.lock(folders, PATIENCE);
    }

    /** Writes what was made, where it could be: a file that can't be replaced is no reason to leave others undone. */
    void write(Outcome<byte[]> made, Path target) {
        said.addAll(made.diagnostics());
        if (made.value() == null) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            new OwnPages(target.getParent()).replace(target, made.value()).ifPresent(edits::add);
        } catch (IOException e) {
            failures.add(e);
        }
    }

    /** Removes a file that is no more, where it can be. */
    void remove(Path target) {
        try {
            new OwnPages(target.getParent()).remove(target).ifPresent(edits::add);
        } catch (IOException e) {
            failures.add(e);
        }
    }

    /** Why files could not be replaced: a program has them open, or they may only be read. */
    List<IOException> failures() {
        return failures;
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
