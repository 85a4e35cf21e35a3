package org.mingce.check.rule;

import java.util.List;
import java.util.function.Function;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;

/**
 * What is checked, with the names and places of its things.
 *
 * @param booklet   what the sources state
 * @param figures   what follows from it
 * @param words     the official words for tables, rows and columns
 * @param sources   where amounts stand in the sources
 * @param passages  every text of overview, explanation and annexes, in the order of the sources
 * @param sentences their sentences
 * @param printed   the passages, and whatever else of the data can be printed as it stands: names, terms, numbers
 * @param steps     what the rules have read so far
 * @param once      what rules have worked out for each other
 */
public record Subject(Booklet booklet, Figures figures, Words words, Sources sources, List<Passage> passages,
                      List<Sentence> sentences, List<Passage> printed, Steps steps, Once once) {

    /** A booklet and what follows from it. */
    public static Subject of(Booklet booklet, Figures figures) {
        Words words = new Words(booklet);
        Steps steps = new Steps();
        Passages read = Passages.of(booklet, words, steps);
        List<Passage> passages = read.prose();
        return new Subject(booklet, figures, words, new Sources(booklet, figures), passages,
                passages.stream().flatMap(passage -> Sentence.of(passage).stream()).toList(), read.printed(), steps,
                new Once());
    }

    /** A text of the data for a rule to read that is none of the passages. */
    public Text read(String text) {
        return new Text(text, steps);
    }

    /** What several rules need of this booklet, made by the first that asks for it. */
    public <T> T once(Class<T> type, Function<Subject, T> maker) {
        return once.of(type, () -> maker.apply(this));
    }
}
