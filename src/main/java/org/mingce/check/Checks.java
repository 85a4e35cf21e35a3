package org.mingce.check;

import java.util.List;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;

/** The catalogue of rules, and how a booklet fares by them. */
public final class Checks {

    private final List<Rule> rules = List.of(new StatedDiffers(), new ItemsMissTotal(), new TableIncomplete());

    /** The rules, in the order of the catalogue. */
    public List<Rule> rules() {
        return rules;
    }

    /** Every breach of every rule. */
    public List<Finding> check(Booklet booklet, Figures figures) {
        Subject subject = new Subject(booklet, figures);
        return rules.stream().flatMap(rule -> rule.check(subject).stream()).toList();
    }
}
