package org.mingce.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.check.personal.Masking;
import org.mingce.document.Document;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Diagnostic;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.pipeline.publish.BookletRecord;
import org.mingce.pipeline.publish.DataDrafts;
import org.mingce.pipeline.publish.Edit;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Shelved;
import org.mingce.pipeline.word.WordReturn;

/** The Word file of our own booklet, on which a clerk has worked, back into the data that it was made of. */
final class WordImport {

    /** Without macros and with them. */
    private static final Pattern WORD = Pattern.compile("(?i).+\\.doc[xm]");

    private final Folders folders;
    private final ImportRequest request;
    private final Shelved shelved;
    private final Messages messages = Messages.of(WordImport.class);
    private final List<Diagnostic> said = new ArrayList<>();

    /** @param shelved what stands on the booklet's shelf */
    WordImport(Folders folders, ImportRequest request, Shelved shelved) {
        this.folders = folders;
        this.shelved = shelved;
        this.request = request;
    }

    /** Whether it is one Word file for a year that has data. */
    private boolean isWord() {
        return request.files().size() == 1 && request.as() == ImportRequest.As.ACCOUNTS
                && WORD.matcher(request.files().get(0).toString()).matches()
                && Files.isDirectory(folders.year(request.department(), request.year()));
    }

    /** What came back; empty where it is no Word file of this department's and year's booklet. */
    Optional<ImportResult> result() {
        return isWord() ? ImportResult.attempted(Stage.IMPORT, said, this::run, Optional::of) : Optional.empty();
    }

    private Optional<ImportResult> run() throws IOException {
        DataDrafts drafts = new DataDrafts(folders, request.department(), request.year(), request.overwrite());
        Path file = request.files().get(0);
        Outcome<Document> word = new DocumentFiles().read(file, Position.in(file, 0, 0).file());
        if (word.value() == null) {
            said.addAll(word.diagnostics());
            return Optional.of(new ImportResult(List.of(), said));
        }
        return compared(word, drafts);
    }

    private Optional<ImportResult> compared(Outcome<Document> word, DataDrafts drafts) throws IOException {
        Outcome<Optional<WordReturn.Returned>> returned = new WordReturn(folders.data(), folders.templates(),
                request.department(), request.year(), request.changes()).compared(word.value(), base());
        if (returned.value() == null) {
            said.add(messages.error("import.word-data", Position.of(folders.year(request.department(),
                    request.year()).toString().replace('\\', '/'))));
            returned.diagnostics().stream().map(Masking::of).forEach(said::add);
            return Optional.of(new ImportResult(List.of(), said));
        }
        if (returned.value().isEmpty()) {
            return Optional.empty();
        }
        said.addAll(word.diagnostics());
        return Optional.of(written(returned.value().get(), drafts));
    }

    /** The booklet as it was made, where that is still known and the data are others by now. */
    private Optional<Document> base() throws IOException {
        Path file = request.files().get(0);
        Shelf shelf = folders.shelf(request.department(), request.year());
        Optional<Path> made = Optional.of(Edit.madeWith(file)).filter(Files::isRegularFile);
        if (made.isEmpty() && !shelved.current() && shelved.published()) {
            Optional<BookletRecord> record = BookletRecord.of(shelf);
            made = record.isEmpty() ? Optional.empty()
                    : record.get().asMade(shelf, List.of("booklet.docx", "booklet.html"));
            if (made.isEmpty()) {
                said.add(messages.warning("import.word-base", null));
            }
        }
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Outcome<Document> base = new DocumentFiles().read(made.get(), made.get().toString());
        if (base.value() == null) {
            said.addAll(base.diagnostics());
            said.add(messages.warning("import.word-base", null));
        }
        return Optional.ofNullable(base.value());
    }

    private ImportResult written(WordReturn.Returned returned, DataDrafts drafts) throws IOException {
        Set<String> unknown = new LinkedHashSet<>(request.changes());
        returned.changes().forEach(change -> unknown.remove(change.mark()));
        if (!unknown.isEmpty()) {
            said.add(messages.error("import.word-mark", null, String.join(" ", unknown)));
        }
        Map<String, Diagnostic> marks = new LinkedHashMap<>();
        for (WordReturn.Told change : returned.changes()) {
            Diagnostic told = Masking.of(change.diagnostic(request.overwrite() && unknown.isEmpty()));
            said.add(told);
            if (!change.mark().isEmpty() && !(request.overwrite() && change.chosen())) {
                marks.put(change.mark(), told);
            }
        }
        if (!unknown.isEmpty()) {
            return new ImportResult(List.of(), said, marks);
        }
        returned.texts().forEach((file, text) -> drafts.add(file.getFileName().toString(), text));
        List<DataDrafts.Written> written = drafts.write();
        if (returned.left() > 0) {
            said.add(messages.warning("import.word-left", null, returned.left()));
        }
        if (returned.newer() > 0) {
            said.add(messages.note("import.word-newer", null, returned.newer()));
        }
        if (returned.changes().isEmpty()) {
            said.add(messages.note("import.word-same", null));
        }
        return ImportResult.of(written, said).with(marks);
    }
}
