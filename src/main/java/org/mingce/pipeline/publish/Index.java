package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.model.Diagnostic;
import org.mingce.model.Outcome;
import org.mingce.template.StandalonePage;

/** The page that leads to all booklets of an output folder, whichever run has published them. Written whole. */
public final class Index {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final String FILE = "index.html";

    private final Folders folders;

    /** Of the output folder. */
    public Index(Folders folders) {
        this.folders = folders;
    }

    /** Writes the page; what is wrong with its template keeps it from being written. */
    public List<Diagnostic> write() throws IOException {
        Path output = folders.output();
        Files.createDirectories(output);
        Outcome<String> page = new StandalonePage(folders.templates(), "index.ftlh")
                .html(Map.of("departments", departments()));
        if (page.value() != null) {
            replace(output.resolve(FILE), page.value());
        }
        return page.diagnostics();
    }

    private static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + FILE + ".tmp");
        BookletLock lock = BookletLock.on(file.resolveSibling("." + FILE + ".lock"));
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            try {
                Files.deleteIfExists(draft);
            } finally {
                lock.close();
            }
        }
    }

    private List<Map<String, Object>> departments() throws IOException {
        List<Map<String, Object>> departments = new ArrayList<>();
        for (String id : names(folders.output())) {
            List<Map<String, Object>> booklets = new ArrayList<>();
            String name = id;
            for (String year : names(folders.output().resolve(id))) {
                Optional<BookletRecord> made = YEAR.matcher(year).matches()
                        ? BookletRecord.in(folders.output().resolve(id).resolve(year)) : Optional.empty();
                if (made.isPresent()) {
                    name = made.get().name();
                    booklets.add(booklet(year, made.get()));
                }
            }
            if (!booklets.isEmpty()) {
                departments.add(Map.of("id", id, "name", name, "booklets", booklets));
            }
        }
        return departments;
    }

    private static Map<String, Object> booklet(String year, BookletRecord made) {
        Map<String, Object> booklet = new LinkedHashMap<>();
        booklet.put("year", Integer.valueOf(year));
        booklet.put("errors", made.tally().errors());
        booklet.put("warnings", made.tally().warnings());
        booklet.put("notes", made.tally().notes());
        booklet.put("files", made.files().stream().map(BookletRecord.Entry::name).toList());
        return booklet;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".")).sorted().toList();
        }
    }
}
