package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.template.StandalonePage;

/**
 * The pages that lead to all booklets of an output folder, whichever run has published them: one for the public, and
 * one for clerk and bureau that tells of findings. Each is written whole. One run at a time looks and writes, so that
 * the last to write has seen what all before it have published.
 */
public final class Index {

    /** Both pages' name, each in its folder. */
    public static final String FILE = "index.html";

    /** Far longer than the pages of all departments of a province take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Folders folders;
    private final Duration patience;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<Path> written = new HashSet<>();
    private final List<IOException> failures = new ArrayList<>();

    /** A department of which booklets stand. */
    private record Department(String id, List<PublishedBooklet> booklets) {

        /** With those alone that are for the public: a new year that is being filled in is none yet. */
        Stream<Department> finished() {
            List<PublishedBooklet> finished = booklets.stream().filter(booklet -> booklet.open().isEmpty()).toList();
            return finished.isEmpty() ? Stream.empty() : Stream.of(new Department(id, finished));
        }

        /** Its name as the newest booklet has it. */
        String name() {
            return booklets.get(booklets.size() - 1).made().name();
        }
    }

    /** Of the output folder. */
    public Index(Folders folders) {
        this(folders, PATIENCE);
    }

    Index(Folders folders, Duration patience) {
        this.folders = folders;
        this.patience = patience;
    }

    /**
     * Writes the pages; what is wrong with a template keeps its page from being written.
     *
     * @throws IOException if what stands can't be read, or another run writes and does not come to an end
     */
    public List<Diagnostic> write() throws IOException {
        BookletLock lock = OwnPages.lock(folders, patience);
        try {
            partEarlier();
            List<Department> departments = departments();
            List<Diagnostic> problems = new ArrayList<>(write("index.ftlh", folders.output(),
                    departments.stream().flatMap(Department::finished).toList(), PublishedBooklet::published));
            // A thread that was told to stop fails in any template, wherever it hung.
            if (!Thread.currentThread().isInterrupted()) {
                problems.addAll(write("review.ftlh", folders.review(), departments, PublishedBooklet::reviewed));
            }
            return problems;
        } finally {
            lock.close();
        }
    }

    /** The pages that a person had edited, of those that were written: each is kept. */
    public List<Edit> edits() {
        return edits;
    }

    /** Why pages could not be replaced, each by itself. */
    public List<IOException> failures() {
        return failures;
    }

    /** Whether the page for the public has been written: the one that stands is of now. */
    public boolean isPublicWritten() {
        return written.contains(folders.output());
    }

    private List<Diagnostic> write(String template, Path folder, List<Department> departments,
            Function<PublishedBooklet, Map<String, Object>> told) throws IOException {
        List<Map<String, Object>> data = departments.stream().map(department -> Map.<String, Object>of(
                "id", department.id(), "name", department.name(),
                "booklets", department.booklets().stream().map(told).toList())).toList();
        Outcome<String> page = new StandalonePage(folders.templates(), template).html(Map.of("departments", data));
        if (page.value() != null) {
            try {
                new OwnPages(folders.review()).replace(folder.resolve(FILE), page.value()).ifPresent(edits::add);
                written.add(folder);
            } catch (IOException e) {
                failures.add(e);
            }
        }
        return page.diagnostics();
    }

    /** Findings that earlier versions left among what is published go to their place, also where nothing was made. */
    private void partEarlier() throws IOException {
        for (Shelf shelf : new Shelves(folders).under(folders.output())) {
            try {
                if (shelf.isMixed()) {
                    Workspace.recover(shelf);
                }
            } catch (BusyException e) {
                // The run that has it does the same.
            }
        }
    }

    /** Every booklet that stands, by department and year. */
    List<PublishedBooklet> booklets() throws IOException {
        return departments().stream().flatMap(department -> department.booklets().stream()).toList();
    }

    private List<Department> departments() throws IOException {
        Map<String, List<PublishedBooklet>> standing = new LinkedHashMap<>();
        for (Shelf shelf : new Shelves(folders).all()) {
            PublishedBooklet.on(shelf).ifPresent(booklet ->
                    standing.computeIfAbsent(shelf.department(), id -> new ArrayList<>()).add(booklet));
        }
        return standing.entrySet().stream().map(entry -> new Department(entry.getKey(), entry.getValue())).toList();
    }
}
