package org.mingce.render.docx.style;

/**
 * One side's line.
 *
 * @param style Word's name for it: {@code single}, {@code double}, {@code dotted}, {@code dashed} or {@code nil}
 * @param size  the width in eighths of a point
 * @param color six hexadecimal digits or {@code auto}
 * @param space the distance to the text in points; Word takes 31 at most
 */
public record Border(String style, int size, String color, int space) {

    /** No line. */
    public static final Border NONE = new Border("nil", 0, "auto", 0);

    /** Whether there is a line at all. */
    public boolean visible() {
        return size > 0;
    }

    /** The wider of two lines, as collapsing borders want it. */
    public Border widest(Border other) {
        return other.size > size ? other : this;
    }

    /** Writes the line as the element of a side, for instance {@code top}. */
    public void write(Xml xml, String side) {
        if (visible()) {
            xml.empty(side, "val", style, "sz", Integer.toString(size), "space", Integer.toString(space), "color",
                    color);
        } else {
            xml.value(side, style);
        }
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Border that && size == that.size && space == that.space
                && style.equals(that.style) && color.equals(that.color);
    }

    @Override
    public int hashCode() {
        return (style.hashCode() * 31 + size) * 31 + space;
    }
}
