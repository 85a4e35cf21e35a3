package org.mingce.check.names;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Where each four Chinese characters stand that stand in a text, and whether they stand there once. A table of its own,
 * without an object for each of many thousands of entries.
 */
final class Fours {

    /** How many characters there are. */
    static final int LENGTH = 4;
    private static final int BITS = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** How many places a table has for each character, rounded down to a power of two. */
    private static final int ROOM = 4;

    private final char[] text;
    /** 0 of none; of what stands there once, its place and one; of what stands there more often, less than 0. */
    private final int[] places;
    private final int shift;
    /** Where each four stands that stands there, in the order of the table. */
    private final int[] all;

    /**
     * The fours of a text.
     *
     * @param often the place from which on each counts as standing there often
     */
    Fours(String text, int often) {
        this.text = text.toCharArray();
        int size = Math.max(Integer.highestOneBit(Math.max(1, text.length())) * ROOM, BITS);
        this.places = new int[size];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = this.text[i];
            row = c < '\u4E00' || c > '\u9FFF' ? 0 : row + 1;
            if (row >= LENGTH) {
                add(i - LENGTH + 1, often);
            }
        }
        this.all = found();
    }

    private int[] found() {
        int[] found = new int[text.length];
        int many = 0;
        for (int place : places) {
            if (place != 0) {
                found[many++] = place;
            }
        }
        return Arrays.copyOf(found, many);
    }

    private void add(int place, int often) {
        int at = find(at(place));
        places[at] = places[at] == 0 && place < often ? place + 1 : -place - 1;
    }

    /** The four that begin at a place. */
    long at(int place) {
        return (long) text[place] << 3 * BITS | (long) text[place + 1] << 2 * BITS | (long) text[place + 2] << BITS
                | text[place + 3];
    }

    /** The four with the two in the middle the other way round. */
    static long turned(long four) {
        char second = (char) (four >>> 2 * BITS);
        char third = (char) (four >>> BITS);
        return with(with(four, 1, third), 2, second);
    }

    /** The four with another character at an index. */
    static long with(long four, int index, char other) {
        int bits = (LENGTH - 1 - index) * BITS;
        return four & ~((long) Character.MAX_VALUE << bits) | (long) other << bits;
    }

    /** Whether a four stands there more often than once. */
    boolean isOften(long four) {
        return places[find(four)] < 0;
    }

    /** A place of every four that stands there often. */
    void often(IntConsumer taker) {
        for (int place : all) {
            if (place < 0) {
                taker.accept(-place - 1);
            }
        }
    }

    /** The place of every four that stands there once. */
    void once(IntConsumer taker) {
        for (int place : all) {
            if (place > 0) {
                taker.accept(place - 1);
            }
        }
    }

    private int find(long four) {
        int at = (int) (four * MIX >>> shift);
        while (places[at] != 0 && at(Math.abs(places[at]) - 1) != four) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }
}
