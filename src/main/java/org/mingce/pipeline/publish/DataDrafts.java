package org.mingce.pipeline.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingce.model.Messages;

/**
 * Drafts on their way into a department's data. What exists and says something else stays as it is, unless it may be
 * replaced: then what it was is kept among what is for the clerk. Nothing is touched before all drafts lie beside their
 * places, nor where somebody has saved other data since these drafts were begun, nor by a thread that is told to stop.
 */
public final class DataDrafts {

    /** A line of a file that has not been filled in: what stands there is not lost when something takes its place. */
    private static final Pattern NOTHING = Pattern.compile("\\s*(#.*|\\w+:\\s*|unit:\\s*\\S+)?");
    private static final int CONTEXT = 1;
    /** Of two files whose lines are compared: what that takes grows with their square, and no data have so many. */
    private static final int MOST_LINES = 6_000;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String TEXT = ".yaml";

    private final Path data;
    private final Path folder;
    private final Path department;
    private final Path review;
    private final boolean overwrite;
    private final Map<Path, byte[]> drafts = new LinkedHashMap<>();
    private final Map<Path, String> seen = new HashMap<>();

    /** What became of a file. */
    public enum Fate { NEW, SAME, LEFT, REPLACED }

    /**
     * A file that a draft was for.
     *
     * @param path       where it stands
     * @param fate       what became of it
     * @param difference the lines in which it differs from the draft
     * @param kept       where what it was is kept
     */
    public record Written(Path path, Fate fate, List<String> difference, Optional<Path> kept) {
    }

    /** Thrown when a file that would be replaced is not what it was when the drafts were begun; nothing was written. */
    public static final class ChangedException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        ChangedException(Path file) {
            super(file.toString());
        }
    }

    /**
     * Drafts that are begun: what the data hold now is what they may replace. To be made before anything is read.
     *
     * @param overwrite whether files that exist may be replaced
     */
    public DataDrafts(Folders folders, String department, int year, boolean overwrite) throws IOException {
        this.data = folders.data();
        this.folder = folders.year(department, year);
        this.department = folder.getParent();
        this.review = folders.shelf(department, year).review();
        this.overwrite = overwrite;
        look(this.department, false);
        look(folder, true);
    }

    /** @param deeper whether folders within are looked at, too: the year's pictures may stand in one */
    private void look(Path place, boolean deeper) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    if (isReplaceable(file)) {
                        seen.put(file, ContentHash.of(file));
                    } else if (deeper) {
                        look(file, false);
                    }
                }
            }
        }
    }

    private static boolean isReplaceable(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is no longer what it was when the drafts were begun. */
    private boolean isChanged(Path file) throws IOException {
        return isReplaceable(file) ? !ContentHash.of(file).equals(seen.get(file)) : seen.containsKey(file);
    }

    /** Adds a file of the year. */
    public void add(String name, String text) {
        drafts.put(folder.resolve(name), bytes(text));
    }

    /** Adds a file of the year that is no text. */
    public void add(String name, byte[] content) {
        drafts.put(folder.resolve(name), content);
    }

    /** Whether a file of the year is there already. */
    public boolean has(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Adds a file of the year where there is none of that name; whether it was added. */
    public boolean addNew(String name, String text) {
        boolean isNew = !Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
        if (isNew) {
            drafts.putIfAbsent(folder.resolve(name), bytes(text));
        }
        return isNew;
    }

    /** Adds a file of the department. */
    public void addDepartment(String name, String text) {
        drafts.put(department.resolve(name), bytes(text));
    }

    /** What is there of that name says nothing any more; nothing happens where it is not there. */
    public void addEmpty(String name) {
        if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            drafts.put(folder.resolve(name), bytes(""));
        }
    }

    /**
     * Writes them.
     *
     * @throws ChangedException       if somebody has saved something else meanwhile
     * @throws InterruptedIOException if the thread was told to stop
     * @throws IOException            if the disk fails, or a place is taken by something that is no file
     */
    public List<Written> write() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        Files.createDirectories(folder);
        if (!folder.toRealPath().startsWith(data.toRealPath())) {
            throw new FileSystemException(folder.toString(), null, "outside of the data");
        }
        List<Written> written = new ArrayList<>();
        Map<Path, Path> ready = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> draft : drafts.entrySet()) {
                Written file = compare(draft.getKey(), draft.getValue());
                if (file.fate() == Fate.NEW || file.fate() == Fate.REPLACED) {
                    if (isChanged(draft.getKey())) {
                        throw new ChangedException(draft.getKey());
                    }
                    Path beside = draft.getKey().resolveSibling("." + draft.getKey().getFileName() + ".import");
                    Files.createDirectories(beside.getParent());
                    Files.write(beside, draft.getValue());
                    ready.put(draft.getKey(), beside);
                }
                written.add(file);
            }
            for (Written file : written) {
                if (file.kept().isPresent()) {
                    new Edit(file.path(), file.kept().get()).keep(review.resolve(".import.tmp"));
                }
            }
            for (Map.Entry<Path, Path> file : ready.entrySet()) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return written;
        } finally {
            for (Path beside : ready.values()) {
                Files.deleteIfExists(beside);
            }
        }
    }

    /** Where they differ from what is there, with nothing written. */
    public List<Written> differences() throws IOException {
        List<Written> differing = new ArrayList<>();
        for (Map.Entry<Path, byte[]> draft : drafts.entrySet()) {
            Written file = compare(draft.getKey(), draft.getValue());
            if (file.fate() == Fate.LEFT) {
                differing.add(file);
            }
        }
        return differing;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Written compare(Path path, byte[] content) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Written(path, Fate.NEW, List.of(), Optional.empty());
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > LARGEST) {
            throw new FileSystemException(path.toString(), null, "not a regular file");
        }
        byte[] there = Files.readAllBytes(path);
        if (Arrays.equals(there, content)) {
            return new Written(path, Fate.SAME, List.of(), Optional.empty());
        }
        List<String> difference = path.toString().endsWith(TEXT) ? difference(there, content) : List.of();
        boolean replaces = overwrite || path.toString().endsWith(TEXT)
                && new String(there, StandardCharsets.UTF_8).lines().allMatch(line -> NOTHING.matcher(line).matches());
        Optional<Path> kept = replaces ? Optional.of(Edit.of(path, review).kept()) : Optional.empty();
        return new Written(path, replaces ? Fate.REPLACED : Fate.LEFT, difference, kept);
    }

    private static List<String> difference(byte[] there, byte[] content) {
        List<String> old = new String(there, StandardCharsets.UTF_8).lines().toList();
        List<String> draft = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (old.size() + draft.size() > MOST_LINES) {
            return List.of(Messages.of(DataDrafts.class).text("drafts.long", old.size(), draft.size()));
        }
        List<String> difference = UnifiedDiffUtils.generateUnifiedDiff("", "", old, DiffUtils.diff(old, draft),
                CONTEXT);
        return difference.size() > 2 ? difference.subList(2, difference.size()) : difference;
    }
}
