package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.mingce.model.Messages;

/**
 * Several files put in place of others, all or none, as far as a file system allows. Each file is replaced by one
 * atomic move, so that a reader meets an old file or a new one, never a part. Between the first move and the last
 * a kill can leave both kinds side by side; the name of the folder that holds the new files then says which way to
 * go on: {@code draft} means nothing was begun, {@code ready} go forward, {@code undo} go back. Both ways may be walked
 * any number of times. Why files and not folders are moved: docs/publishing.md.
 */
final class Publication {

    /** An atomic move; a seam for tests that let the disk fail or the process die. */
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    private final Shelf shelf;
    private final Move move;
    private final Path draft;
    private final Path ready;
    private final Path undo;
    private final Path old;
    private final Path next;

    /**
     * A publication.
     *
     * @param folder the workspace
     * @param shelf  where files are replaced; others there stay
     */
    Publication(Path folder, Shelf shelf) {
        this(folder, shelf, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    Publication(Path folder, Shelf shelf, Move move) {
        this.shelf = shelf;
        this.move = move;
        this.draft = folder.resolve("draft");
        this.ready = folder.resolve("ready");
        this.undo = folder.resolve("undo");
        this.old = folder.resolve("old");
        this.next = folder.resolve("next");
    }

    Path draft() {
        return draft;
    }

    /** Whether files of the shelf may be a mixture of old and new. */
    boolean isUnfinished() {
        return Files.exists(ready) || Files.exists(undo);
    }

    /** Puts the draft's files in place; after a failure the old ones are back. */
    void publish() throws IOException {
        Files.createDirectories(old);
        for (Path file : files(draft)) {
            Path present = place(file);
            if (Files.isDirectory(present)) {
                throw new DirectoryNotEmptyException(present.toString());
            }
            if (Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
                duplicate(present, old.resolve(file.getFileName()));
            }
        }
        move.move(draft, ready);
        forward();
    }

    /** Finishes what a killed run had begun. */
    void recover() throws IOException {
        if (Files.exists(undo)) {
            back();
        } else if (Files.exists(ready)) {
            forward();
        }
    }

    private void forward() throws IOException {
        try {
            for (Path file : files(ready)) {
                Files.createDirectories(place(file).getParent());
                install(file);
            }
        } catch (IOException failure) {
            move.move(ready, undo);
            try {
                back();
            } catch (IOException e) {
                e.addSuppressed(failure);
                throw mixed(e);
            }
            throw failure;
        }
        move.move(ready, draft);
    }

    private FileSystemException mixed(IOException cause) {
        FileSystemException mixed = new FileSystemException(shelf.booklet().toString(), null,
                Messages.of(Publication.class).text("reason.mixed"));
        mixed.initCause(cause);
        return mixed;
    }

    private void back() throws IOException {
        for (Path file : files(undo)) {
            Path before = old.resolve(file.getFileName());
            if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
                install(before);
            } else {
                Files.deleteIfExists(place(file));
            }
        }
        move.move(undo, draft);
    }

    private Path place(Path file) {
        return shelf.place(file.getFileName().toString());
    }

    /** Replaces a file of the shelf, and keeps the new one where it was. */
    private void install(Path file) throws IOException {
        Path place = place(file);
        // Moving one of two links to a file onto the other does nothing, by POSIX; nothing is what is needed then.
        Files.deleteIfExists(next);
        duplicate(file, next);
        move.move(next, place);
    }

    /** A second name for a file, or a copy where the file system has no links. */
    private static void duplicate(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
