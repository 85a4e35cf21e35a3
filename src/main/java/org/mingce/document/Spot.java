package org.mingce.document;

import org.mingce.model.Position;

/**
 * Where a piece of a document is from: a line of a source, a page or a cell of a sheet.
 *
 * @param position the file, with line and column or with the page where it has such
 * @param cell     {@code sheet!B7}; empty where the file has no sheets
 */
public record Spot(Position position, String cell) {

    /** A place in a text file. */
    public static Spot line(Position position) {
        return new Spot(position, "");
    }

    /** A page of a file, from 1. */
    public static Spot page(String file, int page) {
        return new Spot(Position.page(file, page), "");
    }

    /** A cell of a workbook. */
    public static Spot cell(String file, String sheet, String cell) {
        return new Spot(Position.of(file), sheet + "!" + cell);
    }
}
