package org.mingce.page;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Says of which cell of an official table a piece of the page shows the amount. It stands in the tree as an attribute
 * that no format prints; renderers of data read it.
 *
 * @param table  the table's id
 * @param row    the row's key
 * @param column the column's key
 */
public record CellMark(String table, String row, String column) {

    /** The attribute of the element that shows the amount; the three keys, with blanks between them. */
    public static final String CELL = "data-cell";

    /** The attribute of the element around an official table with its title and notes; the table's id. */
    public static final String TABLE = "data-table";

    /** The attribute of an amount in 元, and of the line with its unit: the same in 万元, for the web page's scripts. */
    public static final String IN_WAN = "data-wan";

    /** The mark of an element; empty where it has none, or one that was written by hand and is none. */
    public static Optional<CellMark> of(Element element) {
        String mark = element.getAttribute(CELL);
        String[] keys = mark.isEmpty() ? new String[0] : mark.split(" ", -1);
        return keys.length == 3 ? Optional.of(new CellMark(keys[0], keys[1], keys[2])) : Optional.empty();
    }

    /** The attribute's value. */
    public String value() {
        return table + " " + row + " " + column;
    }

    /* Compared some thousand times a booklet, for which the methods that records come with are too slow. */

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof CellMark that && row.equals(that.row) && column.equals(that.column)
                && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return (table.hashCode() * 31 + row.hashCode()) * 31 + column.hashCode();
    }
}
