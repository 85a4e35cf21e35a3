package org.mingce.pipeline.publish;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A booklet that stands on its shelf.
 *
 * @param shelf where
 * @param made  what was published there
 * @param files the names of the published files that are still there, sorted
 */
record PublishedBooklet(Shelf shelf, BookletRecord made, List<String> files) {

    /** The booklet of that shelf; empty where none was made, or none is left. */
    static Optional<PublishedBooklet> on(Shelf shelf) {
        return BookletRecord.of(shelf).map(made -> new PublishedBooklet(shelf, made, made.files().stream()
                .map(BookletRecord.Entry::name).filter(Shelf::isPublished)
                .filter(file -> Files.isRegularFile(shelf.place(file))).toList()))
                .filter(standing -> !standing.files().isEmpty());
    }

    /** How many points of the new year's list are open; empty where the year is finished: then it is for the public. */
    Optional<String> open() {
        return made.open() > 0 ? Optional.of(Long.toString(made.open())) : Optional.empty();
    }

    /** What the public is told of it: nothing of findings. */
    Map<String, Object> published() {
        return Map.of("year", shelf.year(), "files", files, "listed", made.listed());
    }

    /** What clerk and bureau are told of it. */
    Map<String, Object> reviewed() {
        Map<String, Object> booklet = new LinkedHashMap<>(published());
        booklet.put("errors", made.tally().errors());
        booklet.put("warnings", made.tally().warnings());
        booklet.put("notes", made.tally().notes());
        booklet.put("todo", open().orElse(""));
        return booklet;
    }
}
