package org.mingce.check.names;

import java.util.function.LongConsumer;

/**
 * How often each character stands between the same three neighbours. A table of its own, without an object for each of
 * many thousands of entries.
 */
final class Surroundings {

    private static final int BITS = 16;
    private static final int OFTEN = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    /** 0 of none; of what was added once, its place and one; of what was added more often, less than 0. */
    private final int[] found;
    private final int shift;

    /** @param characters how many will be added at most */
    Surroundings(int characters) {
        int size = Math.max(Integer.highestOneBit(Math.max(1, characters)) * 4, BITS);
        keys = new long[size];
        found = new int[size];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    }

    /** The three neighbours and, last, the character between them. */
    static long key(char one, char two, char three, char middle) {
        return (long) one << 3 * BITS | (long) two << 2 * BITS | (long) three << BITS | middle;
    }

    /** The key with another character between the same neighbours. */
    static long with(long key, char middle) {
        return key >>> BITS << BITS | middle;
    }

    /** Which character it is about. */
    static char middle(long key) {
        return (char) key;
    }

    /** Four characters in their order with the two in the middle the other way round. */
    static long turned(long key) {
        return key((char) (key >>> 3 * BITS), (char) (key >>> BITS), (char) (key >>> 2 * BITS), (char) key);
    }

    /** The four characters of a key, in their order. */
    static String text(long key) {
        return new String(new char[] {(char) (key >>> 3 * BITS), (char) (key >>> 2 * BITS), (char) (key >>> BITS),
            (char) key});
    }

    /** Adds a key at a place. */
    void add(long key, boolean often, int place) {
        int at = find(key);
        keys[at] = key;
        found[at] = found[at] == 0 && !often ? place + 1 : OFTEN;
    }

    /** Where a key stands that was added once; -1 where it was not, or more often. */
    int place(long key) {
        return Math.max(found[find(key)], 0) - 1;
    }

    /** Every key that was added more than once. */
    void often(LongConsumer consumer) {
        for (int i = 0; i < keys.length; i++) {
            if (found[i] == OFTEN) {
                consumer.accept(keys[i]);
            }
        }
    }

    private int find(long key) {
        int at = (int) (key * MIX >>> shift);
        while (found[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
