package org.mingce.check;

import org.mingce.figures.Figures;
import org.mingce.model.Booklet;

/**
 * What is checked.
 *
 * @param booklet what the sources state
 * @param figures what follows from it
 */
public record Subject(Booklet booklet, Figures figures) {
}
