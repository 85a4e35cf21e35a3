package org.mingce.check.rule;

import java.util.regex.Matcher;

/** The places of a text at which a {@link Clue} fits, one behind the other, none inside another. */
public final class Search {

    private final Clue clue;
    private final Text text;
    private final int until;
    private int at;
    /** What tries the clue, once it may fit somewhere. */
    private Matcher matcher;

    /** Looks for a clue between two places of a text. */
    Search(Clue clue, Text text, int from, int until) {
        this.clue = clue;
        this.text = text;
        this.at = from;
        this.until = until;
    }

    /** Goes on to the next place; false where there is none. */
    public boolean next() {
        int place = clue.next(text, at, until);
        while (place < until && !fits(place)) {
            place = clue.next(text, place + 1, until);
        }
        text.read(place - at);
        at = place < until ? Math.max(matcher.end(), place + 1) : place;
        return place < until;
    }

    private boolean fits(int place) {
        if (matcher == null) {
            matcher = clue.matcher(text);
        }
        return matcher.region(place, until).lookingAt();
    }

    /** What was found last. */
    public Matcher found() {
        return matcher;
    }
}
