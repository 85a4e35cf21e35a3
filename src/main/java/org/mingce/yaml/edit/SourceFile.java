package org.mingce.yaml.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.mingce.yaml.ConfinedFile;

/**
 * A text file in a folder that a program may write: never outside of it, whole or not at all, and only over the very
 * content that the writer has seen.
 */
public final class SourceFile {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String MARK = "\uFEFF";

    private final Path folder;
    private final Path file;

    /**
     * A file that need not exist.
     *
     * @param folder the folder that it may not lie outside of, links followed
     */
    public SourceFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Thrown when a file is not what its writer has seen; nothing was written. */
    public static final class ChangedException extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedException(Path file) {
            super(file.toString());
        }
    }

    /**
     * What a file holds.
     *
     * @param text  its characters, with a byte order mark where it has one
     * @param state tells this content from any other; of a file that is not there, too
     */
    public record Content(String text, String state) {

        /** The characters without a byte order mark. */
        public String characters() {
            return text.startsWith(MARK) ? text.substring(1) : text;
        }

        /** The text of the file with these characters, with a byte order mark where it had one. */
        public String with(String characters) {
            return text.startsWith(MARK) ? MARK + characters : characters;
        }
    }

    /**
     * What it holds; empty where it is not there.
     *
     * @throws ConfinedFile.RefusedException if it is no file of the folder, or too large
     */
    public Optional<Content> read() throws ConfinedFile.RefusedException, IOException {
        try {
            byte[] bytes = new ConfinedFile(folder, file).bytes(LARGEST);
            return Optional.of(new Content(new String(bytes, StandardCharsets.UTF_8), state(bytes)));
        } catch (ConfinedFile.RefusedException e) {
            if (e.refusal() == ConfinedFile.Refusal.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The state of a file that is not there. */
    public static String missing() {
        return "none";
    }

    /** The state of a content. */
    public static String state(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Replaces what it holds. Killed at any moment, it leaves the old content or the new.
     *
     * @param seen the state that the writer has seen
     * @return the new state
     * @throws ChangedException if it holds something else by now
     */
    public synchronized String replace(String seen, String text) throws ConfinedFile.RefusedException, IOException {
        if (!read().map(Content::state).orElse(missing()).equals(seen)) {
            throw new ChangedException(file);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path target = target();
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            write(draft, bytes);
            keepPermissions(target, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        return state(bytes);
    }

    /** Takes the file away, if it still holds what was seen. */
    public synchronized void delete(String seen) throws ConfinedFile.RefusedException, IOException {
        if (!read().map(Content::state).orElse(missing()).equals(seen)) {
            throw new ChangedException(file);
        }
        Files.deleteIfExists(target());
    }

    /** The file behind links, which has been seen to be inside; a new one where its folder is inside. */
    private Path target() throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return file.toRealPath();
        }
        Path parent = file.toAbsolutePath().getParent().toRealPath();
        if (!parent.startsWith(folder.toRealPath())) {
            throw new NoSuchFileException(file.toString());
        }
        return parent.resolve(file.getFileName());
    }

    private static void write(Path draft, byte[] bytes) throws IOException {
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path target, Path draft) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.getFileAttributeView(draft, PosixFileAttributeView.class)
                    .setPermissions(old.readAttributes().permissions());
        }
    }
}
