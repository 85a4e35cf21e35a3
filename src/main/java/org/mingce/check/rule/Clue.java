package org.mingce.check.rule;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern with the characters that it can begin with: it is tried where one of them stands and nowhere else, so that
 * many patterns cost little more than one reading of the text.
 */
public final class Clue {

    private static final String AHEAD = "(?=[";
    private static final char FIRST_DIGIT = '0';
    private static final char LAST_DIGIT = '9';

    private final BitSet firsts = new BitSet();
    private final Pattern pattern;
    private final Needs needs;
    /** The clue by itself, as a search takes it. */
    private final List<Clue> own = List.of(this);

    private Clue(String firsts, String regex) {
        for (int i = 0; i < firsts.length(); i++) {
            if (firsts.startsWith("\\d", i)) {
                this.firsts.set(FIRST_DIGIT, LAST_DIGIT + 1);
                i++;
            } else {
                this.firsts.set(firsts.charAt(i));
            }
        }
        this.pattern = Pattern.compile(regex);
        this.needs = Needs.of(regex, this.firsts.stream().mapToObj(Character::toString)
                .collect(Collectors.joining()));
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

    /** Whether a match can begin with the character. */
    boolean beginsWith(char first) {
        return firsts.get(first);
    }

    /** Adds the characters that a match can begin with. */
    void addFirsts(BitSet all) {
        all.or(firsts);
    }

    /** Whether it may fit somewhere in the text: not where a character is missing that it needs. */
    boolean mayFit(Text text) {
        return text.mayHave(needs);
    }

    /** Looks for it in a text. */
    public Search in(Text text) {
        return in(text, 0, text.length());
    }

    /** Looks for it between two places of a text; what stands around them may be looked at. */
    public Search in(Text text, int from, int until) {
        return new Search(firsts, mayFit(text) ? own : List.of(), text, from, until);
    }

    /** Takes each place of a text where it fits. */
    public void each(Text text, Consumer<Matcher> taker) {
        Search search = in(text);
        while (search.next()) {
            taker.accept(search.found());
        }
    }
}
