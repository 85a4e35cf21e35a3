package org.mingce.render.docx.style;

import java.util.Arrays;

/** A text that is kept in UTF-8 while it grows: most of what parts of a package consist of is ASCII. */
final class Utf8Text {

    private static final int MOST_PER_CHAR = 3;
    private static final int SIX = 6;
    private static final int LOW_SIX = 0x3F;

    private byte[] bytes = new byte[1 << 13];
    private int size;

    /** Adds a text. */
    Utf8Text append(String text) {
        return append(text, 0, text.length());
    }

    /** Adds a part of a text; half of a surrogate pair becomes a question mark. */
    Utf8Text append(String text, int from, int to) {
        int needed = size + (to - from) * MOST_PER_CHAR;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                bytes[size++] = (byte) character;
            } else if (Character.isHighSurrogate(character) && i + 1 < to
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                wide(Character.toCodePoint(character, text.charAt(i)));
            } else {
                wide(Character.isSurrogate(character) ? '?' : character);
            }
        }
        return this;
    }

    private void wide(int point) {
        if (point < 0x80) {
            bytes[size++] = (byte) point;
        } else if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> SIX);
            rest(point, 0);
        } else if (point < 0x10000) {
            bytes[size++] = (byte) (0xE0 | point >> 2 * SIX);
            rest(point, 1);
        } else {
            bytes[size++] = (byte) (0xF0 | point >> 3 * SIX);
            rest(point, 2);
        }
    }

    /** The bytes after the first, each with six bits. */
    private void rest(int point, int groups) {
        for (int group = groups; group >= 0; group--) {
            bytes[size++] = (byte) (0x80 | point >> group * SIX & LOW_SIX);
        }
    }

    /** The text so far. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
