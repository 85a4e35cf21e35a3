package org.mingce.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingce.model.Diagnostic;
import org.mingce.pipeline.publish.DataDrafts;

/**
 * What became of an import.
 *
 * @param files what became of each file, in order; none where nothing could be drafted
 * @param said  what was read, what was not, and what contradicts itself
 * @param marks of what was said, the changes of a Word file that can be written one by one, by their marks
 */
public record ImportResult(List<File> files, List<Diagnostic> said, Map<String, Diagnostic> marks) {

    /** What became of a file. */
    public enum Status {
        /** It is new. */
        WRITTEN,
        /** It was there and says the same. */
        SAME,
        /** It was there, says something else, and stays. */
        DIFFERS,
        /** It was there and has been replaced. */
        REPLACED
    }

    /**
     * A file of data.
     *
     * @param path       where it stands
     * @param status     what became of it
     * @param difference the lines in which it differs from the draft, as diff writes them
     * @param kept       where what it was is kept; empty where it was not replaced
     */
    public record File(Path path, Status status, List<String> difference, Optional<Path> kept) {

        public File {
            difference = List.copyOf(difference);
        }
    }

    public ImportResult {
        files = List.copyOf(files);
        said = List.copyOf(said);
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** Of something else than a Word file. */
    public ImportResult(List<File> files, List<Diagnostic> said) {
        this(files, said, Map.of());
    }

    /** What became of drafts. */
    static ImportResult of(List<DataDrafts.Written> written, List<Diagnostic> said) {
        return new ImportResult(written.stream().map(file -> new File(file.path(), status(file), file.difference(),
                file.kept())).toList(), said);
    }

    /** The same, with changes that can be written one by one. */
    ImportResult with(Map<String, Diagnostic> changes) {
        return new ImportResult(files, said, changes);
    }

    /** What drafts files of data, and what it is an import's result in. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * What came of the work. What the machine does wrong meanwhile is said, and nothing was drafted.
     *
     * @param said  where the work says what it has to say
     * @param ended what a result is told in
     */
    static <T> T attempted(Stage stage, List<Diagnostic> said, Work<T> work, Function<ImportResult, T> ended) {
        try {
            return work.run();
        } catch (InterruptedIOException e) {
            // Whoever told it to stop says why.
            return ended.apply(new ImportResult(List.of(), said));
        } catch (IOException e) {
            said.add(Trouble.io(stage, e).diagnostic());
        } catch (UncheckedIOException e) {
            said.add(Trouble.io(stage, e.getCause()).diagnostic());
        } catch (OutOfMemoryError e) {
            said.add(Trouble.memory(stage, e).diagnostic());
        }
        return ended.apply(new ImportResult(List.of(), said));
    }

    private static Status status(DataDrafts.Written file) {
        return switch (file.fate()) {
            case NEW -> Status.WRITTEN;
            case SAME -> Status.SAME;
            case LEFT -> Status.DIFFERS;
            case REPLACED -> Status.REPLACED;
        };
    }

    /** Whether all that was drafted stands in the data now. */
    public boolean isDone() {
        return !files.isEmpty() && files.stream().noneMatch(file -> file.status() == Status.DIFFERS)
                && said.stream().noneMatch(Diagnostic::isError);
    }
}
