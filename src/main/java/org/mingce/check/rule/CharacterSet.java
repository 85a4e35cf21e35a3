package org.mingce.check.rule;

/** Characters of which very many others are asked to be one: of nearly all that are not, a look at a few bits tells. */
public final class CharacterSet {

    /** How many words of bits there are, a power of two. */
    private static final int WORDS = 16;
    /** The bits of a character that choose its word. */
    private static final int BITS = 4;

    private final String all;
    private final long[] bits = new long[WORDS];

    /** The characters of a text. */
    public CharacterSet(String all) {
        this.all = all;
        for (int i = 0; i < all.length(); i++) {
            bits[all.charAt(i) & WORDS - 1] |= 1L << (all.charAt(i) >>> BITS);
        }
    }

    /** Whether the character is one of them. */
    public boolean has(char character) {
        return (bits[character & WORDS - 1] >>> (character >>> BITS) & 1) != 0 && all.indexOf(character) >= 0;
    }

    /** The next place at which one of them stands; the end of what is looked through where none does. */
    int next(String text, int from, int until) {
        if (all.length() == 1 && until == text.length()) {
            int found = text.indexOf(all.charAt(0), from);
            return found < 0 ? until : found;
        }
        int at = from;
        while (at < until && !has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    @Override
    public String toString() {
        return all;
    }
}
