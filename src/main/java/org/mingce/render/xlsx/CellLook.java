package org.mingce.render.xlsx;

/**
 * How a cell looks.
 *
 * @param font   which of the workbook's fonts
 * @param align  {@code left}, {@code center} or {@code right}
 * @param indent steps from the side to which it is aligned
 * @param ruled  whether lines stand around it
 * @param head   whether it is a head of the table, which is tinted
 * @param format how a number is shown, for instance {@code #,##0.00}; empty for a text
 * @param quoted whether a program must not take the text for a formula when somebody edits it
 */
record CellLook(Font font, String align, int indent, boolean ruled, boolean head, String format, boolean quoted) {

    /** What a text begins with that spreadsheets may take for a formula, in either width. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r";

    /** The fonts of a workbook. */
    enum Font {
        /** Of most cells, and what widths are measured in. */
        TABLE,
        /** Of heads and totals. */
        BOLD,
        /** Of a sheet's title. */
        TITLE
    }

    /** A line above or below the table. */
    static CellLook line(Font font, String align, String text) {
        return new CellLook(font, align, 0, false, false, "", isLikeFormula(text));
    }

    /** The same for a text that begins as formulas do. */
    CellLook quotedFor(String text) {
        return new CellLook(font, align, indent, ruled, head, format, isLikeFormula(text));
    }

    /** The same for a number. */
    CellLook formatted(String numbers) {
        return new CellLook(font, align, indent, ruled, head, numbers, false);
    }

    private static boolean isLikeFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof CellLook that && font == that.font && indent == that.indent
                && ruled == that.ruled && head == that.head && quoted == that.quoted && align.equals(that.align)
                && format.equals(that.format);
    }

    @Override
    public int hashCode() {
        return (align.hashCode() * 31 + format.hashCode()) * 31 + indent * 4 + font.ordinal();
    }
}
