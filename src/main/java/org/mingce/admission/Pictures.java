package org.mingce.admission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.mingce.page.Page;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.ConfinedFile.Refusal;
import org.mingce.yaml.ConfinedFile.RefusedException;

/**
 * A booklet's pictures, each taken in once. They come from the department's year, from the templates' {@code images}
 * (addresses that start with {@value #TEMPLATES}), or are written into the page.
 */
final class Pictures {

    /** What the address of a picture of the templates starts with. */
    static final String TEMPLATES = "templates:";

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_FILE = 20 * MEGABYTE;
    /** All of a booklet's pictures, as they are stored in each of its files. */
    private static final int LARGEST_SUM = 50 * MEGABYTE;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern EMBEDDED = Pattern.compile("data:image/[a-z]+;base64,(.*)", Pattern.DOTALL);

    private final Path year;
    private final List<Path> shared;
    private final Map<String, Taken> taken = new HashMap<>();
    private long sum;

    /** A picture, or why it is none. */
    private record Taken(String address, boolean animated, RefusedPictureException refusal) {
    }

    Pictures(Page page) {
        this.year = page.base();
        this.shared = page.images();
    }

    /**
     * The address under which the page has the picture in itself.
     *
     * @throws RefusedPictureException if the picture can't be had
     */
    String address(String source) throws RefusedPictureException {
        Taken picture = taken.computeIfAbsent(source, this::take);
        if (picture.refusal() != null) {
            throw picture.refusal();
        }
        return picture.address();
    }

    /** Whether only the first of several pictures in the file is shown. */
    boolean isAnimated(String source) {
        return taken.computeIfAbsent(source, this::take).animated();
    }

    private Taken take(String source) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("told to stop between two pictures");
        }
        try {
            Picture picture = PictureReader.read(bytes(source));
            sum += picture.bytes().length;
            if (sum > LARGEST_SUM) {
                throw new RefusedPictureException("page.image/sum", LARGEST_SUM / MEGABYTE);
            }
            return new Taken(picture.address(), picture.animated(), null);
        } catch (RefusedPictureException e) {
            return new Taken("", false, e);
        }
    }

    private byte[] bytes(String source) throws RefusedPictureException {
        var embedded = EMBEDDED.matcher(source);
        try {
            if (embedded.matches()) {
                return Base64.getMimeDecoder().decode(embedded.group(1));
            }
            if (source.startsWith(TEMPLATES)) {
                return ofTemplates(source.substring(TEMPLATES.length()));
            }
            return file(year, source);
        } catch (RefusedException e) {
            throw new RefusedPictureException(switch (e.refusal()) {
                case MISSING -> "page.image/missing";
                case OUTSIDE -> "page.image/outside";
                case NOT_REGULAR -> "page.image/file";
                case TOO_LARGE -> "page.image/size";
            }, LARGEST_FILE / MEGABYTE);
        } catch (IllegalArgumentException e) {
            throw new RefusedPictureException("page.image/address");
        } catch (IOException e) {
            throw new RefusedPictureException("page.image/unreadable");
        }
    }

    /** The edition's picture goes before the one that all share. */
    private byte[] ofTemplates(String name) throws RefusedPictureException, RefusedException, IOException {
        for (Path folder : shared) {
            try {
                return file(folder, name);
            } catch (RefusedException e) {
                if (e.refusal() != Refusal.MISSING) {
                    throw e;
                }
            }
        }
        throw new RefusedPictureException("page.image/templates");
    }

    private static byte[] file(Path folder, String name) throws RefusedPictureException, RefusedException, IOException {
        Path root = folder.toAbsolutePath().normalize();
        if (name.isBlank() || name.indexOf('\\') >= 0 || name.startsWith("/") || SCHEME.matcher(name).matches()
                || !root.resolve(name).normalize().startsWith(root)) {
            throw new RefusedPictureException("page.image/address");
        }
        return new ConfinedFile(root, root.resolve(name)).bytes(LARGEST_FILE);
    }
}
