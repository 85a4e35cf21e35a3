package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a rule reads: every one that is read, by a pattern too, counts as a step. */
public final class Text implements CharSequence {

    /** No pattern takes long over a text of so few characters: it is read as it stands, and counts as read once. */
    private static final int SHORT = 2_000;

    /** How many bits of a character choose a word of bits, which tell what stands in a text. */
    private static final int BITS = 4;
    /** The same of a long text, each of whose characters gets its own bit. */
    private static final int ALL_BITS = 10;

    private final String characters;
    private final Steps steps;
    /** Bits that the characters set: where a bit is not set, the character does not stand here. */
    private long[] present;
    private int[] digits;

    Text(String characters, Steps steps) {
        this.characters = characters;
        this.steps = steps;
    }

    @Override
    public int length() {
        return characters.length();
    }

    @Override
    public char charAt(int index) {
        steps.take();
        return characters.charAt(index);
    }

    @Override
    public Text subSequence(int start, int end) {
        return start == 0 && end == characters.length() ? this : new Text(substring(start, end), steps);
    }

    /** The characters between two places. */
    public String substring(int start, int end) {
        steps.take(end - start);
        return characters.substring(start, end);
    }

    /**
     * What finds the pattern here. Patterns must not look further from any place than some fixed number of characters.
     */
    public Matcher matcher(Pattern pattern) {
        if (characters.length() > SHORT) {
            return pattern.matcher(this);
        }
        steps.take(characters.length());
        return pattern.matcher(characters);
    }

    /** The places at which a digit stands, in order. */
    int[] digits() {
        if (digits == null) {
            steps.take(characters.length());
            int[] found = new int[characters.length()];
            int many = 0;
            for (int i = 0; i < found.length; i++) {
                if (characters.charAt(i) >= '0' && characters.charAt(i) <= '9') {
                    found[many++] = i;
                }
            }
            digits = Arrays.copyOf(found, many);
        }
        return digits;
    }

    /** Counts characters that were read. */
    void read(int many) {
        steps.take(many);
    }

    /** Whether there may be one of each set of characters here; false is certain. */
    boolean mayHave(Needs needs) {
        for (String set : needs.sets()) {
            if (!mayHave(set)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there may be one of the characters here; false is certain. */
    public boolean mayHave(String set) {
        for (int i = 0; i < set.length(); i++) {
            if (mayHave(set.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character may stand here; false is certain. */
    public boolean mayHave(char character) {
        long[] bits = present();
        int chosen = bits.length > 1 << BITS ? ALL_BITS : BITS;
        return (bits[character & bits.length - 1] >>> (character >>> chosen) & 1) != 0;
    }

    private long[] present() {
        if (present == null) {
            steps.take(characters.length());
            int chosen = characters.length() > SHORT ? ALL_BITS : BITS;
            long[] bits = new long[1 << chosen];
            for (int i = 0; i < characters.length(); i++) {
                bits[characters.charAt(i) & bits.length - 1] |= 1L << (characters.charAt(i) >>> chosen);
            }
            present = bits;
        }
        return present;
    }

    /** Whether any digit stands here: most rules on numbers need look no further where none does. */
    public boolean hasDigit() {
        return digits().length > 0;
    }

    /** Whether the pattern is found anywhere. */
    public boolean has(Pattern pattern) {
        return matcher(pattern).find();
    }

    /** The pieces between what the pattern finds; empty ones too. */
    public List<Text> split(Pattern pattern) {
        List<Text> pieces = new ArrayList<>();
        Matcher matcher = matcher(pattern);
        int start = 0;
        while (matcher.find()) {
            pieces.add(subSequence(start, matcher.start()));
            start = matcher.end();
        }
        pieces.add(subSequence(start, length()));
        return pieces;
    }

    /** Where one of the marks stands last before a place; -1 where none does within so many characters. */
    public int lastOf(String marks, int before, int reach) {
        int from = Math.max(0, before - reach);
        int at = before - 1;
        while (at >= from && marks.indexOf(charAt(at)) < 0) {
            at--;
        }
        return at < from ? -1 : at;
    }

    @Override
    public String toString() {
        return characters;
    }
}
