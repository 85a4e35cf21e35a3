package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    /** One to commit, four files, one to finish. */
    private static final int MOVES = 6;
    private static final Map<String, String> OLD =
            Map.of("booklet.html", "old", "booklet.pdf", "old", "note", "kept", "review/findings.html", "old");
    private static final Map<String, String> NEW =
            Map.of("booklet.html", "new", "booklet.pdf", "new", "booklet.docx", "new", "note", "kept",
                    "review/findings.html", "new");

    @TempDir
    private Path folder;
    private Path work;
    private Path target;
    private Path review;

    /** The process dies. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void oldBookletAndDraft() throws IOException {
        work = folder.resolve("work");
        target = folder.resolve("target");
        review = folder.resolve("review");
        for (Path each : new Path[] {work, target, review}) {
            if (Files.exists(each)) {
                PathUtils.deleteDirectory(each);
            }
        }
        Files.createDirectories(work.resolve("draft"));
        Files.createDirectories(target);
        Files.createDirectories(review);
        for (Map.Entry<String, String> file : OLD.entrySet()) {
            Path root = file.getKey().startsWith("review/") ? folder : target;
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        for (String name : new String[] {"booklet.html", "booklet.pdf", "booklet.docx", "findings.html"}) {
            Files.writeString(work.resolve("draft").resolve(name), "new");
        }
    }

    @Test
    void allFilesAreReplacedAndOthersStay() throws IOException {
        publication(Integer.MAX_VALUE, new IOException()).publish();

        assertEquals(NEW, published());
    }

    @Test
    void aKillBetweenAnyTwoMovesLeavesWholeFilesAndTheNextRunMakesThemOneBooklet() throws IOException {
        for (int last = 0; last < MOVES; last++) {
            oldBookletAndDraft();
            Publication killed = publication(last, new Killed());
            assertThrows(Killed.class, killed::publish);
            published().values().forEach(text -> assertTrue(Stream.of("old", "new", "kept").anyMatch(text::equals)));

            Publication next = publication(Integer.MAX_VALUE, new IOException());
            next.recover();

            assertEquals(last == 0 ? OLD : NEW, published(), "killed at move " + last);
            assertFalse(next.isUnfinished());
        }
    }

    @Test
    void aFailureAtAnyMoveBringsTheOldBookletBack() throws IOException {
        for (int failing = 0; failing < MOVES - 1; failing++) {
            oldBookletAndDraft();
            Publication publication = publication(failing, new FileSystemException("booklet", null, "in use"));

            assertThrows(FileSystemException.class, publication::publish);

            assertEquals(OLD, published(), "failed at move " + failing);
            assertFalse(publication.isUnfinished());
        }
    }

    @Test
    void aKillWhileTheOldBookletIsBroughtBackIsMendedByTheNextRun() throws IOException {
        for (int failing = 1; failing < MOVES - 1; failing++) {
            for (int steps = 1; steps <= MOVES; steps++) {
                oldBookletAndDraft();
                Publication killed = publicationThatFailsAndIsKilled(failing, failing + steps);
                assertThrows(Throwable.class, killed::publish);

                publication(Integer.MAX_VALUE, new IOException()).recover();

                Map<String, String> found = published();
                assertTrue(found.equals(OLD) || found.equals(NEW), failing + "+" + steps + ": " + found);
            }
        }
    }

    @Test
    void aFolderInAFilesPlaceIsRefusedBeforeAnythingIsTouched() throws IOException {
        Files.createDirectories(target.resolve("booklet.docx"));

        assertThrows(FileSystemException.class, publication(Integer.MAX_VALUE, new IOException())::publish);

        assertEquals(OLD, published());
    }

    /** A publication whose moves go well until the one of that number, from 0, fails; later ones go well again. */
    private Publication publication(int failing, Throwable failure) {
        int[] moves = {0};
        return new Publication(work, new Shelf(target, review), (from, to) -> {
            if (moves[0]++ == failing) {
                if (failure instanceof Error death) {
                    throw death;
                }
                throw (IOException) failure;
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private Publication publicationThatFailsAndIsKilled(int failing, int dying) {
        int[] moves = {0};
        return new Publication(work, new Shelf(target, review), (from, to) -> {
            int move = moves[0]++;
            if (move == failing) {
                throw new IOException("in use");
            }
            if (move >= dying) {
                throw new Killed();
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path each : new Path[] {target, review}) {
            try (Stream<Path> files = Files.list(each)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put((each.equals(review) ? "review/" : "") + file.getFileName(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
