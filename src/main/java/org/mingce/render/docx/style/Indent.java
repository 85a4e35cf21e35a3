package org.mingce.render.docx.style;

/**
 * A paragraph's indents.
 *
 * @param left       twips
 * @param right      twips
 * @param first      twips that the first line is indented beyond the left; negative where it hangs
 * @param firstChars the same in hundredths of a character, 0 where the stylesheet gives no whole number of half
 *                   characters
 */
public record Indent(int left, int right, int first, int firstChars) {

    /** None. */
    public static final Indent NONE = new Indent(0, 0, 0, 0);

    /** Writes {@code w:ind} with what differs from the base. */
    public void write(Xml xml, Indent base) {
        if (equals(base)) {
            return;
        }
        String leftTwips = left == base.left ? null : Integer.toString(left);
        String rightTwips = right == base.right ? null : Integer.toString(right);
        if (first == base.first && firstChars == base.firstChars) {
            xml.empty("ind", "left", leftTwips, "right", rightTwips);
            return;
        }
        boolean hangs = first < 0;
        String amount = Integer.toString(Math.abs(first));
        String chars = Integer.toString(Math.abs(firstChars));
        // What the base says in characters, or as hanging, wins over twips unless it is taken back explicitly.
        xml.empty("ind", "left", leftTwips, "right", rightTwips,
                "hangingChars", hangs ? stated(chars, firstChars) : zeroIf(base.firstChars < 0),
                "hanging", hangs ? amount : zeroIf(base.first < 0),
                "firstLineChars", hangs ? zeroIf(base.firstChars > 0)
                        : base.firstChars > 0 ? chars : stated(chars, firstChars),
                "firstLine", hangs ? null : amount);
    }

    private static String stated(String text, int amount) {
        return amount == 0 ? null : text;
    }

    private static String zeroIf(boolean needed) {
        return needed ? "0" : null;
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Indent that && left == that.left && right == that.right
                && first == that.first && firstChars == that.firstChars;
    }

    @Override
    public int hashCode() {
        return ((left * 31 + right) * 31 + first) * 31 + firstChars;
    }
}
