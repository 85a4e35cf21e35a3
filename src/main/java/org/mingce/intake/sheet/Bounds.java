package org.mingce.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one file may cost: far above any workbook of a clerk's, far below what would trouble the machine. */
final class Bounds {

    /** The most bytes of a file. */
    static final long FILE = 64L * 1024 * 1024;
    /** The most bytes of a file of lines, which is held as a whole. */
    static final long LINES = 16L * 1024 * 1024;
    /** The most bytes of its parts when inflated, all together: a sheet formatted to its last row has 60 MB. */
    static final long INFLATED = 400L * 1024 * 1024;
    /** The last column that a sheet may have. */
    static final int COLUMNS = 16_384;
    private static final int CELLS = 400_000;
    /** Hidden rows, relations and the like. */
    private static final int PIECES = 1_200_000;
    private static final int MERGED = 20_000;
    /** The most rows that hold anything and are covered by merged cells, counted for each of these. */
    private static final int COVERED = 1_000_000;
    /** The most bytes of one piece of a part: of a text, of an element's beginning. */
    private static final long PIECE = 8L * 1024 * 1024;
    private static final int SHEETS = 500;
    /** Characters of all cells, shared texts counted as often as they are used. */
    private static final long CHARACTERS = 20_000_000;

    private int cells;
    private int pieces;
    private int merged;
    private int covered;
    private long piece;
    private int sheets;
    private long characters;
    private long inflated;

    /** A cell that holds this many characters. */
    void cell(int length) throws UnreadableException {
        cells++;
        characters += length;
        if (cells > CELLS || characters > CHARACTERS) {
            throw new UnreadableException("intake.large/cells", CELLS);
        }
    }

    /** A text that cells share. */
    void shared(int length) throws UnreadableException {
        characters += length;
        if (characters > CHARACTERS) {
            throw new UnreadableException("intake.large/cells", CELLS);
        }
    }

    /** A hidden row, a relation. */
    void piece() throws UnreadableException {
        pieces++;
        if (pieces > PIECES) {
            throw new UnreadableException("intake.large/cells", CELLS);
        }
    }

    /** Merged cells. */
    void merged() throws UnreadableException {
        merged++;
        if (merged > MERGED) {
            throw new UnreadableException("intake.large/merged", MERGED);
        }
    }

    /** Rows that merged cells cover. */
    void covered(int rows) throws UnreadableException {
        covered += rows;
        if (covered > COVERED) {
            throw new UnreadableException("intake.large/merged", MERGED);
        }
    }

    /** A piece of a part has come to its end. */
    void next() {
        piece = 0;
    }

    /** A sheet. */
    void sheet() throws UnreadableException {
        sheets++;
        if (sheets > SHEETS) {
            throw new UnreadableException("intake.large/sheets", SHEETS);
        }
    }

    /** Counts what is read; beyond the bound reading fails with {@link TooLargeException}. */
    InputStream counted(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                count(1);
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(read);
                return read;
            }
        };
    }

    private void count(int read) throws TooLargeException {
        inflated += Math.max(read, 0);
        piece += Math.max(read, 0);
        if (inflated > INFLATED || piece > PIECE) {
            throw new TooLargeException();
        }
    }

    /** More was inflated than may be. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("too large");
        }
    }
}
