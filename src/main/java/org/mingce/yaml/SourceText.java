package org.mingce.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingce.model.Position;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The characters of a source file.
 *
 * @param file       the path as it is shown
 * @param characters everything in it, without a byte order mark
 */
public record SourceText(String file, String characters) {

    private static final int UTF_8_MARK = 0xEFBBBF;
    private static final int ZIP = 0x504B0304;
    private static final int OLD_OFFICE = 0xD0CF11E0;
    private static final int PDF = 0x25504446;
    private static final int UTF_16_BIG = 0xFEFF;
    private static final int UTF_16_LITTLE = 0xFFFE;

    /**
     * Decodes a file, which must be UTF-8 and hold nothing unprintable; notes what is wrong otherwise.
     *
     * @return the text; empty when it can't be read
     */
    public static Optional<SourceText> decode(String file, byte[] bytes, Problems problems) {
        int start = hasMark(bytes, UTF_8_MARK, 3) ? 3 : 0;
        if (hasMark(bytes, UTF_16_BIG, 2) || hasMark(bytes, UTF_16_LITTLE, 2)) {
            problems.error("yaml.encoding/utf-16", Position.of(file));
            return Optional.empty();
        }
        if (hasMark(bytes, ZIP, 4) || hasMark(bytes, OLD_OFFICE, 4) || hasMark(bytes, PDF, 4)) {
            problems.error("yaml.encoding/office", Position.of(file));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, start, bytes.length - start), characters, true);
        SourceText text = new SourceText(file, characters.flip().toString());
        if (result.isError()) {
            problems.error("yaml.encoding", text.at(text.characters.length()));
            return Optional.empty();
        }
        return text.isPrintable(problems) ? Optional.of(text) : Optional.empty();
    }

    private static boolean hasMark(byte[] bytes, int mark, int length) {
        for (int i = 0; i < length; i++) {
            int expected = mark >> (length - 1 - i) * Byte.SIZE & 0xFF;
            if (bytes.length < length || (bytes[i] & 0xFF) != expected) {
                return false;
            }
        }
        return true;
    }

    private boolean isPrintable(Problems problems) {
        int first = firstInvisible(characters);
        if (first < characters.length()) {
            problems.error("yaml.character", at(first), name(characters.codePointAt(first)));
        }
        return first == characters.length();
    }

    /** Where the first such character stands; the length of the text where none does. */
    private static int firstInvisible(String text) {
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < 0x7F || unit >= 0x3000 && unit < Character.MIN_SURROGATE) {
                i++; // Nearly all of them: Latin, Chinese.
            } else if (isInvisible(text.codePointAt(i))) {
                return i;
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return i;
    }

    /** Whether no booklet has it: a control character, half a character, a line break that editors don't show. */
    static boolean isInvisible(int character) {
        // YAML 1.1 breaks lines at U+0085, U+2028 and U+2029; no editor that a clerk uses does.
        boolean oddBreak = character == 0x85 || character == 0x2028 || character == 0x2029;
        // Marks of direction turn amounts round on the page.
        boolean turns = character == 0x200E || character == 0x200F || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
        return oddBreak || turns || character == 0xFEFF || !StreamReader.isPrintable(character);
    }

    /** The first character of a text that no source file may hold, by its name; empty where there is none. */
    public static Optional<String> unprintable(String text) {
        int first = firstInvisible(text);
        return first < text.length() ? Optional.of(name(text.codePointAt(first))) : Optional.empty();
    }

    /** A text without soft hyphens, zero-width blanks and their like, as it is read from a file. */
    public static String visible(String text) {
        return Typed.visible(text);
    }

    /** A character that can't be shown, as Unicode names it. */
    static String name(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    /** The place of a character. */
    public Position at(int index) {
        int lineStart = characters.lastIndexOf('\n', index - 1) + 1;
        int line = 1 + (int) characters.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Position(file, line, 1 + characters.codePointCount(lineStart, index));
    }

    /** The lines, in order. */
    public List<String> lines() {
        return characters.lines().toList();
    }
}
