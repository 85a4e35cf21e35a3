package org.mingce.render.layout;

import java.util.Optional;
import org.mingce.page.Origin;

/**
 * Something that the page had no room for as it was meant to be.
 *
 * @param kind   what became of it
 * @param origin where in the data it stands; empty where that is not known
 * @param table  the title of the table that it is in; "" where it is in none or in one without a title
 * @param text   what it says, or its beginning; for a picture its address
 */
public record Misfit(Kind kind, Optional<Origin> origin, String table, String text) {

    /** What became of what does not fit. */
    public enum Kind {
        /** A table is set tighter than others, as with smaller letters. */
        TIGHTER,
        /** A row that no page is high enough for goes on on the next. */
        PARTED,
        /** A number goes on in the next line. */
        TORN,
        /** A table, or what is in a cell, reaches beyond its edge. */
        WIDE,
        /** A picture reaches beyond the edge of the page's text. */
        CUT
    }
}
