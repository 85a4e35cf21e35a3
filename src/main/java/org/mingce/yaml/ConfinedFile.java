package org.mingce.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The one way to open a file that someone else has put there, be it data, a template or a picture: a regular file that
 * really lies inside its folder, links followed, and is no larger than its kind may be.
 */
public final class ConfinedFile {

    /** Why a file is not opened. */
    public enum Refusal { MISSING, OUTSIDE, NOT_REGULAR, TOO_LARGE }

    /** Says why a file is not opened. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    private final Path folder;
    private final Path file;

    /**
     * A file that need not exist.
     *
     * @param folder the folder that it may not lie outside of
     */
    public ConfinedFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * The file's bytes.
     *
     * @param largest the most bytes that it may have
     * @throws RefusedException if it is not opened, or not read to its end
     * @throws IOException      if the disk fails or does not let us
     */
    public byte[] bytes(int largest) throws RefusedException, IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(Refusal.MISSING);
        }
        Path real = real();
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(Refusal.NOT_REGULAR);
        }
        try (InputStream stream = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = Files.size(real) > largest ? null : stream.readNBytes(largest + 1);
            if (bytes == null || bytes.length > largest) {
                throw new RefusedException(Refusal.TOO_LARGE);
            }
            return bytes;
        }
    }

    /** A link that leads nowhere, or in circles, leads outside. */
    private Path real() throws RefusedException, IOException {
        try {
            Path real = file.toRealPath();
            if (real.startsWith(folder.toRealPath())) {
                return real;
            }
        } catch (NoSuchFileException e) {
            throw new RefusedException(Refusal.OUTSIDE);
        }
        throw new RefusedException(Refusal.OUTSIDE);
    }
}
