package org.mingce.model;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a file that a person can open: file, line and column, or page.
 *
 * @param file   the path as it is shown, with {@code /}, relative to the project where that is possible
 * @param line   from 1; 0 where only the file is known
 * @param column from 1; 0 where only the line is known
 * @param page   from 1, of files that have pages in place of lines; else 0
 */
public record Position(String file, int line, int column, int page) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::page)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** A place in a file that has no pages. */
    public Position(String file, int line, int column) {
        this(file, line, column, 0);
    }

    /** A page of a file, from 1. */
    public static Position page(String file, int page) {
        return new Position(file, 0, 0, page);
    }

    /** The file as a whole. */
    public static Position of(String file) {
        return new Position(file, 0, 0);
    }

    /** A place in a file, shown relative to the working directory where it is inside that. */
    public static Position in(Path file, int line, int column) {
        Path working = Path.of("").toAbsolutePath();
        Path shown = file.isAbsolute() && file.startsWith(working) ? working.relativize(file) : file;
        return new Position(shown.normalize().toString().replace('\\', '/'), line, column);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, which editors and terminals turn into a link; {@code file#page=7} of a page. */
    @Override
    public String toString() {
        if (page > 0) {
            return file + "#page=" + page;
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
