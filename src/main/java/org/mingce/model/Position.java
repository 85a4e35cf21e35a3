package org.mingce.model;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a file that a person can open: file, line and column.
 *
 * @param file   the path as it is shown, with {@code /}, relative to the project where that is possible
 * @param line   from 1; 0 where only the file is known
 * @param column from 1; 0 where only the line is known
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

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

    /** {@code file:line:column}, the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
