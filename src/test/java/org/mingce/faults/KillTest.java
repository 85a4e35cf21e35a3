package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.Main;
import org.mingce.testing.Sources;

/**
 * A batch that is killed at random moments. Two versions of the templates take turns, so that every batch has every
 * booklet to make: each file that stands must then be the one or the other version, byte for byte. A few kills in every
 * build, 200 with {@code mvn -Pfaults test}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    private static final long SEED = Long.getLong("faults.seed", 20_240_820L);

    @TempDir
    private Path folder;
    private final Random random = new Random(SEED);

    @Test
    void everyFileIsWholeAndTheNextRunFinishesTheRest() throws IOException, InterruptedException {
        Path first = Sources.copied(folder, "shifeng", 2019).templates();
        Path second = folder.resolve("templates-2");
        FileUtils.copyDirectory(first.toFile(), second.toFile());
        Path cover = second.resolve("cover.ftlh");
        Files.writeString(cover, Files.readString(cover).replace("</h1>", "（二）</h1>"));
        Map<String, byte[]> one = clean(first, "one");
        long start = System.nanoTime();
        Map<String, byte[]> two = clean(second, "two");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertEquals(one.keySet(), two.keySet());

        Path output = folder.resolve("output");
        for (int i = 0; i < KILLS; i++) {
            long delay = millis / 4 + random.nextLong(millis);
            Process process = start(i % 2 == 0 ? first : second, output);
            process.waitFor(delay, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String when = "kill " + i + " after " + delay + " ms: ";
            published(output).forEach((name, bytes) -> assertTrue(name.endsWith("index.html")
                    || Arrays.equals(bytes, one.get(name)) || Arrays.equals(bytes, two.get(name)), when + name));
        }
        assertEquals(0, start(first, output).waitFor());
        Map<String, byte[]> last = published(output);
        assertEquals(one.keySet(), last.keySet());
        last.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, one.get(name)), name));
        try (Stream<Path> all = Files.walk(output)) {
            assertEquals(List.of(), all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".") && !name.equals(".mingce")).toList(), "debris");
        }
    }

    private Map<String, byte[]> clean(Path templates, String name) throws IOException, InterruptedException {
        assertEquals(0, start(templates, folder.resolve(name)).waitFor());
        return published(folder.resolve(name));
    }

    private Process start(Path templates, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--dept=all", "--year=all",
                "--data=" + folder.resolve("data"), "--templates=" + templates, "--out=" + output));
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Every file but those of workspaces, locks and records, with its bytes. */
    private static Map<String, byte[]> published(Path output) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(output)) {
            List<Path> found;
            try (Stream<Path> all = Files.walk(output)) {
                found = all.filter(Files::isRegularFile).toList();
            }
            for (Path file : found) {
                String name = output.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
