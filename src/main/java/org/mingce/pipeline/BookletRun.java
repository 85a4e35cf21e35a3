package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.admission.Admission;
import org.mingce.check.personal.Masking;
import org.mingce.check.ready.ReadyRules;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.document.own.PageReader;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.TodoPoint;
import org.mingce.page.Page;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.bureau.RunRecord;
import org.mingce.pipeline.publish.BookletRecord;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.FindingsFiles;
import org.mingce.pipeline.publish.Fingerprints;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Tally;
import org.mingce.pipeline.publish.Workspace;
import org.mingce.pipeline.publish.WrittenFile;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.mingce.render.layout.Layout;

/** One booklet's way through the stages. Made for one run. */
final class BookletRun {

    /** A stage's work. */
    private interface Work<T> {
        Outcome<T> done() throws IOException;
    }

    /** The code of a diagnostic: a published file that a person had edited was replaced, and kept. */
    static final String EDITED = "publish.edited";

    private final Stages stages;
    private final Folders folders;
    private final Request request;
    private final Optional<Executor> spare;
    private final Fingerprints fingerprints;
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final List<Throwable> causes = new ArrayList<>();
    private List<Finding> findings = List.of();
    private final Set<Diagnostic> blocking = new HashSet<>();
    private boolean refused;
    private boolean notReady;
    private boolean stopped;
    private Optional<String> before = Optional.empty();
    private Optional<Booklet> read = Optional.empty();
    private Optional<Figures> figured = Optional.empty();
    private Optional<Page> composed = Optional.empty();
    private Optional<Document> print = Optional.empty();
    private Optional<Page> admitted = Optional.empty();
    private Optional<Layout> layout = Optional.empty();

    /** A run, with threads for what can be done beside other things if there are any to spare. */
    BookletRun(Stages stages, Folders folders, Fingerprints fingerprints, Request request, Optional<Executor> spare) {
        this.spare = spare;
        this.stages = stages;
        this.folders = folders;
        this.fingerprints = fingerprints;
        this.request = request;
    }

    BookletResult result() {
        before = stage(Stage.READ, () -> Outcome.of(ownFiles())).flatMap(hash -> hash);
        Optional<Booklet> booklet = stage(Stage.READ, () -> stages.read(request.department(), request.year()));
        read = booklet;
        Optional<Booklet> lastYear = booklet.flatMap(present -> lastYear());
        List<WrittenFile> files = List.of();
        if (booklet.isPresent() && mayGoOn()) {
            Optional<Figures> figures = stage(Stage.FIGURES,
                    () -> Outcome.of(Figures.of(booklet.get(), lastYear)));
            figured = figures;
            files = figures.map(present -> pages(booklet.get(), present)).orElse(List.of());
        }
        return new BookletResult(request, booklet.map(BookletRun::name), status(), files,
                sorted(), causes);
    }

    /** The result with what was made on the way to it. */
    Preview preview(BookletResult result) {
        return new Preview(result, read, figured, admitted, allFindings(), List.copyOf(blocking));
    }

    /** The department's name, as it may be printed. */
    private static String name(Booklet booklet) {
        return Masking.of(booklet).department().name();
    }

