package org.mingce.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.mingce.testing.paper.Paper;

/**
 * All seeds' booklets, made once for all tests that look at them (see {@link BookletsOnce}), and read once. The tests
 * must leave them as they are.
 */
public final class Booklets implements AutoCloseable {

    private static final long OFFICE_SECONDS = 240;

    private final Path folder;
    private final Map<Seed, Printing> printed = new EnumMap<>(Seed.class);
    private final Map<Seed, Paper> papers = new EnumMap<>(Seed.class);
    private final Map<Seed, Paper> office = new EnumMap<>(Seed.class);

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
    public Paper paper(Seed seed) throws IOException {
        if (!papers.containsKey(seed)) {
            papers.put(seed, Paper.of(of(seed).file("pdf")));
        }
        return papers.get(seed);
    }

    /** The DOCX as LibreOffice prints it. Skips the test without LibreOffice (see {@link Tool}). */
    public Paper office(Seed seed) throws IOException, InterruptedException {
        if (office.isEmpty()) {
            convert();
        }
        return office.get(seed);
    }

    /** All at once: starting LibreOffice takes longer than a booklet. */
    private void convert() throws IOException, InterruptedException {
        Path target = Files.createDirectories(folder.resolve("office"));
        List<String> command = new ArrayList<>(List.of(Tool.require("soffice", "libreoffice").toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf",
                "--outdir", target.toString()));
        for (Seed seed : Seed.values()) {
            command.add(Files.copy(of(seed).file("docx"), target.resolve(seed + ".docx")).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(OFFICE_SECONDS, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
        for (Seed seed : Seed.values()) {
            office.put(seed, Paper.of(target.resolve(seed + ".pdf")));
        }
    }

    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }
}
