package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Finding;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Position;
import org.mingce.model.TodoPoint;
import org.mingce.pipeline.bureau.Overview;
import org.mingce.pipeline.bureau.Roll;
import org.mingce.pipeline.bureau.RunRecord;
import org.mingce.pipeline.publish.BookletRecord;
import org.mingce.pipeline.publish.Fingerprints;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Portal;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Shelved;
import org.mingce.pipeline.publish.Workspace;
import org.mingce.render.Renderer;

/**
 * Booklets from folders. One instance serves many booklets and threads; templates are parsed and fonts read once for
 * all of them.
 */
public final class Mingce implements Booklets {

    /** Far above what the longest booklet needs on the slowest machine. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private final Stages stages;
    private final Folders folders;
    private final FontChoice fonts;
    private final Fingerprints fingerprints;
    private final Watchdog watchdog;
    /** Booklets that are being made now. */
    private final AtomicInteger running = new AtomicInteger();

    /** All that the folders hold. */
    public Mingce(Folders folders) {
        this(folders, LIMIT, FontChoice.EMBEDDED);
    }

    /**
     * All that the folders hold.
     *
     * @param limit how long one booklet may take
     * @param fonts which fonts the PDF may use
     */
    public Mingce(Folders folders, Duration limit, FontChoice fonts) {
        this(new FolderStages(folders.data(), folders.templates(), fonts), folders, limit, fonts);
    }

    Mingce(Stages stages, Folders folders) {
        this(stages, folders, LIMIT);
    }

    Mingce(Stages stages, Folders folders, Duration limit) {
        this(stages, folders, limit, FontChoice.EMBEDDED);
    }

    private Mingce(Stages stages, Folders folders, Duration limit, FontChoice fonts) {
        this.fonts = fonts;
        this.stages = stages;
        this.folders = folders;
        this.fingerprints = new Fingerprints(folders, fonts.key());
        this.watchdog = new Watchdog(limit);
    }

    @Override
    public List<String> formats() {
        return stages.renderers().stream().map(Renderer::name).toList();
    }

    @Override
    public Catalogue catalogue() throws IOException {
        List<Catalogue.Entry> entries = new ArrayList<>();
        Holdings holdings = holdings();
        for (var entry : holdings.years().entrySet()) {
            entries.add(new Catalogue.Entry(entry.getKey(), name(entry.getKey(), entry.getValue()), entry.getValue()));
        }
        return new Catalogue(entries, holdings.passedOver());
    }

    @Override
    public Holdings holdings() throws IOException {
        return Holdings.of(stages);
    }

