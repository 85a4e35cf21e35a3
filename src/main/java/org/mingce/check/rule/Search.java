package org.mingce.check.rule;

import java.util.Arrays;
import java.util.regex.Matcher;

/** The places of a text at which a {@link Clue} fits, one behind the other, none inside another. */
public final class Search {

    private final Clue clue;
    private final Text text;
    private final int until;
    private int at;
    /** The places at which a clue can stand that begins with a digit; {@code null} of others. */
    private final int[] digits;
    private int digit;
    /** What tries the clue, once it may fit somewhere. */
    private Matcher matcher;

    /** Looks for a clue between two places of a text. */
    Search(Clue clue, Text text, int from, int until) {
        this.clue = clue;
        this.text = text;
        this.at = from;
        this.until = until;
        this.digits = from < until && clue.isOfDigits() ? text.digits() : null;
        this.digit = digits == null || from == 0 ? 0 : Arrays.binarySearch(digits, from);
        if (digit < 0) {
            digit = -digit - 1;
        }
    }

    /** Goes on to the next place; false where there is none. */
    public boolean next() {
        String characters = text.toString();
        int place = candidate(characters, at);
        while (place < until && !(clue.mayBegin(characters, place) && fits(place))) {
            place = candidate(characters, place + 1);
        }
        text.read(place - at);
        at = place < until ? Math.max(matcher.end(), place + 1) : place;
        return place < until;
    }

    /** The next place that has one of the clue's first characters, or one like it; the end where none has. */
    private int candidate(String characters, int from) {
        if (digits == null) {
            return clue.firsts().next(characters, from, until);
        }
        while (digit < digits.length && digits[digit] < from) {
            digit++;
        }
        return digit < digits.length ? Math.min(digits[digit], until) : until;
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
