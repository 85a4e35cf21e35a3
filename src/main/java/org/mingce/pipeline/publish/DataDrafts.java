package org.mingce.pipeline.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Drafts on their way into a department's data. What exists and says something else stays as it is, unless it may be
 * replaced: then what it was is kept among what is for the clerk. Nothing is touched before all drafts lie beside their
 * places.
 */
public final class DataDrafts {

    /** A line of a file that has not been filled in: what stands there is not lost when something takes its place. */
    private static final Pattern NOTHING = Pattern.compile("\\s*(#.*|\\w+:\\s*|unit:\\s*\\S+)?");
    private static final int CONTEXT = 1;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Path data;
    private final Path folder;
    private final Path department;
    private final Path review;
    private final boolean overwrite;
    private final Map<Path, String> drafts = new LinkedHashMap<>();

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

    /** @param overwrite whether files that exist may be replaced */
    public DataDrafts(Folders folders, String department, int year, boolean overwrite) {
        this.data = folders.data();
        this.folder = folders.year(department, year);
        this.department = folder.getParent();
        this.review = folders.shelf(department, year).review();
        this.overwrite = overwrite;
    }

    /** Adds a file of the year. */
    public void add(String name, String text) {
        drafts.put(folder.resolve(name), text);
    }

    /** Adds a file of the year where there is none of that name; whether it was added. */
    public boolean addNew(String name, String text) {
        boolean isNew = !Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
        if (isNew) {
            drafts.putIfAbsent(folder.resolve(name), text);
        }
        return isNew;
    }

    /** Adds a file of the department. */
    public void addDepartment(String name, String text) {
        drafts.put(department.resolve(name), text);
    }

    /** What is there of that name says nothing any more; nothing happens where it is not there. */
    public void addEmpty(String name) {
        if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            drafts.put(folder.resolve(name), "");
        }
    }

    /**
     * Writes them.
     *
     * @throws IOException if the disk fails, or a place is taken by something that is no file
     */
    public List<Written> write() throws IOException {
        Files.createDirectories(folder);
        if (!folder.toRealPath().startsWith(data.toRealPath())) {
            throw new FileSystemException(folder.toString(), null, "outside of the data");
        }
        List<Written> written = new ArrayList<>();
        Map<Path, Path> ready = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> draft : drafts.entrySet()) {
                Written file = compare(draft.getKey(), draft.getValue());
                if (file.fate() == Fate.NEW || file.fate() == Fate.REPLACED) {
                    Path beside = draft.getKey().resolveSibling("." + draft.getKey().getFileName() + ".import");
                    Files.writeString(beside, draft.getValue());
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

    private Written compare(Path path, String text) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Written(path, Fate.NEW, List.of(), Optional.empty());
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > LARGEST) {
            throw new FileSystemException(path.toString(), null, "not a regular file");
        }
        String there = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        if (there.equals(text)) {
            return new Written(path, Fate.SAME, List.of(), Optional.empty());
        }
        List<String> old = there.lines().toList();
        List<String> difference = UnifiedDiffUtils.generateUnifiedDiff("", "", old,
                DiffUtils.diff(old, text.lines().toList()), CONTEXT);
        boolean replaces = overwrite || old.stream().allMatch(line -> NOTHING.matcher(line).matches());
        Optional<Path> kept = replaces ? Optional.of(Edit.of(path, review).kept()) : Optional.empty();
        return new Written(path, replaces ? Fate.REPLACED : Fate.LEFT,
                difference.size() > 2 ? difference.subList(2, difference.size()) : difference, kept);
    }
}
