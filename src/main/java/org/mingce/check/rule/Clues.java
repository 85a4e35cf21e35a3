package org.mingce.check.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clues that are looked for in one reading: where several fit, the first of them is found. */
public final class Clues {

    private final BitSet firsts = new BitSet();
    private final Map<Integer, List<Pattern>> patterns = new HashMap<>();

    private Clues(List<Clue> clues) {
        clues.forEach(clue -> firsts.or(clue.firsts()));
        firsts.stream().forEach(first -> patterns.put(first, clues.stream()
                .filter(clue -> clue.firsts().get(first)).map(Clue::pattern).toList()));
    }

    /** The surest first. */
    public static Clues of(List<Clue> clues) {
        return new Clues(clues);
    }

    /** Takes each place of a text where one fits, none inside another. */
    public void each(Text text, Consumer<Matcher> taker) {
        Search search = new Search(firsts, patterns::get, text, 0, text.length());
        while (search.next()) {
            taker.accept(search.found());
        }
    }
}
