package org.mingce.pipeline.bureau;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingce.document.Document;
import org.mingce.intake.read.DocumentFiles;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.pipeline.publish.BookletLock;
import org.mingce.pipeline.publish.BookletRecord;
import org.mingce.pipeline.publish.ContentHash;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.JsonText;
import org.mingce.pipeline.publish.OwnPages;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Shelves;
import org.mingce.pipeline.publish.Versions;
import org.mingce.pipeline.publish.Workspace;

/**
 * What changed between the published web page of a booklet and the one before: {@code
 * review/<dept>/<year>/changes.html}, made anew where either is another, and how much it was, for the overview. A page
 * that says what the one after it says is no version: only its looks were others, or a run was killed.
 */
public final class VersionChanges {

    private static final String COMPARED = ".compared.json";
    private static final int MOST = 1_000;

    private final Folders folders;
    private final DocumentFiles files = new DocumentFiles();
    private final List<IOException> failures = new ArrayList<>();

    /** Of the output folder. */
    public VersionChanges(Folders folders) {
        this.folders = folders;
    }

    /** Compares what was not compared yet; what kept a page from being written. */
    public List<Diagnostic> write() throws IOException {
        List<Diagnostic> said = new ArrayList<>();
        BookletLock lock = OwnPages.lock(folders, BureauFiles.PATIENCE);
        try {
            for (Shelf shelf : new Shelves(folders).all()) {
                try {
                    said.addAll(compare(shelf));
                } catch (NoSuchFileException e) {
                    // Another run publishes it just now, and compares it itself.
                } catch (IOException e) {
                    failures.add(e);
                }
            }
        } finally {
            lock.close();
        }
        return said;
    }

    /** Why booklets could not be compared, or their page not be replaced, each by itself. */
    public List<IOException> failures() {
        return failures;
    }

    /** Compares with the newest version that says something else; those since then are no versions of their own. */
    private List<Diagnostic> compare(Shelf shelf) throws IOException {
        if (Workspace.isTaken(shelf)) {
            // What that run has kept already is no version yet: it still stands. That run compares them itself.
            return List.of();
        }
        Versions versions = new Versions(shelf);
        Optional<Path> present = versions.present();
        List<Path> kept = new ArrayList<>(versions.all());
        if (present.isEmpty() || kept.isEmpty() || isKnown(shelf, kept.get(kept.size() - 1), present.get())) {
            return List.of();
        }
        Outcome<Document> now = files.read(present.get(), present.get().getFileName().toString());
        while (now.value() != null && !kept.isEmpty()) {
            Path before = kept.remove(kept.size() - 1);
            Outcome<Document> old = files.read(before, before.getFileName().toString());
            if (old.value() == null) {
                return old.diagnostics();
            }
            Optional<List<PageChange>> changes = PageChange.between(old.value(), now.value());
            if (changes.isEmpty() || !changes.get().isEmpty()) {
                return tell(shelf, before, present.get(), changes);
            }
            Files.delete(before);
        }
        if (now.value() != null) {
            Files.deleteIfExists(shelf.changes());
            Files.deleteIfExists(versions.folder().resolve(COMPARED));
        }
        return now.diagnostics();
    }

    private static boolean isKnown(Shelf shelf, Path before, Path present) throws IOException {
        String pair = pair(before, present);
        return Files.exists(shelf.changes()) && RunRecord.json(new Versions(shelf).folder().resolve(COMPARED))
                .filter(done -> pair.equals(done.get("pair"))).isPresent();
    }

    private static String pair(Path before, Path present) throws IOException {
        return ContentHash.of(before) + " " + ContentHash.of(present);
    }

    private List<Diagnostic> tell(Shelf shelf, Path before, Path present, Optional<List<PageChange>> changes)
            throws IOException {
        List<PageChange> all = changes.orElse(List.of());
        int figures = (int) all.stream().filter(PageChange::isOfFigures).count();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("pair", pair(before, present));
        head.put("version", Versions.number(before) + 1);
        Map<String, Object> counts = Map.of("figures", figures, "words", all.size() - figures);
        // Of two that are too long to be compared nobody knows how much it is: not that it is nothing.
        head.putAll(changes.isPresent() ? new TreeMap<>(counts) : Map.of());
        Map<String, Object> data = new LinkedHashMap<>(head);
        data.putAll(counts);
        data.put("name", BookletRecord.of(shelf).map(BookletRecord::name).orElse(shelf.department()));
        data.put("year", shelf.year());
        data.put("tooLong", changes.isEmpty() ? "yes" : "no");
        data.put("more", Math.max(0, all.size() - MOST));
        data.put("differences", all.stream().limit(MOST).map(PageChange::told).toList());
        Outcome<byte[]> page = new BureauPages(folders.templates()).page("overview/changes.ftlh", data);
        if (page.value() != null) {
            replace(shelf.changes(), page.value());
            replace(new Versions(shelf).folder().resolve(COMPARED),
                    JsonText.of(head).getBytes(StandardCharsets.UTF_8));
        }
        return page.diagnostics();
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * What an entry of the overview tells of a booklet's versions: {@code version}, {@code figures} and {@code words}
     * that changed with it; nothing where there was none before.
     */
    static Map<String, Object> of(Shelf shelf) {
        Map<String, Object> told = new LinkedHashMap<>();
        RunRecord.json(new Versions(shelf).folder().resolve(COMPARED)).ifPresent(compared -> {
            for (String key : List.of("version", "figures", "words")) {
                if (compared.get(key) instanceof Integer number) {
                    told.put(key, number);
                }
            }
        });
        return told.size() == 3 ? told : Map.of();
    }
}
