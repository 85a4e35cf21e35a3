package org.mingce.pipeline.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The right to write one booklet, held against other threads and processes. The system takes it back when its holder
 * is killed; the file that then remains is taken over by the next run.
 */
public final class BookletLock implements AutoCloseable {

    /** Milliseconds between two looks at a lock that is not free. */
    private static final long PAUSE = 50;

    private final Path file;
    private final FileChannel channel;

    private BookletLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, as soon as it is free.
     *
     * @param patience how long to wait for whoever holds it
     * @throws BusyException if it is not free by then
     */
    public static BookletLock within(Duration patience, Path file) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return on(file);
            } catch (BusyException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /**
     * Takes the lock.
     *
     * @throws BusyException if someone else holds it
     */
    static BookletLock on(Path file) throws IOException {
        while (true) {
            Object before = created(file);
            Optional<FileChannel> opened = opened(file);
            if (opened.isEmpty()) {
                continue;
            }
            FileChannel channel = opened.get();
            try {
                if (!taken(channel)) {
                    throw new BusyException(file);
                }
                // The last holder may have deleted the file while we opened it: then our lock guards nothing.
                if (before.equals(key(file))) {
                    return new BookletLock(file, channel);
                }
                channel.close();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    /** Makes the file where it is missing; what tells it from a later one of the same name. */
    private static Object created(Path file) throws IOException {
        Object key = null;
        while (key == null) {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // left by a killed run, or in use: the lock will tell
            }
            key = key(file);
        }
        return key;
    }

    private static Optional<FileChannel> opened(Path file) throws IOException {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.WRITE));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What tells this file from a later one of the same name; {@code null} when there is none. */
    private static Object key(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Gives the right back and leaves nothing behind. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
