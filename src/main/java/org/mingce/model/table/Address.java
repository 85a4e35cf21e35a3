package org.mingce.model.table;

/**
 * A cell of an official table, or a family of them.
 *
 * @param table  the table's id
 * @param row    a row's key; or {@link #CLASS} or {@link #ITEM} for every code of that level
 * @param column a column's key; or {@link #EVERY} for each column of the row's side
 */
public record Address(String table, String row, String column) {

    /** Every class (类) of the functional classification. */
    public static final String CLASS = "class";
    /** Every code of the deepest level. */
    public static final String ITEM = "item";
    /** Each column. */
    public static final String EVERY = "*";

    /** Whether it stands for the rows of all codes of a level. */
    public boolean isFamily() {
        return row.equals(CLASS) || row.equals(ITEM);
    }

    /** The same place in another row. */
    public Address inRow(String other) {
        return new Address(table, other, column);
    }

    /** The same place in another column. */
    public Address inColumn(String other) {
        return new Address(table, row, other);
    }

    /** The form in which declarations write it. */
    @Override
    public String toString() {
        return table + "." + row + "." + column;
    }
}
