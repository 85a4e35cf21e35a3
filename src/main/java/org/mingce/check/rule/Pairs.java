package org.mingce.check.rule;

import java.util.BitSet;

/** How some words begin: a look at one bit for two characters tells of nearly all places that none begins there. */
public final class Pairs {

    private static final int BITS = 1 << 13;
    private static final int MIX = 31;

    private final BitSet bits = new BitSet(BITS);
    /** Words of one character. */
    private String single = "";

    /** Adds a word. */
    public void add(String word) {
        if (word.length() == 1) {
            single += word;
        } else if (word.length() > 1) {
            bits.set(pair(word, 0));
        }
    }

    /** Whether one of the words may begin at a place; false is certain. */
    public boolean mayBegin(String text, int at) {
        return at + 1 < text.length() && bits.get(pair(text, at)) || single.indexOf(text.charAt(at)) >= 0;
    }

    private static int pair(String text, int at) {
        return text.charAt(at) * MIX + text.charAt(at + 1) & BITS - 1;
    }
}
