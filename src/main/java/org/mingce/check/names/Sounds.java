package org.mingce.check.names;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Which common characters are spoken alike: GB 2312 orders its first 3,755 by their sound, so that those of one
 * syllable stand side by side. What input methods and ears confuse are neighbours there.
 */
final class Sounds {

    /** How far apart two characters may stand. */
    private static final int NEAR = 10;
    private static final int ROWS = 40;
    private static final int COLUMNS = 94;
    private static final int FIRST_ROW = 0xB0;
    private static final int FIRST_COLUMN = 0xA1;
    private static final int NONE = -1;

    private final char[] characters = new char[ROWS * COLUMNS];
    private final int[] places = new int[Character.MAX_VALUE + 1];

    Sounds() {
        Arrays.fill(places, NONE);
        Charset charset = Charset.forName("GB2312");
        for (int i = 0; i < characters.length; i++) {
            byte[] code = {(byte) (FIRST_ROW + i / COLUMNS), (byte) (FIRST_COLUMN + i % COLUMNS)};
            characters[i] = charset.decode(ByteBuffer.wrap(code)).charAt(0);
            places[characters[i]] = i;
        }
    }

    /** The characters that may be meant by this one, itself not among them. */
    char[] like(char character) {
        int place = places[character];
        if (place == NONE) {
            return new char[0];
        }
        int from = Math.max(0, place - NEAR);
        int to = Math.min(characters.length, place + NEAR + 1);
        char[] like = new char[to - from - 1];
        System.arraycopy(characters, from, like, 0, place - from);
        System.arraycopy(characters, place + 1, like, place - from, to - place - 1);
        return like;
    }
}
