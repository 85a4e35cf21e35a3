package org.mingce.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is kept in UTF-8 while it grows: most of what files consist of is ASCII. It lies in pieces, none of which
 * is large: an array of half a megabyte makes Java's collector look through all that is alive.
 */
public final class Utf8Text {

    /** What a character of a text is written as; {@code null} for the character itself. */
    public interface Escapes {
        String at(String text, int index);
    }

    /** So many bytes lie in {@code bytes}; where a character found no room, a few of them are left. */
    private record Piece(byte[] bytes, int size) {
    }

    private static final int FIRST_PIECE = 1 << 13;
    private static final int LARGEST_PIECE = 1 << 16;
    private static final int MOST_PER_CHARACTER = 4;
    private static final int SIX = 6;
    private static final int LOW_SIX = 0x3F;

    private final List<Piece> full = new ArrayList<>();
    private byte[] bytes = new byte[FIRST_PIECE];
    private int size;

    /** Adds a text. */
    public Utf8Text append(String text) {
        return append(text, 0, text.length());
    }

    /** Adds a part of a text; half of a surrogate pair becomes a question mark. */
    public Utf8Text append(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes.length - size < MOST_PER_CHARACTER) {
                next();
            }
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

    /** Adds a text, some characters of it as something else. */
    public Utf8Text append(String text, Escapes escapes) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String other = escapes.at(text, i);
            if (other != null) {
                append(text, from, i).append(other);
                from = i + 1;
            }
        }
        return append(text, from, text.length());
    }

    private void next() {
        full.add(new Piece(bytes, size));
        bytes = new byte[Math.min(LARGEST_PIECE, bytes.length * 2)];
        size = 0;
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

    /** Writes the text so far. */
    public void writeTo(OutputStream out) throws IOException {
        for (Piece piece : full) {
            out.write(piece.bytes(), 0, piece.size());
        }
        out.write(bytes, 0, size);
    }

    /** The text so far. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        full.forEach(piece -> text.append(new String(piece.bytes(), 0, piece.size(), StandardCharsets.UTF_8)));
        return text.append(new String(bytes, 0, size, StandardCharsets.UTF_8)).toString();
    }
}
