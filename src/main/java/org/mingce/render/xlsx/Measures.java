package org.mingce.render.xlsx;

import java.util.Arrays;
import org.mingce.render.xlsx.CellLook.Font;

/**
 * How wide columns and how high rows are, so that everything can be read: what is longer than a column may be goes on
 * in the next line.
 */
final class Measures {

    /** The points of a row of one line; lines after it need less. */
    static final int ROW = 18;

    private static final int LINE = 14;
    private static final int TITLE = 32;
    private static final int HEAD = 22;
    private static final int NARROWEST = 5;
    private static final int WIDEST = 38;
    private static final int PADDING = 2;
    private static final int LEAST_HEAD = 8;
    /** What an A4 page holds across in full size, standing. */
    private static final int PORTRAIT = 105;
    /** How many points of rows it holds then. */
    private static final int PAGE = 740;
    /** A sheet of at most so many digits can still be read when it is brought to that width. */
    private static final int READABLE = 165;
    /** Chinese characters begin here; they are two digits wide. */
    private static final int WIDE = 0x2E80;

    private final BookletSheet sheet;
    private final int[] widths;

    Measures(BookletSheet sheet) {
        this.sheet = sheet;
        this.widths = new int[Math.max(1, sheet.width())];
        Arrays.fill(widths, NARROWEST);
        sheet.cells().stream().filter(cell -> cell.look().ruled() && cell.width() == 1)
                .forEach(cell -> widths[cell.column()] = Math.max(widths[cell.column()], wish(cell)));
        sheet.cells().stream().filter(cell -> cell.look().ruled() && cell.width() > 1).forEach(this::widen);
    }

    /** How wide a column is, in digits. */
    int width(int column) {
        return widths[column];
    }

    /** Whether the paper lies: where the sheet is too wide for standing paper, and not one page of it made smaller. */
    boolean isLandscape() {
        int width = Arrays.stream(widths).sum();
        int height = Arrays.stream(heights()).map(row -> row == 0 ? ROW : row).sum();
        return width > PORTRAIT && (width > READABLE || height <= PAGE / 2 || height * PORTRAIT / width > PAGE);
    }

    /** How high each row is, in points; 0 for one as high as most. */
    int[] heights() {
        int[] heights = new int[sheet.height()];
        for (SheetCell cell : sheet.cells()) {
            int needed = height(cell);
            int each = cell.height() == 1 ? needed : (needed + cell.height() - 1) / cell.height();
            for (int row = cell.row(); row < cell.row() + cell.height(); row++) {
                heights[row] = Math.max(heights[row], each > ROW ? each : 0);
            }
        }
        return heights;
    }

    private int height(SheetCell cell) {
        if (cell.look().font() == Font.TITLE) {
            return TITLE;
        }
        int width = 0;
        for (int column = cell.column(); column < Math.min(widths.length, cell.column() + cell.width()); column++) {
            width += widths[column];
        }
        int room = Math.max(1, width - PADDING + 1 - 2 * cell.look().indent());
        int lines = cell.text().lines().mapToInt(line -> Math.max(1, (length(line) + room - 1) / room)).sum();
        int least = cell.look().head() ? HEAD : ROW;
        return lines <= 1 ? least : least + (lines - 1) * LINE;
    }

    /** A number is never cut; a head may take two lines, a name as many as it needs. */
    private static int wish(SheetCell cell) {
        int longest = cell.text().lines().mapToInt(Measures::length).max().orElse(0) + 2 * cell.look().indent();
        if (cell.number().isPresent()) {
            return longest + PADDING;
        }
        int line = cell.look().head() ? Math.min(longest, Math.max(LEAST_HEAD, (longest + 1) / 2)) : longest;
        return Math.min(WIDEST, line + PADDING);
    }

    /** A number over several columns, or a label of theirs, has room in them. */
    private void widen(SheetCell cell) {
        int last = Math.min(widths.length, cell.column() + cell.width()) - 1;
        int sum = Arrays.stream(widths, cell.column(), last + 1).sum();
        widths[last] += Math.max(0, wish(cell) - sum);
    }

    private static int length(String text) {
        return text.codePoints().map(c -> c < WIDE && c < 0x2000 ? 1 : 2).sum();
    }
}
