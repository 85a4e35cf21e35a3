package org.mingce.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

    private static final String MIXED = "a§决\uD840\uDC0B";
    private static final int LARGE = 100_000;

    /** Shifted, so that characters of every width stand where one piece ends and the next begins. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aLargeTextIsTheSameBytes(int shift) throws IOException {
        String text = "-".repeat(shift) + MIXED.repeat(LARGE);

        Utf8Text kept = new Utf8Text().append(text);

        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), bytes(kept));
        assertEquals(text, kept.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD840", "\uDC0B", "a\uD840b", "\uDC0B\uD840"})
    void halfOfAPairIsAQuestionMark(String text) throws IOException {
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), bytes(new Utf8Text().append(text)));
    }

    /** An array of half a megabyte sets Java's collector to work on all that is alive, for every booklet. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, LARGE})
    void noPieceOfItIsLarge(int times) throws IOException {
        Utf8Text text = new Utf8Text().append(MIXED.repeat(times));

        text.writeTo(new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                assertTrue(bytes.length < 1 << 18, bytes.length + " bytes in one piece");
                out.write(bytes, from, length);
            }
        });
    }

    private static byte[] bytes(Utf8Text text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.writeTo(bytes);
        return bytes.toByteArray();
    }
}
