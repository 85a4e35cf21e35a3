package org.mingce.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.PrintedBooklet;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;

/**
 * What is checked, with the names and places of its things.
 *
 * @param booklet   what the sources state
 * @param figures   what follows from it
 * @param words     the official words for tables, rows and columns
 * @param sources   where amounts stand in the sources
 * @param document  the booklet as it is printed; empty where it could not be
 * @param passages  the printed texts in order, then those of the data that are not printed as they are written; of a
 *                  booklet that is not printed, every text of overview, explanation and annexes
 * @param sentences their sentences
 * @param printed   whatever of the data can be printed, names, terms and numbers too, as it is written
 * @param pieces    the passages of the print's headings and paragraphs
 * @param steps     what the rules have read so far
 * @param once      what rules have worked out for each other
 * @param audited   the document as a booklet, where there is nothing but the document
 */
public record Subject(Booklet booklet, Figures figures, Words words, Sources sources, Optional<Document> document,
                      List<Passage> passages, List<Sentence> sentences, List<Passage> printed,
                      Map<Block, Passage> pieces, Steps steps, Once once, Optional<PrintedBooklet> audited) {

    /** A booklet and what follows from it, before it is printed. */
    public static Subject of(Booklet booklet, Figures figures) {
        Words words = new Words(booklet);
        Steps steps = new Steps();
        return of(booklet, figures, words, Optional.empty(), Passages.of(booklet, words, steps), steps,
                Optional.empty());
    }

    /**
     * A booklet that is printed.
     *
     * @param masked   the booklet as its print has it, where that hides personal data; else the booklet
     * @param document the print
     */
    public static Subject of(Booklet booklet, Figures figures, Booklet masked, Document document) {
        Words words = new Words(booklet);
        Steps steps = new Steps();
        return of(booklet, figures, words, Optional.of(document),
                Passages.of(booklet, masked, document, words, steps), steps, Optional.empty());
    }

    /** A booklet of which there is nothing but the print: all that it says was typed by somebody. */
    public static Subject of(PrintedBooklet printed, Figures figures) {
        Words words = new Words(printed.booklet());
        Steps steps = new Steps();
        return of(printed.booklet(), figures, words, Optional.of(printed.document()),
                Passages.of(printed, words, steps), steps, Optional.of(printed));
    }

    private static Subject of(Booklet booklet, Figures figures, Words words, Optional<Document> document,
                              Passages read, Steps steps, Optional<PrintedBooklet> audited) {
        List<Passage> passages = read.prose();
        return new Subject(booklet, figures, words, new Sources(booklet, figures), document, passages,
                passages.stream().flatMap(passage -> Sentence.of(passage).stream()).toList(), read.printed(),
                read.pieces(), steps, new Once(), audited);
    }

    /**
     * All passages behind each other, each with a line break behind it: what stands in none of them needs to be looked
     * for in none.
     */
    public Text whole() {
        return once.of(Text.class, () -> {
            StringBuilder whole = new StringBuilder();
            passages.forEach(passage -> whole.append(passage.text().toString()).append('\n'));
            return read(whole.toString());
        });
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
