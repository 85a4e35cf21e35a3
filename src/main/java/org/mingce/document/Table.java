package org.mingce.document;

import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param kind   what it is
 * @param rows   its rows, heads included
 * @param spot   where it is from
 * @param anchor what it stands in
 */
public record Table(Kind kind, List<Row> rows, Optional<Spot> spot, String anchor) implements Block {

    /** What a table is. */
    public enum Kind {
        /** One of the official tables. */
        OFFICIAL,
        /** A form that is filled in. */
        FORM,
        /** Any other. */
        PLAIN
    }

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param cells its cells, without those that a cell of a row above covers
     * @param head  whether it is one of the rows that name the columns
     */
    public record Row(List<Cell> cells, boolean head) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param paragraphs what stands in it; none in a blank one
     * @param head       whether it names its row or column
     * @param columns    how many columns it takes
     * @param rows       how many rows it takes
     * @param spot       where it is from
     */
    public record Cell(List<Paragraph> paragraphs, boolean head, int columns, int rows, Optional<Spot> spot) {

        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        /** Its text; paragraphs are lines. */
        public String text() {
            return paragraphs.size() == 1 ? paragraphs.get(0).text()
                    : String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
        }
    }
}
