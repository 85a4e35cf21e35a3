package org.mingce.check.rule;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something stands in the booklet, in the official words. Any part may be empty.
 *
 * @param table  the table with its number, the section or the annex
 * @param row    the row, or the heading inside the section
 * @param column the column
 * @param anchor the id in booklet.html that a link leads to
 */
public record Place(String table, String row, String column, String anchor) {

    /** Nowhere in particular. */
    public static final Place NONE = new Place("", "", "", "");

    /** A part of the booklet as a whole. */
    public static Place of(String title, String anchor) {
        return new Place(title, "", "", anchor);
    }

    /** A row or heading of this place. */
    public Place row(String title) {
        return new Place(table, title, column, anchor);
    }

    /** 公开05表 · 201 一般公共服务支出 · 小计. */
    @Override
    public String toString() {
        return Stream.of(table, row, column).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