    /** What kept the booklet from being made comes first, then the worst. */
    private List<Diagnostic> sorted() {
        return diagnostics.stream().sorted(Comparator.comparing((Diagnostic said) -> !blocking.contains(said))
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The state of the booklet's own files; empty where there are none, or for a name that is none. */
    private Optional<String> ownFiles() throws IOException {
        return stages.years(request.department()).contains(request.year())
                ? Optional.of(fingerprints.own(request.department(), request.year())) : Optional.empty();
    }

    /** The booklet of the year before, where it has data: its errors count, what else it has to say does not. */
    private Optional<Booklet> lastYear() {
        int year = request.year() - 1;
        return stage(Stage.READ, () -> {
            if (!stages.years(request.department()).contains(year)) {
                return Outcome.of(Optional.<Booklet>empty());
            }
            Outcome<Booklet> last = stages.read(request.department(), year);
            return new Outcome<>(Optional.ofNullable(last.value()),
                    last.diagnostics().stream().filter(Diagnostic::isError).toList());
        }).flatMap(found -> found);
    }

    /**
     * Composes, then checks data and page, or the data alone where that failed: one run says all. Then writes. Pages
     * are laid out while checks run, where a thread is to spare.
     */
    private List<WrittenFile> pages(Booklet booklet, Figures figures) {
        Path base = folders.year(request.department(), request.year());
        composed = stage(Stage.TEMPLATE,
                () -> stages.page(Masking.of(booklet), figures, base, formats()));
        print = composed.flatMap(made -> stage(Stage.CHECK, () -> Outcome.of(PageReader.read(made))));
        admitted = composed.flatMap(made -> stage(Stage.ADMISSION, () -> Admission.of(made)));
        layout = admitted.filter(page -> mayGoOn() && !request.checkOnly())
                .flatMap(page -> stage(Stage.LAYOUT, () -> Outcome.of(stages.layout(page))));
        if (wanted().stream().anyMatch(Renderer::isPaged)) {
            layout.ifPresent(pages -> spare.ifPresent(pages::begin));
        }
        try {
            return checked(booklet, figures);
        } finally {
            layout.ifPresent(Layout::stop);
        }
    }

    private List<WrittenFile> checked(Booklet booklet, Figures figures) {
        findings = stage(Stage.CHECK, () -> Outcome.of(stages.check(booklet, figures, print))).orElse(List.of());
        findings.forEach(finding -> diagnostics.add(finding.diagnostic()));
        findings.stream().filter(ReadyRules::keepsBack).forEach(this::keepBack);
        refused |= request.failOn().isMetBy(List.copyOf(diagnostics));
        if (admitted.isEmpty() || !mayGoOn() || request.checkOnly()) {
            return List.of();
        }
        return stage(Stage.PUBLISH, () -> Outcome.of(written(admitted.get(), Masking.of(booklet), figures)))
                .orElse(List.of());
    }

    /** Renderers of the formats that are asked for, in the order in which these are told. */
    private List<Renderer> wanted() {
        return stages.renderers().stream().filter(renderer -> request.formats().contains(renderer.name())).toList();
    }

    /** The formats that are asked for, in the order in which they are made. */
    private List<String> formats() {
        return wanted().stream().map(Renderer::name).toList();
    }

    private void keepBack(Finding finding) {
        refused = true;
        notReady |= ReadyRules.isMissing(finding);
        blocking.add(finding.diagnostic());
    }

    private List<WrittenFile> written(Page page, Booklet booklet, Figures figures) throws IOException {
        String name = booklet.department().name();
        MissingCharacters characters = new MissingCharacters(folders, request, booklet.edition().chain());
        Shelf shelf = folders.shelf(request.department(), request.year());
        try (Workspace workspace = Workspace.of(shelf)) {
            List<WrittenFile> files = rendered(page, booklet, figures, workspace.draft(), characters).stream()
                    .map(file -> file.in(shelf.booklet())).toList();
            refused |= request.failOn().isMetBy(List.copyOf(diagnostics));
            if (!mayGoOn()) {
                return List.of();
            }
            if (!before.equals(ownFiles())) {
                throw new FileSystemException(folders.year(request.department(), request.year()).toString(), null,
                        Messages.of(BookletRun.class).text("reason.changed"));
            }
            workspace.keepEdits().forEach(edit -> diagnostics.add(edited(edit)));
            left(shelf.booklet()).ifPresent(diagnostics::add);
            Outcome<Path> report = FindingsFiles.write(workspace.draft(), request.department(), name, request.year(),
                    allFindings(), folders, stages::findings);
            List<Diagnostic> said = report.diagnostics().stream().map(Masking::of).toList();
            diagnostics.addAll(said);
            if (report.hasErrors()) {
                refused = true;
                blocking.addAll(said);
                return List.of();
            }
            record(Status.PUBLISHED).write(workspace.draft());
            if (before.isPresent()) {
                long open = read.stream().flatMap(own -> own.todo().stream()).filter(TodoPoint::isOpen).count();
                new BookletRecord(name, page.title(), Tally.of(diagnostics), page.listed(), open, List.of())
                        .write(workspace.draft(), shelf, fingerprints.of(before.get()));
            }
            workspace.keepVersion();
            workspace.publish();
            return files;
        }
    }

    /** What the overview of all booklets will know of this run. */
    RunRecord record(Status status) {
        RunRecord record = RunRecord.of(status.name(), read.map(BookletRun::name).orElse(""), request.year(),
                allFindings());
        if (composed.isPresent()) {
            record = record.withListed(composed.get().listed()).withInspection(
                    OwnInspection.of(Masking.of(read.get()), composed.get(),
                            print.orElseGet(() -> PageReader.read(composed.get())), findings));
        }
        return before.isPresent() ? record.withOwn(before.get()) : record;
    }

    /** All that there is to say as findings, what kept the booklet from being made in front. */
    List<Finding> said() {
        Map<Diagnostic, Finding> known = new LinkedHashMap<>();
        findings.forEach(finding -> known.putIfAbsent(finding.diagnostic(), finding));
        return sorted().stream().map(said -> known.getOrDefault(said, Finding.of(said))).toList();
    }

    /** That files of the booklet are left that this run does not make, and may be of other data. */
    private Optional<Diagnostic> left(Path booklet) {
        List<String> left = stages.renderers().stream().map(Renderer::name)
                .filter(format -> !request.formats().contains(format)).map(format -> "booklet." + format)
                .filter(file -> Files.exists(booklet.resolve(file), LinkOption.NOFOLLOW_LINKS)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(Messages.of(BookletRun.class)
                .warning("publish.left", null, String.join(", ", left)));
    }

    private Diagnostic edited(Edit edit) {
        return edited(edit, folders);
    }

    /** That a file which a person had edited was replaced, and where it is kept. */
    static Diagnostic edited(Edit edit, Folders folders) {
        String kept = folders.output().relativize(edit.kept()).toString().replace('\\', '/');
        return Messages.of(BookletRun.class).warning(EDITED, null, edit.file().getFileName(), kept);
    }

    /** What the checks found, and what the other stages had to say. */
    private List<Finding> allFindings() {
        Set<Diagnostic> checked = findings.stream().map(Finding::diagnostic).collect(Collectors.toSet());
        Stream<Finding> others = diagnostics.stream().filter(diagnostic -> !checked.contains(diagnostic))
                .map(Finding::of);
        return Stream.concat(findings.stream(), others).sorted().toList();
    }

    /** Runs all renderers that are asked for, also after one has failed; those last that wait for the layout. */
    private List<WrittenFile> rendered(Page page, Booklet booklet, Figures figures, Path draft,
            MissingCharacters characters) {
        List<Renderer> wanted = wanted();
        Map<Renderer, WrittenFile> files = new HashMap<>();
        layout.ifPresent(present -> wanted.stream().sorted(Comparator.comparing(Renderer::isPaged))
                .forEach(renderer -> {
                    RenderContext context = new RenderContext(page, present, booklet, figures,
                            draft.resolve("booklet." + renderer.name()));
                    stage(Stage.render(renderer.name()), () -> rendered(renderer, context, characters))
                            .ifPresent(file -> files.put(renderer, file));
                }));
        return wanted.stream().map(files::get).filter(Objects::nonNull).toList();
    }

    private static Outcome<WrittenFile> rendered(Renderer renderer, RenderContext context,
            MissingCharacters characters) throws IOException {
        long start = System.nanoTime();
        Outcome<Rendition> rendition = renderer.render(context);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (rendition.value() == null) {
            return Outcome.failed(rendition.diagnostics());
        }
        WrittenFile file = new WrittenFile(context.target(), rendition.value().pages(),
                Files.size(context.target()), millis, rendition.value().fonts());
        List<Diagnostic> diagnostics = new ArrayList<>(rendition.diagnostics());
        diagnostics.addAll(characters.findings(rendition.value().missing()));
        return new Outcome<>(file, diagnostics);
    }

    /** Does a stage's work; empty, with the reason among the diagnostics, where the run can't go on from it. */
    private <T> Optional<T> stage(Stage stage, Work<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            stopped = true;
            return Optional.empty();
        }
        try {
            Outcome<T> said = work.done();
            Outcome<T> outcome = new Outcome<>(said.value(), said.diagnostics().stream().map(Masking::of).toList());
            diagnostics.addAll(outcome.diagnostics());
            refused |= outcome.hasErrors();
            outcome.diagnostics().stream().filter(Diagnostic::isError).forEach(blocking::add);
            if (outcome.value() == null && !outcome.hasErrors()) {
                throw new IllegalStateException("no value and no error");
            }
            return outcome.hasErrors() ? Optional.empty() : Optional.of(outcome.value());
        } catch (CancellationException e) {
            stopped = true;
        } catch (IOException e) {
            failed(Trouble.io(stage, e));
        } catch (OutOfMemoryError e) {
            failed(Trouble.memory(stage, e));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Errors too: input that nests without end, or a machine that lacks a part, must not end other booklets.
            failed(Trouble.bug(stage, e));
        }
        return Optional.empty();
    }

    private void failed(Trouble trouble) {
        Diagnostic said = Masking.of(trouble.diagnostic());
        diagnostics.add(said);
        blocking.add(said);
        causes.add(trouble.cause());
    }

    private boolean mayGoOn() {
        return !refused && !stopped && causes.isEmpty();
    }

    private Status status() {
        if (!causes.isEmpty()) {
            return Status.FAILED;
        }
        if (refused) {
            return notReady ? Status.NOT_READY : Status.REFUSED;
        }
        if (stopped) {
            return Status.FAILED;
        }
        return request.checkOnly() ? Status.CHECKED : Status.PUBLISHED;
    }
}
