package org.mingce.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.document.Document;
import org.mingce.document.PrintedBooklet;
import org.mingce.document.own.PageReader;
import org.mingce.figures.Figures;
import org.mingce.intake.booklet.BookletRecognition;
import org.mingce.intake.draft.DraftFile;
import org.mingce.intake.draft.Drafts;
import org.mingce.intake.prose.Locality;
import org.mingce.intake.prose.Press;
import org.mingce.intake.prose.PublishedDraft;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.page.Page;
import org.mingce.pipeline.publish.DataDrafts;
import org.mingce.pipeline.publish.Folders;
import org.mingce.source.DataSource;
import org.mingce.source.ImportGround;
import org.mingce.yaml.schema.SchemaView;

/** One import of a published booklet: its file to a document, to a booklet of an edition, to drafts, to files. */
final class DocumentImport {

    /** Paragraphs and tables; the longest booklets have some thousands. */
    private static final int MOST = 50_000;

    private final Folders folders;
    private final ImportRequest request;
    private final FolderStages stages;
    private final Messages messages = Messages.of(DocumentImport.class);
    private final List<Diagnostic> said = new ArrayList<>();

    DocumentImport(Folders folders, ImportRequest request) {
        this.folders = folders;
        this.request = request;
        this.stages = new FolderStages(folders.data(), folders.templates(), FontChoice.EMBEDDED);
    }

    ImportResult result() {
        return ImportResult.attempted(Stage.IMPORT, said, this::run, result -> result);
    }

    private ImportResult run() throws IOException {
        if (request.files().size() > 1 || request.as() != ImportRequest.As.ACCOUNTS) {
            said.add(messages.error(request.files().size() > 1 ? "import.one" : "import.one/as", null));
            return new ImportResult(List.of(), said);
        }
        DataDrafts files = new DataDrafts(folders, request.department(), request.year(), request.overwrite());
        String shown = shown();
        Outcome<Document> read = new DocumentFiles().read(request.files().get(0), shown);
        said.addAll(read.diagnostics());
        DataSource source = new DataSource(folders.data(), folders.templates());
        Outcome<List<Edition>> editions = source.editions();
        said.addAll(editions.diagnostics());
        if (read.value() == null || editions.value() == null) {
            return new ImportResult(List.of(), said);
        }
        if (read.value().blocks().size() > MOST) {
            said.add(messages.error("import.long", Position.of(shown), read.value().blocks().size(), MOST));
            return new ImportResult(List.of(), said);
        }
        PrintedBooklet printed = new BookletRecognition(editions.value(), source::classification,
                source.wrongWords()).recognised(read.value(), shown);
        if (printed.booklet().year() != 0 && printed.booklet().year() != request.year()) {
            said.add(messages.error("import.year", Position.of(shown), printed.booklet().year(), request.year()));
            return new ImportResult(List.of(), said);
        }
        Optional<String> region = request.region().or(() -> Optional.of(printed.booklet().department().region())
                .filter(found -> !found.isEmpty()));
        Outcome<ImportGround> ground = ImportGround.read(folders.data(), folders.templates(), request.department(),
                request.year(), region);
        said.addAll(ground.diagnostics());
        return ground.value() == null ? new ImportResult(List.of(), said)
                : drafted(printed, ground.value(), edition(printed, ground.value()), files);
    }

    private String shown() {
        return Position.in(request.files().get(0), 0, 0).file();
    }

    /** The edition that prints what the document is: the one that it follows, or that of annexes alone. */
    private static Edition edition(PrintedBooklet printed, ImportGround ground) {
        return printed.edition().orElseGet(() -> ground.editions().stream()
                .filter(edition -> edition.tables().isEmpty() && edition.sections().isEmpty())
                .filter(edition -> edition.id().startsWith(ground.region() + "-")).findFirst()
                .orElse(ground.edition()));
    }

    private ImportResult drafted(PrintedBooklet printed, ImportGround ground, Edition edition, DataDrafts files)
            throws IOException {
        Classification codes = ground.classifications().get(0);
        Department found = printed.booklet().department();
        String name = found.name().isEmpty() ? request.department() : found.name();
        Department department = new Department(request.department(), name,
                found.officialName().isEmpty() ? name : found.officialName(), ground.region(),
                MapNode.empty(Position.of("")));
        PublishedDraft draft = new PublishedDraft(printed, edition, department, request.year(), codes, ground.terms(),
                shapes(edition), this::printed);
        List<DraftFile> drafted;
        try {
            drafted = draft.files();
        } catch (Press.FailedException e) {
            said.add(messages.error("import.trial", Position.of(shown())));
            return new ImportResult(List.of(), said);
        }
        if (printed.edition().isPresent()) {
            said.addAll(printed.said());
        } else {
            said.add(messages.warning("import.edition", Position.of(shown())));
        }
        said.addAll(draft.said());
        Drafts others = new Drafts(edition, codes, request.year());
        if (ground.isNew()) {
            DraftFile file = others.department(name, Optional.of(department.officialName()), Locality.in(
                    department.officialName()).or(() -> Locality.in(name)), ground.region());
            files.addDepartment(file.name(), file.text());
        }
        if (!edition.id().equals(ground.edition().id())) {
            DraftFile file = others.settings();
            files.add(file.name(), file.text());
        }
        drafted.forEach(file -> files.add(file.name(), file.text()));
        return ImportResult.of(files.write(), said);
    }

    /** What the sections may hold, by their ids. */
    private Map<String, SchemaView> shapes(Edition edition) {
        Map<String, SchemaView> shapes = new LinkedHashMap<>();
        new Shapes(folders).of("explanation.yaml", Optional.of(edition), "").ifPresent(all -> edition.flatSections()
                .filter(section -> section.id() != null).forEach(section -> all.child(section.id())
                        .ifPresent(shape -> shapes.put(section.id(), shape))));
        return shapes;
    }

    private Document printed(Booklet booklet) throws IOException {
        Outcome<Page> page = stages.page(booklet, Figures.of(booklet, Optional.empty()),
                folders.year(request.department(), request.year()), List.of());
        if (page.value() == null) {
            said.addAll(page.diagnostics());
            throw new Press.FailedException();
        }
        return PageReader.read(page.value());
    }
}
