package org.mingce.check.rule;

import java.util.regex.Matcher;

/** The places of a text at which one of some {@link Clues} fits, one behind the other, none inside another. */
public final class Search {

    private final CharacterSet firsts;
    private final Clue[] clues;
    private final Text text;
    private final int until;
    /** What tries each of the clues, once it may fit somewhere. */
    private Matcher[] matchers;
    private int at;
    private Matcher found;

    /**
     * Looks for clues between two places of a text.
     *
     * @param firsts what any of them can begin with
     * @param clues  the surest first
     */
    Search(CharacterSet firsts, Clue[] clues, Text text, int from, int until) {
        this.firsts = firsts;
        this.clues = clues;
        this.text = text;
        this.at = clues.length == 0 ? until : from;
        this.until = until;
    }

    /** Goes on to the next place; false where there is none. */
    public boolean next() {
        String characters = text.toString();
        int begin = at;
        while (at < until) {
            if (firsts.has(characters.charAt(at)) && fits(characters)) {
                text.read(at - begin);
                at = Math.max(found.end(), at + 1);
                return true;
            }
            at++;
        }
        text.read(at - begin);
        return false;
    }

    private boolean fits(String characters) {
        for (int i = 0; i < clues.length; i++) {
            if (clues[i].mayBegin(characters, at)) {
                found = matcher(i).region(at, until);
                if (found.lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    private Matcher matcher(int clue) {
        if (matchers == null) {
            matchers = new Matcher[clues.length];
        }
        if (matchers[clue] == null) {
            matchers[clue] = text.matcher(clues[clue].pattern()).useTransparentBounds(true).useAnchoringBounds(false);
        }
        return matchers[clue];
    }

    /** What was found last. */
    public Matcher found() {
        return found;
    }
}
