package org.mingce.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Position;

/**
 * A folder of sources: {@code data} or {@code templates}. Nothing outside is ever read: a link inside that leads out
 * is refused.
 */
public final class Folder {

    /** A year's longest file has some hundred kilobytes. */
    static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    /** What operating systems, office programs and editors leave lying about. */
    private static final Pattern LITTER = Pattern.compile("\\..*|~.*|.*~|thumbs\\.db|desktop\\.ini");

    private final Path root;

    public Folder(Path root) {
        this.root = root;
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** A path inside. */
    public Path at(String first, String... more) {
        return root.resolve(Path.of(first, more));
    }

    /** The path as messages show it: relative to the working directory where it is inside, always with {@code /}. */
    public String shown(Path path) {
        return position(path).file();
    }

    /** As a whole, for messages. */
    public Position position(Path path) {
        return Position.in(path, 0, 0);
    }

    /** The names of the folders in one of this folder's, sorted; none when it does not exist or is outside. */
    public List<String> folders(Path path) {
        return names(path, Files::isDirectory);
    }

    /** The names of everything that is no folder, sorted; none when the folder does not exist or is outside. */
    public List<String> files(Path path) {
        return names(path, file -> !Files.isDirectory(file));
    }

    private List<String> names(Path path, Predicate<Path> filter) {
        if (!Files.isDirectory(path) || !isInside(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(filter).map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file of that name is nobody's work: operating systems, office programs and editors leave such. */
    public static boolean isLitter(String name) {
        return LITTER.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether there is a folder of exactly that name inside, also where the file system does not tell cases apart. */
    public boolean hasFolder(String name) {
        Path path = at(name);
        try {
            return Files.isDirectory(path) && isInside(path)
                    && path.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(name);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a path that exists leads to a place in this folder, links followed. */
    public boolean isInside(Path path) {
        try {
            return path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is there, be it a link that leads nowhere. */
    public boolean has(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of a file; empty when it is refused, and the problem is noted. */
    public Optional<SourceText> text(Path path, Problems problems) {
        try {
            byte[] bytes = new ConfinedFile(root, path).bytes(LARGEST_FILE);
            return SourceText.decode(shown(path), bytes, problems);
        } catch (ConfinedFile.RefusedException e) {
            switch (e.refusal()) {
                case MISSING -> problems.error("data.no-file", position(path));
                case OUTSIDE -> problems.error("data.outside", position(path));
                case TOO_LARGE -> problems.error("yaml.size", position(path), LARGEST_FILE / MEGABYTE);
                default -> problems.error("data.unreadable", position(path),
                        problems.messages().text("data.no-regular-file"));
            }
        } catch (IOException e) {
            problems.error("data.unreadable", position(path), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** The YAML file as a map; empty when it is refused or broken, and the problem is noted. */
    public Optional<MapNode> yaml(Path path, Problems problems) {
        return text(path, problems).flatMap(text -> new YamlReader(problems).read(text));
    }
}
