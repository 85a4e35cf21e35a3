package org.mingce.intake.sheet;

/**
 * A cell that is not blank.
 *
 * @param row    from 0
 * @param column from 0
 * @param kind   what it holds
 * @param text   the text; a number as plain decimal digits, at most 15 of them, as the spreadsheet's own program shows
 *               them; an error as it is shown: {@code #REF!}
 */
public record Cell(int row, int column, Kind kind, String text) {

    /** What a cell holds. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An error of a formula. */
        ERROR,
        /** A formula whose result the file does not hold. */
        FORMULA
    }

    private static final int LETTERS = 26;

    /** The place within its sheet: {@code B7}. */
    public String place() {
        return place(row, column);
    }

    /** The name of a place: {@code B7}. */
    public static String place(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
