package org.mingce.intake.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one file may cost: far above any workbook of a clerk's, far below what would trouble the machine. */
final class Bounds {

    /** The most bytes of a file. */
    static final long FILE = 64L * 1024 * 1024;
    /** The most bytes of its parts when inflated, all together: a sheet formatted to its last row has 60 MB. */
    static final long INFLATED = 400L * 1024 * 1024;
    /** The last column that a sheet may have. */
    static final int COLUMNS = 16_384;
    private static final int CELLS = 400_000;
    private static final int AREAS = 1_200_000;
    private static final int SHEETS = 500;
    /** Characters of all cells, shared texts counted as often as they are used. */
    private static final long CHARACTERS = 20_000_000;

    private int cells;
    private int areas;
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

    /** Merged cells, or a hidden row. */
    void area() throws UnreadableException {
        areas++;
        if (areas > AREAS) {
            throw new UnreadableException("intake.large/cells", CELLS);
        }
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
        if (inflated > INFLATED) {
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
