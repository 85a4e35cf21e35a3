package org.mingce.render.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The only folder from which images may come. Knows a picture by its first bytes, not by its name. */
final class ImageFolder {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern EMBEDDED = Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]+");

    private final Path folder;

    /** The folder {@code folder}; it is looked at only when an image is asked for. */
    ImageFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * An image as a {@code data:} URI.
     *
     * @param source the {@code src} as the tree has it: a path relative to the folder, or already a {@code data:} URI
     * @return empty where the source leads out of the folder (also through a link), is missing or is no PNG, JPEG or GIF
     * @throws IOException if the file is there and can't be read
     */
    Optional<String> dataUri(String source) throws IOException {
        if (EMBEDDED.matcher(source).matches()) {
            return Optional.of(source);
        }
        Optional<Path> file = file(source);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file.get());
        return type(bytes).map(type -> "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private Optional<Path> file(String source) throws IOException {
        if (source.isBlank() || source.indexOf('\\') >= 0 || SCHEME.matcher(source).matches()) {
            return Optional.empty();
        }
        try {
            Path root = folder.toAbsolutePath().normalize();
            Path file = root.resolve(source).normalize();
            if (source.startsWith("/") || !file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of("image/png");
        }
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return startsWith(bytes, 'G', 'I', 'F', '8') ? Optional.of("image/gif") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
