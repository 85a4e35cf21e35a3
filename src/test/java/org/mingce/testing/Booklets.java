package org.mingce.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.mingce.testing.paper.Paper;

/**
 * All seeds' booklets, made once for all tests that look at them (see {@link BookletsOnce}), and read once. The tests
 * must leave them as they are, and may be on several threads.
 */
public final class Booklets implements AutoCloseable {

    private final Path folder;
    private final Map<Seed, Printing> printed = new EnumMap<>(Seed.class);
    private final Map<Seed, Paper> papers = new EnumMap<>(Seed.class);
    private final Map<String, Paper> office = new LinkedHashMap<>();

    Booklets() {
        try {
            folder = Files.createTempDirectory("booklets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Workshop workshop = Workshop.in(folder);
        for (Seed seed : Seed.values()) {
            printed.put(seed, workshop.expecting(seed.errors()).run(seed.department(), seed.year()).published());
        }
    }

    /** What came of making a seed's booklet. */
    public Printing of(Seed seed) {
        return printed.get(seed);
    }

    /** The PDF. */
    public synchronized Paper paper(Seed seed) throws IOException {
        if (!papers.containsKey(seed)) {
            papers.put(seed, Paper.of(of(seed).file("pdf")));
        }
        return papers.get(seed);
    }

    /** The DOCX as LibreOffice prints it. Skips the test without LibreOffice (see {@link Tool}). */
    public synchronized Paper office(Seed seed) throws IOException, InterruptedException {
        if (office.isEmpty()) {
            Map<String, Path> files = new LinkedHashMap<>();
            printed.forEach((key, printing) -> files.put(key.name(), printing.file("docx")));
            office.putAll(Office.print(files, folder.resolve("office")));
        }
        return office.get(seed.name());
    }

    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }
}
