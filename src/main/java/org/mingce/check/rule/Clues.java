package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Clues that are looked for in one reading: where several fit, the first of them is found. */
public final class Clues {

    /** Characters are told apart by as many of their bits: enough for those that clues begin with. */
    private static final int MOST = 1 << 10;

    private final Clue[] clues;
    /** The indices of the clues that may begin with a character, by its last bits. */
    private final int[][] byFirst = new int[MOST][];

    private Clues(List<Clue> clues) {
        this.clues = clues.toArray(Clue[]::new);
        for (int i = 0; i < this.clues.length; i++) {
            String firsts = this.clues[i].firsts().toString();
            for (int at = 0; at < firsts.length(); at++) {
                add(firsts.charAt(at) & MOST - 1, i);
            }
        }
    }

    private void add(int first, int clue) {
        int[] before = byFirst[first] == null ? new int[0] : byFirst[first];
        if (before.length == 0 || before[before.length - 1] != clue) {
            byFirst[first] = Arrays.copyOf(before, before.length + 1);
            byFirst[first][before.length] = clue;
        }
    }

    /** The surest first. */
    public static Clues of(List<Clue> clues) {
        return new Clues(clues);
    }

    /** Those that may fit somewhere in a text that others are pieces of. */
    public Clues in(Text text) {
        List<Clue> fitting = new ArrayList<>();
        for (Clue clue : clues) {
            if (clue.mayFit(text)) {
                fitting.add(clue);
            }
        }
        return new Clues(fitting);
    }

    /** Takes each place of a text where one fits, none inside another. */
    public void each(Text text, Consumer<Matcher> taker) {
        Matcher[] matchers = new Matcher[clues.length];
        String characters = text.toString();
        int begin = 0;
        int at = 0;
        while (at < characters.length()) {
            int[] likely = byFirst[characters.charAt(at) & MOST - 1];
            Matcher found = likely == null ? null : at(at, likely, text, matchers);
            if (found != null) {
                text.read(at - begin);
                at = Math.max(found.end(), at + 1);
                begin = at;
                taker.accept(found);
            } else {
                at++;
            }
        }
        text.read(at - begin);
    }

    /** The first of some clues that fits at a place; {@code null} where none does. */
    private Matcher at(int place, int[] likely, Text text, Matcher[] matchers) {
        for (int i : likely) {
            if (clues[i].mayBegin(text.toString(), place) && clues[i].mayFit(text)) {
                matchers[i] = matchers[i] == null ? clues[i].matcher(text) : matchers[i];
                if (matchers[i].region(place, text.length()).lookingAt()) {
                    return matchers[i];
                }
            }
        }
        return null;
    }
}
