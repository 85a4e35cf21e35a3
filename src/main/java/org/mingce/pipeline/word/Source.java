package org.mingce.pipeline.word;

import org.mingce.model.Position;
import org.mingce.model.table.Address;

/** What a piece of the page was printed from. */
sealed interface Source {

    /** A text of the data, where it is written. */
    record Datum(Position position) implements Source {
    }

    /** What a term means, where the year's glossary names it. */
    record Definition(String term, Position position) implements Source {
    }

    /** An amount of a cell of an official table. */
    record Amount(Address cell) implements Source {
    }
}
