package org.mingce.document.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mingce.document.Block;
import org.mingce.document.Document;
import org.mingce.document.Paragraph;

/** Documents of any size are compared within bounds, and a thread that is told to stop comparing does. */
class BoundsTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int LONG = 200_000;

    /** Characters in an order of their own. */
    private static String text(int length, int seed) {
        StringBuilder text = new StringBuilder(length);
        long state = seed;
        for (int i = 0; i < length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append((char) ('一' + (state >>> 40) % 2000));
        }
        return text.toString();
    }

    private static List<ComparedUnit> units(int count, int length, int seed) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new Paragraph(Paragraph.Kind.TEXT, "甲".repeat(length) + text(8, seed + i), "", Optional.empty(),
                    ""));
        }
        return ComparedUnits.of(new Document(blocks));
    }

    private static void soon(Executable work) {
        assertTimeoutPreemptively(SOON, work);
    }

    @Test
    void aLongParagraphThatIsAnotherOneIsToldAsAWhole() {
        soon(() -> {
            List<Hunk> hunks = Hunk.between(Loose.of("同" + text(LONG, 1) + "样"), Loose.of("同" + text(LONG, 7) + "样"));
            assertEquals(List.of(new Hunk(1, LONG + 1, 1, LONG + 1)), hunks);
            assertTrue(hunks.get(0).isCoarse());
        });
    }

    @Test
    void fewChangesOfALongParagraphAreToldEach() {
        soon(() -> {
            String was = text(LONG, 1);
            String is = was.substring(0, 100) + "新" + was.substring(100, 150_000) + was.substring(150_003);
            List<Hunk> hunks = Hunk.between(Loose.of(was), Loose.of(is));
            assertEquals(2, hunks.size());
            assertFalse(hunks.get(0).isCoarse());
        });
    }

    @Test
    void ofManyLongParagraphsNoneIsTakenForAVersionOfAnother() {
        soon(() -> assertEquals(800,
                Alignment.of(units(400, 20_000, 1), units(400, 20_000, 1_000_000)).pairs().size()));
    }

    @Test
    void aThreadThatIsToldToStopDoes() {
        Loose was = Loose.of(text(1_000, 1));
        Loose is = Loose.of(text(1_000, 7));
        List<ComparedUnit> one = units(10, 10, 1);
        List<ComparedUnit> other = units(10, 10, 1_000);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> Hunk.between(was, is));
            assertThrows(CancellationException.class, () -> Alignment.of(one, other));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
