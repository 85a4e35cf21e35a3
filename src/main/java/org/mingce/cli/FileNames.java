package org.mingce.cli;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;

/**
 * How this process sees the names of files. On Unix they are bytes, which Java reads in the locale's encoding, also
 * since Java 18: in the locale that a crontab has, a Chinese name can't be told from another, nor written.
 */
final class FileNames {

    /** Deeper than any data. */
    private static final int DEEPEST = 16;
    /** What Java puts in place of a byte that the encoding does not know. */
    private static final char NOT_DECODED = '\uFFFD';

    private final Charset encoding;
    private final boolean areBytes;

    /**
     * Names as seen in an encoding.
     *
     * @param areBytes whether the system's names are bytes; Windows has characters
     */
    FileNames(Charset encoding, boolean areBytes) {
        this.encoding = encoding;
        this.areBytes = areBytes;
    }

    /** As this process sees them. */
    static FileNames ofProcess() {
        String name = System.getProperty("sun.jnu.encoding", "");
        boolean known = !name.isEmpty() && Charset.isSupported(name);
        return new FileNames(known ? Charset.forName(name) : StandardCharsets.UTF_8,
                !System.getProperty("os.name", "").startsWith("Windows"));
    }

    /** The encoding's name. */
    String encoding() {
        return encoding.name();
    }

    /** The first of some texts, which the system gave as bytes, that can't be told from another. */
    Optional<String> untold(Collection<String> texts) {
        return sees() ? Optional.empty() : texts.stream().filter(text -> !isTold(text)).findFirst();
    }

    /**
     * The first name in these folders, at any depth, that can't be told from another; as a person would read it.
     *
     * @throws IOException if a name can't be looked at
     */
    Optional<String> untoldIn(Collection<Path> folders) throws IOException {
        if (sees()) {
            return Optional.empty();
        }
        for (Path folder : folders) {
            Search search = new Search();
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, search);
            if (search.found != null) {
                return Optional.of(readable(search.found));
            }
        }
        return Optional.empty();
    }

    private boolean sees() {
        return !areBytes || encoding.equals(StandardCharsets.UTF_8);
    }

    /** A name of Han characters in UTF-8 is never by chance one in another encoding. */
    private boolean isTold(String text) {
        if (text.indexOf(NOT_DECODED) >= 0) {
            return false;
        }
        try {
            ByteBuffer bytes = encoding.newEncoder().encode(CharBuffer.wrap(text));
            String meant = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return meant.codePoints().noneMatch(Character::isIdeographic);
        } catch (CharacterCodingException e) {
            // No bytes of this text are UTF-8.
            return true;
        }
    }

    private static String readable(Path path) {
        return URLDecoder.decode(path.toUri().getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Looks for the first such name. */
    private final class Search extends SimpleFileVisitor<Path> {

        private Path found;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return look(folder);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return look(file);
        }

        /** What can't be read, or is not there, is told by whoever needs it. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return look(file);
        }

        private FileVisitResult look(Path path) {
            if (path.getFileName() == null || isTold(path.getFileName().toString())) {
                return FileVisitResult.CONTINUE;
            }
            found = path;
            return FileVisitResult.TERMINATE;
        }
    }
}
