package org.mingce.check.rule;

/** Characters of which very many others are asked to be one: of nearly all that are not, a look at a few bits tells. */
final class CharacterSet {

    /** How many words of bits there are, a power of two. */
    private static final int WORDS = 16;
    /** The bits of a character that choose its word. */
    private static final int BITS = 4;

    private final String all;
    private final long[] bits = new long[WORDS];

    CharacterSet(String all) {
        this.all = all;
        for (int i = 0; i < all.length(); i++) {
            bits[all.charAt(i) & WORDS - 1] |= 1L << (all.charAt(i) >>> BITS);
        }
    }

    boolean has(char character) {
        return (bits[character & WORDS - 1] >>> (character >>> BITS) & 1) != 0 && all.indexOf(character) >= 0;
    }

    @Override
    public String toString() {
        return all;
    }
}
