package org.mingce.check.rule;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/** The places of a text at which one of some {@link Clues} fits, one behind the other, none inside another. */
public final class Search {

    private final BitSet firsts;
    private final List<Clue> clues;
    private final Text text;
    private final int until;
    /** What tries each of the clues, once one of its first characters stands somewhere. */
    private Matcher[] matchers;
    private int at;
    private Matcher found;

    /**
     * Looks for clues between two places of a text.
     *
     * @param firsts what any of them can begin with
     * @param clues  the surest first
     */
    Search(BitSet firsts, List<Clue> clues, Text text, int from, int until) {
        this.firsts = firsts;
        this.clues = clues;
        this.text = text;
        this.at = clues.isEmpty() ? until : from;
        this.until = until;
    }

    /** Goes on to the next place; false where there is none. */
    public boolean next() {
        String characters = text.toString();
        int begin = at;
        while (at < until) {
            char first = characters.charAt(at);
            if (firsts.get(first) && fits(first)) {
                text.read(at - begin);
                at = Math.max(found.end(), at + 1);
                return true;
            }
            at++;
        }
        text.read(at - begin);
        return false;
    }

    private boolean fits(char first) {
        if (matchers == null) {
            matchers = new Matcher[clues.size()];
        }
        for (int i = 0; i < matchers.length; i++) {
            if (clues.get(i).beginsWith(first)) {
                if (matchers[i] == null) {
                    matchers[i] = text.matcher(clues.get(i).pattern()).useTransparentBounds(true)
                            .useAnchoringBounds(false);
                }
                found = matchers[i].region(at, until);
                if (found.lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What was found last. */
    public Matcher found() {
        return found;
    }
}
