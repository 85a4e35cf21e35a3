package org.mingce.render.docx.read;

import org.mingce.render.docx.content.ListNumber;
import org.mingce.render.docx.style.Borders;
import org.mingce.render.docx.style.Edges;
import org.mingce.render.docx.style.StyleKey;

/**
 * What surrounds a block and goes down to everything in it.
 *
 * @param left     twips from the text area's or cell's left edge
 * @param right    twips from its right edge
 * @param width    the text area's or cell's width in twips
 * @param page     the named page, or {@code null}
 * @param borders  lines of a block around, which its paragraphs show
 * @param fill     background of a block around, or {@code null}
 * @param scope    the table's classes within a cell, {@code nav} within the contents, else empty
 * @param contents how deep in the contents' lists; -1 outside the contents
 * @param heading  the heading that the block is part of, or {@code null}
 * @param list     the list that the next item belongs to, or {@code null}
 * @param hanging  twips that a list's marker stands before its text
 */
record Surround(int left, int right, int width, String page, Borders borders, String fill, String scope, int contents,
        StyleKey heading, ListNumber list, int hanging) {

    /** Nothing around but a text area. */
    static Surround area(int width, String page) {
        return new Surround(0, 0, width, page, Borders.NONE, null, "", -1, null, null, 0);
    }

    /** A cell of a table with these classes. */
    Surround cell(int cellWidth, String table) {
        return new Surround(0, 0, cellWidth, page, Borders.NONE, null, table, -1, null, null, 0);
    }

    /** Within a block on this page with these edges. */
    Surround inside(String newPage, int newWidth, Edges more, Borders newBorders, String newFill) {
        return new Surround(left + more.left(), right + more.right(), newWidth, newPage,
                newBorders.visible() ? newBorders : borders, newFill == null ? fill : newFill, scope, contents, heading,
                list, hanging);
    }

    /** Within the contents. */
    Surround inContents() {
        return new Surround(left, right, width, page, borders, fill, "nav", 0, heading, list, hanging);
    }

    /** Within a heading that has blocks inside. */
    Surround inHeading(StyleKey key) {
        return new Surround(left, right, width, page, borders, fill, scope, contents, key, list, hanging);
    }

    /** Within a list; the number is {@code null} where the list has no markers. */
    Surround inList(ListNumber number, int marker) {
        return new Surround(left, right, width, page, borders, fill, scope, contents < 0 ? contents : contents + 1,
                heading, number, marker);
    }
}
