package org.mingce.check.rule;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a text at which a {@link Clue} fits, one behind the other, none inside another. */
public final class Search {

    private final BitSet firsts;
    private final Pattern pattern;
    private final Text text;
    private final int until;
    private int at;
    private Matcher matcher;

    Search(BitSet firsts, Pattern pattern, Text text, int from, int until) {
        this.firsts = firsts;
        this.pattern = pattern;
        this.text = text;
        this.at = from;
        this.until = until;
    }

    /** Goes on to the next place; false where there is none. */
    public boolean next() {
        String characters = text.toString();
        int begin = at;
        while (at < until) {
            if (firsts.get(characters.charAt(at)) && fits()) {
                text.read(at - begin);
                at = Math.max(matcher.end(), at + 1);
                return true;
            }
            at++;
        }
        text.read(at - begin);
        return false;
    }

    private boolean fits() {
        if (matcher == null) {
            matcher = text.matcher(pattern).useTransparentBounds(true).useAnchoringBounds(false);
        }
        return matcher.region(at, until).lookingAt();
    }

    /** What was found last. */
    public Matcher found() {
        return matcher;
    }
}
