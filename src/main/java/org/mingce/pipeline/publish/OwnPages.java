package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Pages that lead to all booklets, each written whole, and what they held when they were: a small hidden file of the
 * hashes. A page that holds something else is a person's work, and is kept before another takes its place.
 */
public final class OwnPages {

    private static final String RECORD = BookletRecord.FILE;
    private static final int LARGEST = 1 << 16;

    private final Path review;

    /** @param review the folder for the record and for what is kept */
    public OwnPages(Path review) {
        this.review = review;
    }

    /**
     * The right to write such pages: one run at a time has it, for all of them lie beside one record.
     *
     * @param patience how long to wait for the run that has it
     * @throws IOException if that run does not come to an end
     */
    public static BookletLock lock(Folders folders, Duration patience) throws IOException {
        Files.createDirectories(folders.review());
        return BookletLock.within(patience, folders.review().resolve(".index.lock"));
    }

    /**
     * Replaces a page.
     *
     * @return what a person had made of the page before; empty where it stood as it was written
     */
    public Optional<Edit> replace(Path page, String text) throws IOException {
        return replace(page, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces a page, or a workbook beside it.
     *
     * @return what a person had made of it before; empty where it stood as it was written
     */
    public Optional<Edit> replace(Path page, byte[] bytes) throws IOException {
        Path draft = review.resolve(".index.tmp");
        try {
            Files.write(draft, bytes);
            Optional<Edit> edit = edit(page, draft);
            if (edit.isPresent()) {
                edit.get().keep(review.resolve(".index.kept"));
            }
            remember(page, draft);
            Files.move(draft, page, StandardCopyOption.ATOMIC_MOVE);
            remember(page, page);
            return edit;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Removes a page that is no more; nothing is done where there is none.
     *
     * @return what a person had made of it; empty where it stood as it was written
     */
    public Optional<Edit> remove(Path page) throws IOException {
        if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Optional<Edit> edit = remembered().contains(line(page, page)) ? Optional.empty()
                : Optional.of(Edit.of(page, review));
        if (edit.isPresent()) {
            edit.get().keep(review.resolve(".index.kept"));
        }
        Files.deleteIfExists(page);
        record(remembered().stream().filter(line -> !line.endsWith(" " + name(page))).toList());
        return edit;
    }

    /** A page of which nothing is remembered was written by an earlier version, or by nobody of ours: it is kept. */
    private Optional<Edit> edit(Path page, Path draft) throws IOException {
        boolean same = !Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS) || Files.mismatch(page, draft) < 0
                || remembered().contains(line(page, page));
        return same ? Optional.empty() : Optional.of(Edit.of(page, review));
    }

    /**
     * Before the move, with what stands there: killed between the two, a run has left a page that is known too. After
     * it, nothing tells any more which pages came before.
     */
    private void remember(Path page, Path draft) throws IOException {
        List<String> lines = new ArrayList<>();
        String present = Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS) ? line(page, page) : "";
        String end = " " + name(page);
        remembered().stream().filter(line -> !line.endsWith(end) || line.equals(present)).forEach(lines::add);
        lines.remove(line(draft, page));
        lines.add(line(draft, page));
        // Whichever page was written first: the same pages leave the same record.
        Collections.sort(lines);
        record(lines);
    }

    private void record(List<String> lines) throws IOException {
        Path record = review.resolve(RECORD + ".tmp");
        Files.write(record, lines, StandardCharsets.UTF_8);
        Files.move(record, review.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> remembered() {
        Path record = review.resolve(RECORD);
        try {
            return Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS) && Files.size(record) <= LARGEST
                    ? Files.readAllLines(record, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            // What can't be read is as good as forgotten: pages are kept once more than needed.
            return List.of();
        }
    }

    private String line(Path content, Path page) throws IOException {
        return ContentHash.of(content) + " " + name(page);
    }

    private String name(Path page) {
        String file = page.getFileName().toString();
        return !page.getParent().equals(review) ? "public" : file.equals(Index.FILE) ? "review" : file;
    }
}