    /** The name as the newest year's data give it; a list of departments is no place for errors in data. */
    private Optional<String> name(String department, List<Integer> years) throws IOException {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        try {
            Booklet newest = stages.read(department, years.get(years.size() - 1)).value();
            return Optional.ofNullable(newest).map(booklet -> Masking.of(booklet).department().name());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    @Override
    public BookletResult run(Request request) {
        if (!request.checkOnly()) {
            fingerprints.prepare();
            stages.prepare(request.formats());
        }
        AtomicReference<BookletRun> run = new AtomicReference<>();
        BookletResult result = watched(request, run);
        if (!request.checkOnly() && result.status() != BookletResult.Status.PUBLISHED) {
            keptBack(request, result, run.get());
        }
        return result;
    }

    /** A run while it is watched; one that is not one of as many as there are processors may have a second thread. */
    private BookletResult watched(Request request, AtomicReference<BookletRun> run) {
        Optional<Executor> spare = running.incrementAndGet() < Runtime.getRuntime().availableProcessors()
                ? Optional.of(work -> Watchdog.start("layout", work)) : Optional.empty();
        try {
            return watchdog.watch(request, () -> {
                if (!request.checkOnly()) {
                    recover(request);
                }
                run.set(new BookletRun(stages, folders, fingerprints, request, spare));
                return run.get().result();
            });
        } finally {
            running.decrementAndGet();
        }
    }

    /** Records for the overview why a booklet was not published; of one that failed it is known how it ended alone. */
    private void keptBack(Request request, BookletResult result, BookletRun run) {
        boolean failed = run == null || result.status() == BookletResult.Status.FAILED;
        List<Finding> said = failed ? result.diagnostics().stream().map(Finding::of).toList() : run.said();
        try {
            if (isThere(request)) {
                RunRecord record = failed ? RunRecord.of(result.status().name(), result.name().orElse(""),
                        request.year(), said) : run.record(result.status());
                record.keptBack(said, folders).replace(folders.shelf(request.department(), request.year()).review());
            }
        } catch (IOException | UncheckedIOException e) {
            // A disk that fails: the run has said so, and the pages that are written next will.
            return;
        }
    }

    /**
     * A booklet as it would be, without a file written.
     *
     * @param failOn which findings would keep it from being published
     */
    public Preview preview(String department, int year, FailOn failOn) {
        Request request = new Request(department, year, Set.of(), true, failOn);
        AtomicReference<Preview> preview = new AtomicReference<>();
        BookletResult result = watchdog.watch(request, () -> {
            BookletRun run = new BookletRun(stages, folders, fingerprints, request, Optional.empty());
            BookletResult made = run.result();
            preview.set(run.preview(made));
            return made;
        });
        return preview.get() == null ? Preview.failed(result) : preview.get();
    }

    /** What stands on a booklet's shelf beside the data that it was made of. */
    public Shelved shelved(String department, int year) {
        Shelf shelf = folders.shelf(department, year);
        Optional<BookletRecord> made = BookletRecord.of(shelf);
        try {
            fingerprints.prepare();
            return made.isEmpty() ? Shelved.NOTHING : Shelved.of(shelf, made.get(),
                    fingerprints.of(fingerprints.own(department, year)));
        } catch (IOException | UncheckedIOException e) {
            // What can't be compared is as good as changed.
            return new Shelved(true, false, List.of());
        }
    }

    /**
     * All booklets of the data as they are now.
     *
     * @param records what is known of a department's year now
     */
    public Roll roll(BiFunction<String, Integer, Optional<RunRecord>> records) throws IOException {
        return new Roll(folders, fingerprints, holdings().years(), records);
    }

    /** The overview of all booklets. */
    public Overview overview() {
        return new Overview(folders, new RuleBook(folders).statements());
    }

    @Override
    public BookletResult update(Request request) {
        return unchanged(request).orElseGet(() -> run(request));
    }

    private Optional<BookletResult> unchanged(Request request) {
        try {
            // Of the machine's fonts nobody knows whether they are still the same.
            if (fonts == FontChoice.SYSTEM || request.checkOnly() || !isThere(request)) {
                return Optional.empty();
            }
            recover(request);
            Shelf shelf = folders.shelf(request.department(), request.year());
            Optional<BookletRecord> made = BookletRecord.of(shelf)
                    .filter(record -> !request.failOn().isMetBy(record.tally()));
            if (made.isEmpty()) {
                return Optional.empty();
            }
            String madeFrom = fingerprints.of(fingerprints.own(request.department(), request.year()));
            var names = new TreeSet<>(request.formats().stream().map(format -> "booklet." + format).toList());
            return made.get().isCurrent(shelf, names, madeFrom)
                    ? Optional.of(BookletResult.unchanged(request, made.get())) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // What can't be compared is made; the run says what is wrong with it.
            return Optional.empty();
        }
    }

    private boolean isThere(Request request) throws IOException {
        return stages.years(request.department()).contains(request.year());
    }

    /** Finishes or clears away what a killed run has left, also where this run will come to nothing. */
    private void recover(Request request) {
        try {
            if (isThere(request)) {
                Workspace.recover(folders.shelf(request.department(), request.year()));
            }
        } catch (IOException | UncheckedIOException e) {
            // In use by another run, or a disk that fails: the run meets the same and says so.
            return;
        }
    }

    @Override
    public IndexResult index() {
        return watchdog.watch(Stage.INDEX,
                () -> new IndexRun(stages, folders, fingerprints, overview(), watchdog.late()).result(),
                said -> new IndexResult(false, List.of(said)));
    }

    @Override
    public ImportResult importFiles(ImportRequest request) {
        return watchdog.watch(Stage.IMPORT, request.department() + " " + request.year(), () ->
                request.files().stream().anyMatch(DocumentFiles::isDocument)
                        ? new WordImport(folders, request, shelved(request.department(), request.year())).result()
                                .orElseGet(() -> whole(request, new DocumentImport(folders, request)::result))
                        : whole(request, new SheetImport(folders, request)::result));
    }

    /** What knows no changes of a Word file is imported as a whole, or not at all. */
    private static ImportResult whole(ImportRequest request, Supplier<ImportResult> result) {
        return request.changes().isEmpty() ? result.get() : new ImportResult(List.of(), List.of(
                Messages.of(Mingce.class).error("import.no-changes", Position.in(request.files().get(0), 0, 0))));
    }

    @Override
    public ImportResult newYear(NewYearRequest request) {
        return watchdog.watch(Stage.NEW_YEAR, request.department() + " " + request.year(),
                () -> new NewYearRun(stages, folders, request).result());
    }

    @Override
    public List<TodoPoint> todo(String department, int year) {
        return stages.todo(department, year);
    }

    @Override
    public List<Diagnostic> portal(Path target) {
        try {
            return new Portal(folders, target).write();
        } catch (IOException e) {
            return List.of(Trouble.io(Stage.PORTAL, e).diagnostic());
        }
    }
}
