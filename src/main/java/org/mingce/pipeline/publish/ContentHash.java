package org.mingce.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * SHA-256 over names and contents. Every part is preceded by its length or its kind, so that no two different inputs
 * run together into the same bytes. Times, owners and the folder's own place do not count.
 */
public final class ContentHash {

    private static final int BUFFER = 1 << 16;
    /** Deeper than any data; ends links that lead in circles. */
    private static final int DEEPEST = 32;
    /** No stage reads a larger file of data or templates, be it a picture: its size is all that counts. */
    private static final long LARGEST_READ = 32L * 1024 * 1024;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER];

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of one file's content, in hexadecimal. */
    public static String of(Path file) throws IOException {
        ContentHash hash = new ContentHash();
        hash.content(file);
        return hash.hex();
    }

    /** Adds a text. */
    ContentHash text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    /**
     * Adds everything in a folder, at any depth, or that there is no such folder.
     *
     * @param root the folder that links may not lead out of
     */
    ContentHash folder(Path root, Path folder) throws IOException {
        return folder(root, folder, 0);
    }

    /** Adds the files that lie directly in a folder. */
    ContentHash files(Path root, Path folder) throws IOException {
        for (Path path : entries(folder)) {
            if (!Files.isDirectory(path)) {
                entry(root, path, DEEPEST);
            }
        }
        return text("end");
    }

    private ContentHash folder(Path root, Path folder, int depth) throws IOException {
        for (Path path : entries(folder)) {
            entry(root, path, depth);
        }
        return text("end");
    }

    private void entry(Path root, Path path, int depth) throws IOException {
        text(path.getFileName().toString());
        if (Files.isSymbolicLink(path)) {
            text("link").text(Files.readSymbolicLink(path).toString());
            if (!leadsInside(root, path)) {
                return;
            }
        }
        if (Files.isDirectory(path)) {
            text("folder");
            if (depth < DEEPEST) {
                folder(root, path, depth + 1);
            }
        } else if (Files.isRegularFile(path) && Files.size(path) > LARGEST_READ) {
            text("large");
            number(Files.size(path));
        } else if (Files.isRegularFile(path)) {
            text("file");
            content(path);
        } else {
            text("other");
        }
    }

    /** What lies outside is never read, neither here nor by the stages. */
    private static boolean leadsInside(Path root, Path link) throws IOException {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList();
        }
    }

    /** Adds a file's bytes. */
    private void content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            content(in);
        }
    }

    /** Adds a stream's bytes. */
    ContentHash content(InputStream in) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        number(size);
        return this;
    }

    private void number(long number) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (number >>> shift));
        }
    }

    /** The hash of all that was added, in hexadecimal. Ends this object's use. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
