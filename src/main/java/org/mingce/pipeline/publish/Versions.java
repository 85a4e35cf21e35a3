package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The web pages of a booklet that were published before, to be compared with the present one: {@code
 * review/<dept>/<year>/versions/<number>.html}, numbered from 1. A page that a person has edited is no version: it is
 * kept as an {@link Edit}.
 */
public final class Versions {

    /** So many are kept, the newest: of most booklets some 200 KB each. */
    static final int KEPT = 5;

    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,5})\\.html");
    private static final String PAGE = "booklet.html";

    private final Shelf shelf;

    /** Of a shelf. */
    public Versions(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The kept pages, the oldest first. */
    public List<Path> all() throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparingInt(Versions::number)).toList();
        }
    }

    /** The folder of the kept pages; need not exist. */
    public Path folder() {
        return shelf.review().resolve("versions");
    }

    /** The page that is published now; empty where there is none. */
    public Optional<Path> present() {
        return Optional.of(shelf.place(PAGE)).filter(page -> Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS));
    }

    /** A kept page's number. */
    public static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString().replace(".html", ""));
    }

    /**
     * Keeps the page that the draft will replace by another, whole or not at all. Done again after a kill, it keeps it
     * once.
     *
     * @param copy a file of this name may be made meanwhile, on the same file system
     */
    void keep(Path draft, Path copy) throws IOException {
        Path fresh = draft.resolve(PAGE);
        Optional<Path> page = present();
        Optional<BookletRecord> record = BookletRecord.of(shelf);
        if (page.isEmpty() || !Files.exists(fresh) || Files.mismatch(page.get(), fresh) < 0
                || record.isEmpty() || !record.get().isAsMade(shelf, PAGE)) {
            return;
        }
        List<Path> kept = all();
        int last = kept.isEmpty() ? 0 : number(kept.get(kept.size() - 1));
        if (last > 0 && Files.mismatch(kept.get(kept.size() - 1), page.get()) < 0) {
            return;
        }
        Files.createDirectories(folder());
        Files.copy(page.get(), copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, folder().resolve(last + 1 + ".html"), StandardCopyOption.ATOMIC_MOVE);
        for (int i = 0; i <= kept.size() - KEPT; i++) {
            Files.delete(kept.get(i));
        }
    }
}
