package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.pipeline.BookletResult.Status;
import picocli.CommandLine.Help.Ansi;

/**
 * Whatever data, names and failures hold: nothing on the console commands a terminal, breaks a line or turns it round.
 */
class ControlCharactersTest extends Prompt {

    /** C0, DEL, C1, line and paragraph separator, marks of direction, invisible formats, one beyond 16 bits. */
    private static final String NASTY =
            "坏\u0000\u0007\b\t\n\r\u001b[2J\u007f\u0085\u009b31m\u2028\u2029\u200e\u200f\u061c"
            + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\u200b\ufeff\uDB40\uDC01好\uD800";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noneIsPrintedOfABookletsNamesPlacesMessagesAndHints(boolean colored) {
        ansi = colored ? Ansi.ON : Ansi.OFF;
        name = NASTY;
        diagnostics = List.of(Diagnostic.error("x", new Position("data/" + NASTY + ".yaml", 1, 1), NASTY, NASTY));
        for (Status end : Status.values()) {
            status = end;
            run("--dept", "shifeng", "--year", "2019");
        }
        String bold = Ansi.ON.string("@|bold,red 错误|@ ");
        assertTrue(!colored || text(out).contains(bold), text(out));
        assertVisible(text(out).replace(bold, ""));
        assertVisible(text(err).replace(bold, ""));
        assertTrue(text(out).contains("坏\\u0000\\u0007\\u0008\\t\\n\\r\\u001b[2J\\u007f\\u0085\\u009b31m\\u2028"),
                text(out));
        assertTrue(text(out).contains("\\u202e\\u2066") && text(out).contains("\\u{e0001}好\\ud800"), text(out));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noneIsPrintedOfABatchItsBarAndItsIndex(boolean watched) {
        bars = watched;
        status = Status.FAILED;
        diagnostics = List.of(Diagnostic.error("x", new Position(NASTY, 1, 1), NASTY, NASTY));
        causes = List.of(new IllegalStateException(NASTY));
        indexProblems = diagnostics;
        departments.put(NASTY, List.of(2019));
        departments.put(NASTY + "2", List.of());
        run("--dept=all", "--year=2019", "--force", "--trace");
        assertVisible(text(out).replace("\r", ""));
        assertVisible(text(err));
    }

    @Test
    void noneIsPrintedOfAListACommandOrAFailure() throws IOException {
        departments.put(NASTY, List.of(2019));
        name = NASTY;
        run();
        run("--dept", NASTY);
        run("--" + NASTY + "=x", NASTY);
        run("--year", NASTY, "--fonts", NASTY, "--data", NASTY.substring(2));
        bug = new IllegalStateException(NASTY);
        run("--trace");
        run("--out", Files.createDirectories(folder.resolve("a\n\u009b\u202eb")).toString(), "--schedule");
        assertVisible(text(out));
        assertVisible(text(err));
    }

    private static void assertVisible(String printed) {
        AtomicInteger lines = new AtomicInteger();
        String found = printed.lines().peek(line -> lines.incrementAndGet())
                .flatMap(line -> line.codePoints().filter(ControlCharactersTest::isHidden)
                        .mapToObj(character -> String.format(Locale.ROOT, "U+%04X in %s", character, line)))
                .findFirst().orElse("");
        assertEquals("", found);
        assertEquals(printed.chars().filter(character -> character == '\n').count(), lines.get(), printed);
    }

    private static boolean isHidden(int character) {
        return character < 0x20 || character >= 0x7f && character < 0xa0 || character == 0xad || character == 0x61c
                || character >= 0x200b && character <= 0x200f || character >= 0x2028 && character <= 0x202e
                || character >= 0x2060 && character <= 0x206f || character == 0xfeff || character >= 0xe0000;
    }
}
