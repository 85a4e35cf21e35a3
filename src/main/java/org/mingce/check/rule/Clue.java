package org.mingce.check.rule;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the characters that it can begin with: it is tried where one of them stands and nowhere else, so that
 * many patterns cost little more than one reading of the text.
 */
public final class Clue {

    private static final String AHEAD = "(?=[";
    private static final String DIGIT = "\\d";

    private final CharacterSet firsts;
    private final Pattern pattern;
    private final Needs needs;
    private final Beginning beginning;
    private final boolean ofDigits;

    private Clue(String firsts, String regex) {
        String characters = firsts.replace(DIGIT, Needs.DIGITS);
        this.firsts = new CharacterSet(characters);
        this.pattern = Pattern.compile(regex);
        this.needs = Needs.of(regex, characters);
        this.beginning = Beginning.of(regex);
        this.ofDigits = characters.chars().allMatch(first -> first >= '0' && first <= '9');
    }

    /**
     * A pattern and its first characters.
     *
     * @param firsts every character that a match can begin with; {@code \d} stands for the ten digits
     * @param regex  what is looked for; may look behind its beginning, and finds nothing of no length
     */
    public static Clue of(String firsts, String regex) {
        return new Clue(firsts, regex);
    }

    /** A pattern that begins by looking ahead at its first characters: {@code (?=[…])}, without ranges. */
    public static Clue of(String regex) {
        int end = regex.indexOf(']');
        if (!regex.startsWith(AHEAD) || end < 0) {
            throw new IllegalArgumentException(regex);
        }
        return new Clue(regex.substring(AHEAD.length(), end), regex);
    }

    /** The pattern itself. */
    public Pattern pattern() {
        return pattern;
    }

    /** The characters that a match can begin with. */
    CharacterSet firsts() {
        return firsts;
    }

    /** Whether a text can begin with a match; false is certain. */
    public boolean mayBegin(Text text) {
        return text.length() > 0 && mayBegin(text.toString(), 0);
    }

    /** Whether a match can begin at a place of a text; false is certain. */
    boolean mayBegin(String text, int at) {
        return firsts.has(text.charAt(at)) && beginning.mayBeAt(text, at);
    }

    /** Whether it begins with a digit always. */
    boolean isOfDigits() {
        return ofDigits;
    }

    /** Whether it may fit somewhere in the text: not where a character is missing that it needs. */
    public boolean mayFit(Text text) {
        return text.mayHave(needs);
    }

    /** What tries it at places of a text. */
    Matcher matcher(Text text) {
        return text.matcher(pattern).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Looks for it in a text. */
    public Search in(Text text) {
        return in(text, 0, text.length());
    }

    /** Looks for it between two places of a text; what stands around them may be looked at. */
    public Search in(Text text, int from, int until) {
        return new Search(this, text, mayFit(text) ? from : until, until);
    }

    /** Takes each place of a text where it fits. */
    public void each(Text text, Consumer<Matcher> taker) {
        if (mayFit(text)) {
            Search search = new Search(this, text, 0, text.length());
            while (search.next()) {
                taker.accept(search.found());
            }
        }
    }
}
