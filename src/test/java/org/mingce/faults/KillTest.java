package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.Main;
import org.mingce.testing.Sources;

/**
 * Batches that are killed or stopped at random moments, when a file has just been renamed, and two at once. Two
 * versions of the templates take turns, so that every batch has every booklet to make: each file that stands must then
 * be the one or the other version, byte for byte. A few in every build, 200 kills with {@code mvn -Pfaults test}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 3);
    /** Of those that take two batches, or that look closely. */
    private static final int ROUNDS = Math.max(1, KILLS / 3);
    private static final long SEED = Long.getLong("faults.seed", 20_240_820L);
    /** Seconds after which a batch that nobody stops is one that hangs. */
    private static final long PATIENCE = 300;

    private static final Set<String> RECORDS = Set.of(".mingce", ".run.json", ".compared.json");

    @TempDir
    private static Path folder;
    private final Random random = new Random(SEED);
    private Path first;
    private Path second;
    private Map<String, byte[]> one;
    private Map<String, byte[]> two;
    private long millis;

    @BeforeAll
    void makeBothVersions() throws IOException, InterruptedException {
        first = Sources.copied(folder, "shifeng", 2019).templates();
        second = folder.resolve("templates-2");
        FileUtils.copyDirectory(first.toFile(), second.toFile());
        Path cover = second.resolve("cover.ftlh");
        Files.writeString(cover, Files.readString(cover).replace("</h1>", "（二）</h1>"));
        one = clean(first, "one");
        long start = System.nanoTime();
        two = clean(second, "two");
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertEquals(one.keySet(), two.keySet());
    }

    @Test
    void everyFileIsWholeAndTheNextRunFinishesTheRest() throws IOException, InterruptedException {
        Path output = folder.resolve("killed");
        for (int i = 0; i < KILLS; i++) {
            long delay = delay();
            Process process = start(version(i), output);
            process.waitFor(delay, TimeUnit.MILLISECONDS);
            kill(process);
            assertWhole(output, "kill " + i + " after " + delay + " ms");
        }
        assertNextRunFinishes(output);
    }

    @Test
    void aKillRightAfterAFileWasRenamedLeavesEveryFileWhole() throws IOException, InterruptedException {
        Path output = folder.resolve("renamed");
        end(start(second, output));
        for (int i = 0; i < ROUNDS; i++) {
            int renames = 1 + random.nextInt(one.size() / 2);
            Process process = start(version(i), output);
            waitForRenames(output, renames, process);
            kill(process);
            assertWhole(output, "kill " + i + " after " + renames + " files were renamed");
        }
        assertNextRunFinishes(output);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBatchThatIsStoppedForAWhileHoldsUpNobodyAndSpoilsNothing() throws IOException, InterruptedException {
        Path output = folder.resolve("stopped");
        for (int i = 0; i < ROUNDS; i++) {
            long delay = delay();
            String when = "stop " + i + " after " + delay + " ms";
            Process stopped = start(version(i), output);
            stopped.waitFor(delay, TimeUnit.MILLISECONDS);
            signal("STOP", stopped);
            assertWhole(output, when);
            end(start(version(i + 1), output));
            assertWhole(output, when + ", another batch since");
            if (i % 3 == 2) {
                kill(stopped);
            } else {
                signal("CONT", stopped);
                end(stopped);
            }
            assertWhole(output, when + ", continued or killed");
        }
        assertNextRunFinishes(output);
    }

    @Test
    void twoBatchesAtOnceLeaveEveryFileWholeWhicheverIsKilled() throws IOException, InterruptedException {
        Path output = folder.resolve("both");
        for (int i = 0; i < ROUNDS; i++) {
            long delay = delay();
            String when = "two batches " + i + ", " + delay + " ms";
            Process batch = start(first, output);
            Process other = start(second, output);
            batch.waitFor(delay, TimeUnit.MILLISECONDS);
            kill(batch);
            assertWhole(output, when);
            if (i % 3 == 2) {
                kill(other);
            } else {
                end(other);
            }
            assertWhole(output, when + ", the other ended or killed");
        }
        assertNextRunFinishes(output);
    }

    private Path version(int round) {
        return round % 2 == 0 ? first : second;
    }

    private long delay() {
        return millis / 4 + random.nextLong(millis);
    }

    /** Waits until so many published files are others than before, or the process is over. */
    private void waitForRenames(Path output, int renames, Process process) throws IOException {
        Map<String, Object> before = new TreeMap<>();
        for (String name : one.keySet()) {
            before.put(name, identity(output.resolve(name)));
        }
        int renamed = 0;
        while (renamed < renames && process.isAlive()) {
            renamed = 0;
            for (Map.Entry<String, Object> file : before.entrySet()) {
                renamed += identity(output.resolve(file.getKey())).equals(file.getValue()) ? 0 : 1;
            }
        }
    }

    private static Object identity(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? attributes.lastModifiedTime() : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void assertWhole(Path output, String when) throws IOException {
        published(output).forEach((name, bytes) -> assertTrue(isOfAll(name) ? isWhole(name, bytes)
                : Arrays.equals(bytes, one.get(name)) || Arrays.equals(bytes, two.get(name)), when + ": " + name));
    }

    /** Whether a file tells of all booklets, of whichever versions they were when it was written. */
    private static boolean isOfAll(String name) {
        return name.endsWith("index.html") || name.matches("review/[a-z]+\\.(html|xlsx)");
    }

    private static boolean isWhole(String name, byte[] bytes) {
        return name.endsWith(".html") ? isWholePage(bytes) : isWholeZip(bytes);
    }

    /** Whether the end of the list of entries, which a zip closes with, stands where it should. */
    private static boolean isWholeZip(byte[] bytes) {
        int end = bytes.length - 22;
        return end >= 0 && bytes[end] == 'P' && bytes[end + 1] == 'K' && bytes[end + 2] == 5 && bytes[end + 3] == 6;
    }

    /** Earlier versions and what changed since: they follow from the runs before. */
    private static boolean isHistory(String name) {
        return name.matches("review/.*/(versions/\\d+|changes)\\.html");
    }

    private static boolean isWholePage(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip().endsWith("</html>");
    }

    private void assertNextRunFinishes(Path output) throws IOException, InterruptedException {
        assertEquals(0, end(start(first, output)));
        Map<String, byte[]> last = published(output);
        assertEquals(one.keySet(), last.keySet());
        last.forEach((name, bytes) -> assertTrue(name.startsWith("review/overview.") ? isWhole(name, bytes)
                : Arrays.equals(bytes, one.get(name)), name));
        try (Stream<Path> all = Files.walk(output)) {
            assertEquals(List.of(), all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".") && !RECORDS.contains(name)).toList(), "debris");
        }
    }

    private Map<String, byte[]> clean(Path templates, String name) throws IOException, InterruptedException {
        assertEquals(0, end(start(templates, folder.resolve(name))));
        return published(folder.resolve(name));
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        // The shell's own kill: a machine with a JDK and a shell need not have the program.
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** Waits for the end of a batch; its exit status. */
    private static int end(Process process) throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        kill(process);
        assertTrue(ended, "a batch did not end");
        return process.exitValue();
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
                if (isHistory(name)) {
                    assertTrue(isWholePage(Files.readAllBytes(file)), name);
                } else if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
