package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path department;

    @Test
    void aClosedWorkspaceLeavesNothing() throws IOException {
        try (Workspace workspace = Workspace.of(shelf(department, "2019"))) {
            Files.writeString(workspace.draft().resolve("booklet.pdf"), "half");
        }

        assertEquals(List.of(), names());
    }

    @Test
    void whatAKilledRunLeftIsClearedAway() throws IOException {
        Path draft = Files.createDirectories(department.resolve("review/.2019.tmp/draft"));
        Files.writeString(draft.resolve("booklet.pdf"), "half");
        Files.writeString(department.resolve("review/.2019.lock"), "");

        try (Workspace workspace = Workspace.of(shelf(department, "2019"))) {
            Files.writeString(workspace.draft().resolve("booklet.html"), "new");
            workspace.publish();
        }

        assertEquals(List.of("2019"), names());
        assertEquals(List.of(), names(department.resolve("review")));
        assertEquals("new", Files.readString(department.resolve("2019/booklet.html")));
        assertTrue(Files.notExists(department.resolve("2019/booklet.pdf")));
    }

    @Test
    void twoYearsOfADepartmentCanBeWrittenAtOnce() throws IOException {
        try (Workspace one = Workspace.of(shelf(department, "2019"));
                Workspace other = Workspace.of(shelf(department, "2020"))) {
            assertTrue(Files.isDirectory(one.draft()) && Files.isDirectory(other.draft()));
        }
    }

    @Test
    @Timeout(60)
    void aBookletBelongsToOneProcessUntilItEndsOrIsKilled() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), department.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open", out.readLine());
            assertThrows(FileSystemException.class, () -> Workspace.of(shelf(department, "2019")));
            assertTrue(Files.exists(department.resolve("review/.2019.tmp/draft/booklet.pdf")));
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
        }

        Workspace.of(shelf(department, "2019")).close();

        assertEquals(List.of(), names());
    }

    /** Another process that is in the middle of a booklet. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (Workspace workspace = Workspace.of(shelf(Path.of(arguments[0]), "2019"))) {
                Files.writeString(workspace.draft().resolve("booklet.pdf"), "half");
                System.out.println("open");
                Thread.sleep(60_000);
            }
        }
    }

    @Test
    void whatAnEarlierVersionWasPublishingWhenItWasKilledIsFinishedAndPartedFromItsFindings() throws IOException {
        Path ready = Files.createDirectories(department.resolve(".2019.tmp/ready"));
        Files.createDirectories(department.resolve(".2019.tmp/old"));
        for (String name : List.of("booklet.html", "findings.html", "findings.json", ".mingce")) {
            Files.writeString(ready.resolve(name), "new");
        }
        Files.createFile(department.resolve(".2019.lock"));
        Files.createDirectories(department.resolve("2019"));
        Files.writeString(department.resolve("2019/findings.html"), "old");

        Workspace.recover(shelf(department, "2019"));

        assertEquals(List.of("2019"), names());
        assertEquals(List.of("booklet.html"), names(department.resolve("2019")));
        assertEquals(List.of(".mingce", "findings.html", "findings.json"), names(department.resolve("review/2019")));
        assertEquals("new", Files.readString(department.resolve("review/2019/findings.html")));
    }

    private static Shelf shelf(Path department, String year) {
        return new Shelf(department.resolve(year), department.resolve("review").resolve(year));
    }

    private List<String> names() throws IOException {
        return names(department).stream().filter(name -> !name.equals("review")).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
