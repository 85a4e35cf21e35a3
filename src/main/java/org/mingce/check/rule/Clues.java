package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Clues that are looked for in one reading: where several fit, the first of them is found. */
public final class Clues {

    private final CharacterSet firsts;
    private final Clue[] clues;

    private Clues(List<Clue> clues) {
        this.firsts = new CharacterSet(clues.stream().map(clue -> clue.firsts().toString())
                .collect(Collectors.joining()));
        this.clues = clues.toArray(Clue[]::new);
    }

    /** The surest first. */
    public static Clues of(List<Clue> clues) {
        return new Clues(clues);
    }

    /** Those that may fit somewhere in a text that others are pieces of. */
    public Clues in(Text text) {
        return new Clues(fitting(text));
    }

    private List<Clue> fitting(Text text) {
        List<Clue> fitting = new ArrayList<>();
        for (Clue clue : clues) {
            if (clue.mayFit(text)) {
                fitting.add(clue);
            }
        }
        return fitting;
    }

    /** Takes each place of a text where one fits, none inside another. */
    public void each(Text text, Consumer<Matcher> taker) {
        List<Clue> fitting = fitting(text);
        if (!fitting.isEmpty()) {
            Search search = new Search(firsts, fitting.toArray(Clue[]::new), text, 0, text.length());
            while (search.next()) {
                taker.accept(search.found());
            }
        }
    }
}
