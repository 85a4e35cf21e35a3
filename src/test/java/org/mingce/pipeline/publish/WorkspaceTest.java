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
        try (Workspace workspace = Workspace.of(department.resolve("2019"))) {
            Files.writeString(workspace.draft().resolve("booklet.pdf"), "half");
        }

        assertEquals(List.of(), names());
    }

    @Test
    void whatAKilledRunLeftIsClearedAway() throws IOException {
        Path draft = Files.createDirectories(department.resolve(".2019.tmp/draft"));
        Files.writeString(draft.resolve("booklet.pdf"), "half");
        Files.writeString(department.resolve(".2019.lock"), "");

        try (Workspace workspace = Workspace.of(department.resolve("2019"))) {
            Files.writeString(workspace.draft().resolve("booklet.html"), "new");
            workspace.publish();
        }

        assertEquals(List.of("2019"), names());
        assertEquals("new", Files.readString(department.resolve("2019/booklet.html")));
        assertTrue(Files.notExists(department.resolve("2019/booklet.pdf")));
    }

    @Test
    void twoYearsOfADepartmentCanBeWrittenAtOnce() throws IOException {
        try (Workspace one = Workspace.of(department.resolve("2019"));
                Workspace other = Workspace.of(department.resolve("2020"))) {
            assertTrue(Files.isDirectory(one.draft()) && Files.isDirectory(other.draft()));
        }
    }

    @Test
    @Timeout(60)
    void aBookletBelongsToOneProcessUntilItEndsOrIsKilled() throws IOException, InterruptedException {
        Path target = department.resolve("2019");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open", out.readLine());
            assertThrows(FileSystemException.class, () -> Workspace.of(target));
            assertTrue(Files.exists(department.resolve(".2019.tmp/draft/booklet.pdf")));
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
        }

        Workspace.of(target).close();

        assertEquals(List.of(), names());
    }

    /** Another process that is in the middle of a booklet. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (Workspace workspace = Workspace.of(Path.of(arguments[0]))) {
                Files.writeString(workspace.draft().resolve("booklet.pdf"), "half");
                System.out.println("open");
                Thread.sleep(60_000);
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(department)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
