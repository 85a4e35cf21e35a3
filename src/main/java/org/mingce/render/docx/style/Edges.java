package org.mingce.render.docx.style;

/** Four distances in twips, clockwise from the top. */
public record Edges(int top, int right, int bottom, int left) {

    /** No distance at all. */
    public static final Edges NONE = new Edges(0, 0, 0, 0);

    /** Writes them as cell margins within an element of this name. */
    public void write(Xml xml, String element) {
        xml.start(element);
        side(xml, "top", top);
        side(xml, "left", left);
        side(xml, "bottom", bottom);
        side(xml, "right", right);
        xml.end();
    }

    private static void side(Xml xml, String name, int twips) {
        xml.empty(name, "w", Integer.toString(twips), "type", "dxa");
    }

    /* Compared some ten thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Edges that && top == that.top && right == that.right
                && bottom == that.bottom && left == that.left;
    }

    @Override
    public int hashCode() {
        return ((top * 31 + right) * 31 + bottom) * 31 + left;
    }
}
