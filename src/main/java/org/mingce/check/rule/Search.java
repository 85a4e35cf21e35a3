package org.mingce.check.rule;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a text at which one of some {@link Clues} fits, one behind the other, none inside another. */
public final class Search {

    private final BitSet firsts;
    private final IntFunction<List<Pattern>> patterns;
    private final Text text;
    private final int until;
    private final Map<Pattern, Matcher> matchers = new IdentityHashMap<>();
    private int at;
    private Matcher found;

    /**
     * Looks for patterns between two places of a text.
     *
     * @param firsts   what any of them can begin with
     * @param patterns those that can begin with a character, the surest first
     */
    Search(BitSet firsts, IntFunction<List<Pattern>> patterns, Text text, int from, int until) {
        this.firsts = firsts;
        this.patterns = patterns;
        this.text = text;
        this.at = from;
        this.until = until;
    }

    /** Goes on to the next place; false where there is none. */
    public boolean next() {
        String characters = text.toString();
        int begin = at;
        while (at < until) {
            char first = characters.charAt(at);
            if (firsts.get(first) && fits(patterns.apply(first))) {
                text.read(at - begin);
                at = Math.max(found.end(), at + 1);
                return true;
            }
            at++;
        }
        text.read(at - begin);
        return false;
    }

    private boolean fits(List<Pattern> all) {
        for (Pattern pattern : all) {
            found = matchers.computeIfAbsent(pattern, one -> text.matcher(one).useTransparentBounds(true)
                    .useAnchoringBounds(false)).region(at, until);
            if (found.lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** What was found last. */
    public Matcher found() {
        return found;
    }
}
