package org.mingce.check.rule;

import org.mingce.figures.Figures;
import org.mingce.model.Booklet;

/**
 * What is checked, with the names and places of its things.
 *
 * @param booklet what the sources state
 * @param figures what follows from it
 * @param words   the official words for tables, rows and columns
 * @param sources where amounts stand in the sources
 */
public record Subject(Booklet booklet, Figures figures, Words words, Sources sources) {

    /** A booklet and what follows from it. */
    public static Subject of(Booklet booklet, Figures figures) {
        return new Subject(booklet, figures, new Words(booklet), new Sources(booklet, figures));
    }
}
