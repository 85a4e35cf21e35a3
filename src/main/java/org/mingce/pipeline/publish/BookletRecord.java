package org.mingce.pipeline.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was published and what it was made of: a small hidden file beside the findings, from which a later run sees
 * whether there is anything to do. It holds no times, so that the same input gives the same record.
 *
 * @param name   the department's name
 * @param title  the booklet's title
 * @param tally  the run's findings
 * @param listed what the list of all booklets tells of it, by name, see {@link org.mingce.page.Page#listed()}
 * @param open   how many points of the new year's list are open: for clerk and bureau alone
 * @param files  the published files, sorted by name
 */
public record BookletRecord(String name, String title, Tally tally, Map<String, String> listed, long open,
                            List<Entry> files) {

    /** The record's name in the folder of the review. */
    public static final String FILE = ".mingce";

    private static final String HEAD = "mingce 3";
    /** An earlier form, in which the open points stood among what is listed. */
    private static final String MIXED = "mingce 2";
    /** An earlier form, without the title. */
    private static final String UNTITLED = "mingce 1";
    private static final String MIXED_OPEN = "todo";
    /** What begins a line of what is listed, and that of the open points; the others begin with a hash. */
    private static final String TOLD = "=";
    private static final String OPEN = "!";
    private static final int LARGEST = 1 << 16;

    /**
     * One published file.
     *
     * @param name     its name
     * @param content  hash of its content
     * @param madeFrom hash of what it was made of, see {@link Fingerprints}
     */
    public record Entry(String name, String content, String madeFrom) {
    }

    public BookletRecord {
        listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
        files = List.copyOf(files);
    }

    /** The record of a booklet of which the list tells nothing more. */
    public BookletRecord(String name, String title, Tally tally, List<Entry> files) {
        this(name, title, tally, Map.of(), 0, files);
    }

    /** The record of a booklet; empty where there is none that can be understood. */
    public static Optional<BookletRecord> of(Shelf shelf) {
        Path file = shelf.place(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException | NumberFormatException e) {
            // A record that can't be read only costs a run.
            return Optional.empty();
        }
    }

    private static Optional<BookletRecord> parse(List<String> lines) {
        boolean mixed = !lines.isEmpty() && lines.get(0).equals(MIXED);
        boolean titled = mixed || !lines.isEmpty() && lines.get(0).equals(HEAD);
        int start = titled ? 3 : 2;
        if (lines.size() <= start || !titled && !lines.get(0).equals(UNTITLED)) {
            return Optional.empty();
        }
        String[] counts = lines.get(start).split(" ");
        List<Entry> files = new ArrayList<>();
        Map<String, String> listed = new TreeMap<>();
        long open = 0;
        for (String line : lines.subList(start + 1, lines.size())) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3) {
                return Optional.empty();
            }
            if (parts[0].equals(OPEN) || mixed && parts[0].equals(TOLD) && parts[1].equals(MIXED_OPEN)) {
                open = Long.parseLong(parts[2]);
            } else if (parts[0].equals(TOLD)) {
                listed.put(parts[1], parts[2]);
            } else {
                files.add(new Entry(parts[2], parts[0], parts[1]));
            }
        }
        return counts.length != 3 ? Optional.empty() : Optional.of(new BookletRecord(lines.get(1),
                titled ? lines.get(2) : "",
                new Tally(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2])),
                listed, open, files));
    }

    /**
     * Writes the record of a draft into it: this one's head with the draft's files.
     *
     * @param shelf    where the booklet stands: what stands there and is not replaced keeps its entry
     * @param madeFrom hash of what all files of the draft were made of
     */
    public void write(Path draft, Shelf shelf, String madeFrom) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> fresh;
        try (Stream<Path> made = Files.list(draft)) {
            fresh = new TreeSet<>(made.map(file -> file.getFileName().toString()).toList());
        }
        for (String file : fresh) {
            entries.add(new Entry(file, ContentHash.of(draft.resolve(file)), madeFrom));
        }
        of(shelf).ifPresent(before -> before.files().stream().filter(entry -> !fresh.contains(entry.name()))
                .filter(entry -> Files.isRegularFile(shelf.place(entry.name()))).forEach(entries::add));
        new BookletRecord(name, title, tally, listed, open, entries.stream()
                .sorted((a, b) -> a.name().compareTo(b.name())).toList()).write(draft.resolve(FILE));
    }

    private void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n').append(line(name)).append('\n')
                .append(line(title)).append('\n').append(tally.errors()).append(' ').append(tally.warnings())
                .append(' ')
                .append(tally.notes()).append('\n');
        listed.forEach((key, value) ->
                text.append(TOLD).append(' ').append(key).append(' ').append(line(value)).append('\n'));
        text.append(open > 0 ? OPEN + " open " + open + "\n" : "");
        files.forEach(entry -> text.append(entry.content()).append(' ').append(entry.madeFrom()).append(' ')
                .append(entry.name()).append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The first of these files that stands as it was written. */
    public Optional<Path> asMade(Shelf shelf, List<String> names) throws IOException {
        for (String name : names) {
            if (Files.isRegularFile(shelf.place(name)) && isAsMade(shelf, name)) {
                return Optional.of(shelf.place(name));
            }
        }
        return Optional.empty();
    }

    /** Whether a file stands as it was written. */
    boolean isAsMade(Shelf shelf, String name) throws IOException {
        String content = ContentHash.of(shelf.place(name));
        return files.stream().anyMatch(entry -> entry.name().equals(name) && entry.content().equals(content));
    }

    /**
     * Whether these files, and all others that came with them, stand where they were written as they were, made from
     * this.
     */
    public boolean isCurrent(Shelf shelf, Set<String> names, String madeFrom) throws IOException {
        for (String name : names) {
            if (files.stream().noneMatch(entry -> entry.name().equals(name))) {
                return false;
            }
        }
        for (Entry entry : files) {
            Path file = shelf.place(entry.name());
            boolean wanted = names.contains(entry.name()) || !Shelf.isPublished(entry.name());
            if (wanted && !(entry.madeFrom().equals(madeFrom) && Files.isRegularFile(file)
                    && entry.content().equals(ContentHash.of(file)))) {
                return false;
            }
        }
        return true;
    }
}
