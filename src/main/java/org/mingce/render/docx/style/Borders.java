package org.mingce.render.docx.style;

/** The lines on the four sides of a paragraph, cell or table. */
public record Borders(Border top, Border left, Border bottom, Border right) {

    /** No lines. */
    public static final Borders NONE = new Borders(Border.NONE, Border.NONE, Border.NONE, Border.NONE);

    /** Whether any side has a line. */
    public boolean visible() {
        return top.visible() || left.visible() || bottom.visible() || right.visible();
    }

    /** Writes the four sides in the schema's order. */
    public void write(Xml xml) {
        top.write(xml, "top");
        left.write(xml, "left");
        bottom.write(xml, "bottom");
        right.write(xml, "right");
    }

    /** Writes those sides that differ from what would be there anyway, within an element of this name. */
    public void write(Xml xml, String element, Borders base) {
        if (equals(base)) {
            return;
        }
        xml.start(element);
        side(xml, "top", top, base.top);
        side(xml, "left", left, base.left);
        side(xml, "bottom", bottom, base.bottom);
        side(xml, "right", right, base.right);
        xml.end();
    }

    private static void side(Xml xml, String name, Border border, Border base) {
        if (!border.equals(base)) {
            border.write(xml, name);
        }
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Borders that && top.equals(that.top) && left.equals(that.left)
                && bottom.equals(that.bottom) && right.equals(that.right);
    }

    @Override
    public int hashCode() {
        return ((top.hashCode() * 31 + left.hashCode()) * 31 + bottom.hashCode()) * 31 + right.hashCode();
    }
}
