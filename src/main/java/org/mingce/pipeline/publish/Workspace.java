package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.file.StandardDeleteOption;

/**
 * Where one booklet is made, beside the place where its findings will stand and on the same file system. One run at a
 * time has it. Opening it finishes what a killed run had begun to publish and clears away the rest; closing it leaves
 * nothing.
 *
 * <p>The folder's name starts with a dot, so that no clerk takes a draft for the booklet. What earlier versions kept
 * beside the booklet, findings and half-done work, is taken to its place first.
 */
public final class Workspace implements AutoCloseable {

    private static final String TMP = ".tmp";
    private static final String LOCK = ".lock";
    private static final String WORD = ".docx";
    private static final String PAGE = "booklet.html";

    private final Path folder;
    private final Shelf shelf;
    private final BookletLock lock;
    private final Publication publication;

    private Workspace(Path folder, Shelf shelf, BookletLock lock) {
        this.folder = folder;
        this.shelf = shelf;
        this.lock = lock;
        this.publication = new Publication(folder, shelf);
    }

    /** Does what opening does, where a killed run has left something to do. */
    public static void recover(Shelf shelf) throws IOException {
        if (shelf.isMixed() || hasLeftovers(shelf.review()) || hasLeftovers(shelf.booklet())) {
            Workspace.of(shelf).close();
        }
    }

    /** Whether a run has the workspace of a booklet, or was killed while it had it. */
    public static boolean isTaken(Shelf shelf) {
        return Files.exists(beside(shelf.review(), LOCK));
    }

    private static boolean hasLeftovers(Path folder) {
        return Files.exists(beside(folder, TMP)) || Files.exists(beside(folder, LOCK));
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling("." + folder.getFileName() + ending);
    }

    /**
     * Opens the workspace of a booklet.
     *
     * @param shelf where the booklet will stand
     * @throws java.nio.file.FileSystemException if another run has it
     */
    public static Workspace of(Shelf shelf) throws IOException {
        Files.createDirectories(shelf.review().getParent());
        BookletLock lock = BookletLock.on(beside(shelf.review(), LOCK));
        Workspace workspace = new Workspace(beside(shelf.review(), TMP), shelf, lock);
        try {
            finishEarlier(shelf);
            workspace.publication.recover();
            workspace.clear();
            Files.createDirectories(workspace.draft());
            return workspace;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What a version that worked beside the booklet had begun, and what it kept there. */
    private static void finishEarlier(Shelf shelf) throws IOException {
        Path folder = beside(shelf.booklet(), TMP);
        if (Files.exists(folder)) {
            new Publication(folder, new Shelf(shelf.booklet(), shelf.booklet())).recover();
            PathUtils.deleteDirectory(folder, StandardDeleteOption.OVERRIDE_READ_ONLY);
        }
        Files.deleteIfExists(beside(shelf.booklet(), LOCK));
        shelf.part();
    }

    /** The folder for new files: all that is in it when {@link #publish()} is called will be published. */
    public Path draft() {
        return publication.draft();
    }

    /** Keeps what persons have made of the files that the draft will replace. */
    public List<Edit> keepEdits() throws IOException {
        List<Edit> edits = Edit.under(draft(), shelf);
        Optional<BookletRecord> record = BookletRecord.of(shelf);
        for (Edit edit : edits) {
            edit.keep(folder.resolve("edited"));
            Optional<Path> page = record.isEmpty() || !edit.file().toString().endsWith(WORD) ? Optional.empty()
                    : record.get().asMade(shelf, List.of(PAGE));
            if (page.isPresent()) {
                new Edit(page.get(), Edit.madeWith(edit.kept())).keep(folder.resolve("edited"));
            }
        }
        return edits;
    }

    /** Keeps the published web page that the draft will replace by another, as an earlier version. */
    public void keepVersion() throws IOException {
        new Versions(shelf).keep(draft(), folder.resolve("version"));
    }

    /** Puts the draft's files in place, all of them or none. */
    public void publish() throws IOException {
        publication.publish();
    }

    /** Clears the workspace away, unless a publication is half done and could not be taken back. */
    @Override
    public void close() throws IOException {
        try {
            if (!publication.isUnfinished()) {
                clear();
            }
        } finally {
            lock.close();
        }
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder, StandardDeleteOption.OVERRIDE_READ_ONLY);
        }
    }
}
