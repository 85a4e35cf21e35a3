package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingce.intake.draft.Draft;
import org.mingce.intake.draft.DraftFile;
import org.mingce.intake.draft.Drafts;
import org.mingce.intake.sheet.Sheet;
import org.mingce.intake.sheet.Workbooks;
import org.mingce.intake.table.Reading;
import org.mingce.intake.table.Recognition;
import org.mingce.model.Diagnostic;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.DataDrafts;
import org.mingce.pipeline.publish.Folders;
import org.mingce.source.ImportGround;

/** One import: spreadsheets to sheets, to tables, to drafts, to files. */
final class SheetImport {

    private static final String TABLES = "tables.yaml";

    private final Folders folders;
    private final ImportRequest request;
    private final Messages messages = Messages.of(SheetImport.class);
    private final List<Diagnostic> said = new ArrayList<>();

    SheetImport(Folders folders, ImportRequest request) {
        this.folders = folders;
        this.request = request;
    }

    ImportResult result() {
        return ImportResult.attempted(Stage.IMPORT, said, this::run, result -> result);
    }

    private ImportResult run() throws IOException {
        DataDrafts files = new DataDrafts(folders, request.department(), request.year(), request.overwrite());
        Outcome<ImportGround> ground = ImportGround.read(folders.data(), folders.templates(), request.department(),
                tablesYear(), request.region());
        said.addAll(ground.diagnostics());
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : request.files()) {
            Outcome<List<Sheet>> read = new Workbooks().read(file);
            said.addAll(read.diagnostics());
            if (read.value() != null) {
                sheets.addAll(read.value());
            }
        }
        if (said.stream().anyMatch(Diagnostic::isError)) {
            return new ImportResult(List.of(), said);
        }
        return drafted(ground.value(), sheets, files);
    }

    private int tablesYear() {
        return request.year() - (request.as() == ImportRequest.As.PREVIOUS ? 1 : 0);
    }

    private ImportResult drafted(ImportGround ground, List<Sheet> sheets, DataDrafts files) throws IOException {
        Reading reading = new Recognition(ground.edition(), ground.editions(), ground.names(),
                ground.classifications(), request.unit(), Optional.of(request.as())
                        .filter(as -> as == ImportRequest.As.BUDGET).map(ImportRequest.As::key),
                        tablesYear()).read(sheets);
        said.addAll(reading.said());
        if (reading.tables().values().stream().allMatch(table -> table.size() == 0)) {
            said.add(messages.error("import.nothing", null));
            return new ImportResult(List.of(), said);
        }
        boolean isOwn = request.as() == ImportRequest.As.ACCOUNTS;
        if (isOwn) {
            remarkAbsent(ground.edition(), reading);
        }
        Drafts drafts = new Drafts(ground.edition(), ground.classifications().get(0), request.year());
        Draft draft = isOwn ? drafts.ofYear(reading.tables()) : drafts.ofCells(request.as().key(), reading.tables());
        said.addAll(draft.said());
        if (ground.isNew()) {
            DraftFile department = drafts.department(
                    reading.department().orElse(request.department()), Optional.empty(), Optional.empty(),
                    ground.region());
            files.addDepartment(department.name(), department.text());
        }
        draft.files().forEach(file -> files.add(file.name(), file.text()));
        if (isOwn && draft.files().stream().noneMatch(file -> file.name().equals(TABLES))) {
            files.addEmpty(TABLES);
        }
        if (isOwn) {
            addBlanks(drafts, files);
        }
        return ImportResult.of(files.write(), said);
    }

    private void addBlanks(Drafts drafts, DataDrafts files) {
        for (DraftFile blank : drafts.blanks()) {
            if (files.addNew(blank.name(), blank.text())) {
                said.add(messages.note("import.blank." + blank.name(), null));
            }
        }
    }

    /** What the booklet will print and no sheet holds: the amounts that only such a table tells stay unknown. */
    private void remarkAbsent(Edition edition, Reading reading) {
        List<String> absent = edition.tables().stream().filter(table -> !reading.tables().containsKey(table.id()))
                .map(Edition.Table::name).toList();
        if (!absent.isEmpty()) {
            said.add(messages.warning("import.absent", null, String.join(" ", absent)));
        }
    }
}
