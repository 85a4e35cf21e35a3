package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published file that is not as it was written: a person has worked on it, in Word for one. Before another takes its
 * place it is kept among what is for the clerk, under the date of the work.
 *
 * @param file where it stands, published
 * @param kept where it is kept
 */
public record Edit(Path file, Path kept) {

    /** The hour at the clerk's, wherever the machine is. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    /** The edits that the files of a draft would overwrite. */
    static List<Edit> under(Path draft, Shelf shelf) throws IOException {
        List<Path> made;
        try (Stream<Path> files = Files.list(draft)) {
            made = files.filter(file -> Shelf.isPublished(file.getFileName().toString())).sorted().toList();
        }
        Optional<BookletRecord> record = BookletRecord.of(shelf);
        List<Edit> edits = new ArrayList<>();
        for (Path fresh : made) {
            String name = fresh.getFileName().toString();
            Path file = shelf.place(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                boolean ours = record.isPresent() && record.get().isAsMade(shelf, name);
                if (!ours && Files.mismatch(file, fresh) >= 0) {
                    edits.add(of(file, shelf.review()));
                }
            }
        }
        return edits;
    }

    /** The edit of a file that would be overwritten, to be kept in that folder. */
    static Edit of(Path file, Path review) throws IOException {
        return new Edit(file, place(file, review));
    }

    /**
     * Where the web page is kept that was made together with a Word file that is kept: what a person has changed in
     * Word is told by it once the data are others.
     */
    public static Path madeWith(Path kept) {
        return kept.resolveSibling("." + kept.getFileName() + ".made");
    }

    /** A name that is free, or whose file is the same. */
    private static Path place(Path file, Path review) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String start = name.substring(0, dot) + "-edited-"
                + DATE.format(Files.getLastModifiedTime(file).toInstant());
        Path place = review.resolve(start + name.substring(dot));
        for (int next = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, place) >= 0; next++) {
            place = review.resolve(start + "-" + next + name.substring(dot));
        }
        return place;
    }

    /**
     * Keeps the file, whole or not at all. A copy and no second name: programs that write into a file would change
     * both.
     *
     * @param copy a file of this name may be made meanwhile, on the same file system
     */
    void keep(Path copy) throws IOException {
        Files.createDirectories(kept.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
    }
}
