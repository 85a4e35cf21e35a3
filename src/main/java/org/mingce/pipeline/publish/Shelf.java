package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one booklet stands: what is published in a folder of its own, so that it can be copied to a portal as it is,
 * and what only clerk and program need in another.
 *
 * @param booklet holds {@code booklet.*} and nothing else
 * @param review  holds the findings, the record and what a person had edited; neither folder need exist
 */
public record Shelf(Path booklet, Path review) {

    static final String FINDINGS = "findings.html";

    private static final String PUBLISHED = "booklet.";
    /** What stood beside the booklet before the two were apart; the record last, since it says that there is such. */
    private static final List<String> ONCE_BESIDE = List.of(FINDINGS, "findings.json", BookletRecord.FILE);

    /** Whether a file of that name is for the public. */
    static boolean isPublished(String file) {
        return file.startsWith(PUBLISHED);
    }

    /** Where a file of that name belongs. */
    Path place(String file) {
        return (isPublished(file) ? booklet : review).resolve(file);
    }

    /** The page of what changed between the published booklet and the one before; need not exist. */
    public Path changes() {
        return review.resolve("changes.html");
    }

    /** The names of the booklet's files that stand, sorted. */
    public List<String> published() throws IOException {
        if (!Files.isDirectory(booklet)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(booklet)) {
            return files.filter(Shelf::isFile).map(file -> file.getFileName().toString()).filter(Shelf::isPublished)
                    .sorted().toList();
        }
    }

    /** The department's id. */
    public String department() {
        return booklet.getParent().getFileName().toString();
    }

    /** The fiscal year. */
    public int year() {
        return Integer.parseInt(booklet.getFileName().toString());
    }

    /** The page of findings. */
    public Path findings() {
        return place(FINDINGS);
    }

    /** Whether findings or a record stand beside the booklet, as earlier versions left them. */
    boolean isMixed() {
        return ONCE_BESIDE.stream().anyMatch(name -> isFile(booklet.resolve(name)));
    }

    /** Takes findings and record away from the booklet. May be killed and done again. */
    void part() throws IOException {
        for (String name : ONCE_BESIDE) {
            if (isFile(booklet.resolve(name))) {
                Files.createDirectories(review);
                Files.move(booklet.resolve(name), review.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
