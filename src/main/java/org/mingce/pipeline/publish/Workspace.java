package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.file.StandardDeleteOption;

/**
 * Where one booklet is made, beside the place where it will stand and on the same file system. One run at a time has
 * it. Opening it finishes what a killed run had begun to publish and clears away the rest; closing it leaves nothing.
 *
 * <p>The folder's name starts with a dot, so that no portal and no clerk takes a draft for the booklet.
 */
public final class Workspace implements AutoCloseable {

    private final Path folder;
    private final BookletLock lock;
    private final Publication publication;

    private Workspace(Path folder, Path target, BookletLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.publication = new Publication(folder, target);
    }

    /** Does what opening does, where a killed run has left something to do. */
    public static void recover(Path target) throws IOException {
        String name = target.getFileName().toString();
        if (Files.exists(target.resolveSibling("." + name + ".tmp"))
                || Files.exists(target.resolveSibling("." + name + ".lock"))) {
            Workspace.of(target).close();
        }
    }

    /**
     * Opens the workspace of a booklet.
     *
     * @param target the folder where the booklet will stand; it need not exist
     * @throws java.nio.file.FileSystemException if another run has it
     */
    public static Workspace of(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        String name = target.getFileName().toString();
        BookletLock lock = BookletLock.on(target.resolveSibling("." + name + ".lock"));
        Workspace workspace = new Workspace(target.resolveSibling("." + name + ".tmp"), target, lock);
        try {
            workspace.publication.recover();
            workspace.clear();
            Files.createDirectories(workspace.draft());
            return workspace;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder for new files: all that is in it when {@link #publish()} is called will be published. */
    public Path draft() {
        return publication.draft();
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
