package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.publish.Fingerprints;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Sources;

/** What is made again and what is left alone, over the real data and templates, every file of which is touched once. */
class UpdateTest {

    private static final Set<String> ALL = Set.of("html", "pdf", "docx");

    @TempDir
    private Path folder;
    private final FakeStages stages = new FakeStages();
    private Sources sources;

    @BeforeEach
    void sources() throws IOException {
        sources = Sources.copied(folder, "shifeng", 2019);
        Files.createDirectories(sources.data().resolve("shifeng/2018"));
        Files.writeString(sources.data().resolve("shifeng/2018/tables.yaml"), "unit: 元\n");
        Files.write(sources.path("picture.png"), new byte[] {1, 2, 3});
        assertEquals(Status.PUBLISHED, update());
        assertEquals(Status.UNCHANGED, update());
    }

    @Test
    void everyFileThatABookletDependsOnMakesItAgain() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : List.of("data/shifeng/2019", "data/shifeng/2018", "data/shared", "templates")) {
            try (Stream<Path> found = Files.walk(folder.resolve(place))) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        files.add(folder.resolve("data/shifeng/department.yaml"));
        assertTrue(files.size() > 50, files.toString());
        String original = madeFrom();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            FileTime time = Files.getLastModifiedTime(file);

            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);
            Files.setLastModifiedTime(file, time);
            assertNotEquals(original, madeFrom(), file + " changed, its size and time kept");

            Files.delete(file);
            assertNotEquals(original, madeFrom(), file + " deleted");

            Files.write(file, bytes);
            assertEquals(original, madeFrom(), file + " as before");
        }
    }

    @Test
    void aChangeMakesItAgainAndOnlyOnce() throws IOException {
        Files.writeString(sources.path("overview.yaml"), "# one more line\n", StandardOpenOption.APPEND);
        assertEquals(Status.PUBLISHED, update());
        assertEquals(Status.UNCHANGED, update());
        Files.writeString(sources.path("annex-9.yaml"), "kind: report\n");
        assertEquals(Status.PUBLISHED, update());
        Files.move(sources.path("annex-9.yaml"), sources.path("annex-8.yaml"));
        assertEquals(Status.PUBLISHED, update());
        Files.delete(sources.path("annex-8.yaml"));
        assertEquals(Status.PUBLISHED, update());
        assertEquals(Status.UNCHANGED, update());
    }

    @Test
    void whatItDoesNotDependOnLeavesItAlone() throws IOException {
        Files.writeString(sources.data().resolve("tianyuan/2024/overview.yaml"), "# changed\n");
        Files.writeString(sources.data().resolve("tianyuan/department.yaml"), "# changed\n");
        Files.writeString(sources.data().resolve("shifeng/2023/booklet.yaml"), "# changed\n");
        Files.createDirectories(sources.data().resolve("newcomer/2019"));
        Files.writeString(output().resolveSibling("readme.txt"), "mine");
        Files.writeString(output().resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(sources.path("overview.yaml"), FileTime.fromMillis(0));

        assertEquals(Status.UNCHANGED, update());
    }

    @Test
    void outputThatIsMissingOrNotAsWrittenIsMadeAgain() throws IOException {
        for (String name : List.of("booklet.html", "booklet.pdf", "booklet.docx", ".mingce")) {
            Path file = (name.startsWith("booklet.") ? output() : review()).resolve(name);
            Files.writeString(file, "edited by hand");
            assertEquals(Status.PUBLISHED, update(), name + " edited");
            Files.delete(file);
            assertEquals(Status.PUBLISHED, update(), name + " deleted");
            assertEquals(Status.UNCHANGED, update());
        }
    }

    @Test
    void aFormatOfAnOlderStateIsNotTakenForCurrent() throws IOException {
        Files.writeString(sources.path("overview.yaml"), "# one more line\n", StandardOpenOption.APPEND);
        assertEquals(Status.PUBLISHED, update(Set.of("pdf"), FailOn.NEVER));
        assertEquals(Status.UNCHANGED, update(Set.of("pdf"), FailOn.NEVER));
        assertEquals(Status.PUBLISHED, update());
        assertEquals(Status.UNCHANGED, update(Set.of("docx"), FailOn.NEVER));
    }

    @Test
    void findingsThatNowCountKeepItFromPassingAsUnchanged() throws IOException {
        stages.check = (booklet, figures) -> List.of(Diagnostic.warning("x", Position.of("a.yaml"), "疑"));
        Files.writeString(sources.path("overview.yaml"), "# one more line\n", StandardOpenOption.APPEND);
        assertEquals(Status.PUBLISHED, update());
        assertEquals(Status.UNCHANGED, update(ALL, FailOn.ERROR));
        assertEquals(Status.REFUSED, update(ALL, FailOn.WARNING));
    }

    @Test
    void dataThatChangeWhileTheyAreReadAreNotPublished() throws IOException {
        byte[] before = Files.readAllBytes(output().resolve("booklet.pdf"));
        stages.check = (booklet, figures) -> {
            write(sources.path("overview.yaml"), "changed meanwhile");
            return List.of();
        };
        BookletResult result = program().run(request(ALL, FailOn.NEVER));

        assertEquals(Status.FAILED, result.status());
        assertTrue(result.diagnostics().get(0).message().contains("数据在生成过程中被修改"), result.toString());
        assertEquals(List.of(before.length), List.of(Files.readAllBytes(output().resolve("booklet.pdf")).length));
    }

    @Test
    void whatAKilledRunHasLeftIsClearedThoughNothingHasChanged() throws IOException {
        Path left = review().resolveSibling(".2019.tmp");
        Files.createDirectories(left.resolve("draft"));
        Files.writeString(left.resolve("draft/booklet.pdf"), "half");
        Files.createFile(review().resolveSibling(".2019.lock"));

        assertEquals(Status.UNCHANGED, update());

        assertFalse(Files.exists(left));
        assertFalse(Files.exists(review().resolveSibling(".2019.lock")));
    }

    @Test
    void aCheckWritesNothingAlsoWhereAKilledRunHasLeftSomethingToFinish() throws IOException {
        Path ready = Files.createDirectories(review().resolveSibling(".2019.tmp/ready"));
        Files.writeString(ready.resolve("booklet.pdf"), "half published");
        Files.createFile(review().resolveSibling(".2019.lock"));
        List<String> before = tree();

        assertEquals(Status.CHECKED, program().run(new Request("shifeng", 2019, ALL, true, FailOn.NEVER)).status());

        assertEquals(before, tree());
    }

    /** Every file of the output with its time and its text. */
    private List<String> tree() throws IOException {
        List<String> tree = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            for (Path file : files.sorted().toList()) {
                tree.add(file + " " + Files.getLastModifiedTime(file)
                        + (Files.isRegularFile(file) ? Files.readString(file) : ""));
            }
        }
        return tree;
    }

    @Test
    void aFileThatNoStageReadsCountsByItsSize() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(sources.path("vast.png").toFile(), "rw")) {
            sparse.setLength(60L << 30);
            String first = assertTimeoutPreemptively(Duration.ofSeconds(5), this::madeFrom);
            sparse.setLength(61L << 30);
            assertNotEquals(first, assertTimeoutPreemptively(Duration.ofSeconds(5), this::madeFrom));
        }
    }

    @Test
    void linksCountByWhereTheyLead() throws IOException {
        Path place = sources.path("linked.png");
        Files.createSymbolicLink(place, Path.of("picture.png"));
        String first = madeFrom();
        Files.delete(place);
        Files.createSymbolicLink(place, Path.of("/dev/zero"));
        assertNotEquals(first, madeFrom());
        Files.delete(place);
        Files.createSymbolicLink(place, Path.of("."));
        assertNotEquals(first, madeFrom());
        Files.delete(place);
        Files.move(sources.path("picture.png"), place, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(first, madeFrom());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String madeFrom() throws IOException {
        Fingerprints fingerprints = new Fingerprints(folders(), FontChoice.EMBEDDED.key(), () -> "program");
        return fingerprints.of(fingerprints.own("shifeng", 2019));
    }

    private Status update() {
        return update(ALL, FailOn.NEVER);
    }

    /** As a process of its own would: nothing is remembered from the last. */
    private Status update(Set<String> formats, FailOn failOn) {
        return program().update(request(formats, failOn)).status();
    }

    private Mingce program() {
        return new Mingce(stages, folders());
    }

    private static Request request(Set<String> formats, FailOn failOn) {
        return new Request("shifeng", 2019, formats, false, failOn);
    }

    private Folders folders() {
        return new Folders(sources.data(), sources.templates(), folder.resolve("output"));
    }

    private Path review() {
        return folder.resolve("output/review/shifeng/2019");
    }

    private Path output() {
        return folder.resolve("output/shifeng/2019");
    }
}
