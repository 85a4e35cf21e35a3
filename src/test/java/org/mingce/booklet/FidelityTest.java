package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.Printing;
import org.mingce.testing.Seed;
import org.mingce.testing.Tool;

/**
 * How much of the published documents' text each format holds. The documents and the measure are no part of this
 * repository: they lie in a folder {@code shared} beside it. No package brings them, so that where they are not there
 * the test is skipped, with a line that says so, on a build machine too.
 */
@ExtendWith(BookletsOnce.class)
class FidelityTest {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Path MEASURE = SHARED.resolve(Path.of("tools", "fidelity"));

    @BeforeAll
    static void needsThePublishedDocuments() {
        if (!Files.exists(MEASURE)) {
            System.err.println("skipped: " + FidelityTest.class.getName() + ", no published documents in " + SHARED);
            Assumptions.abort("skipped, no published documents");
        }
    }

    /**
     * Percent of the characters. What is missing: sentences that contradict other pages of the same document,
     * rates that do not follow from the amounts beside them, 总额0元 beside 0万元, and 截止 where 截至 is meant. In Word
     * besides: the numbers of headings, which it counts itself, so that they are none of its text.
     */
    @ParameterizedTest
    @CsvSource({"SHIFENG_2019, 98.7, 98", "SHIFENG_2023, 100, 100", "TIANYUAN_2024, 99.8, 99.8",
            "HETANG_2022, 99.6, 99.6", "TAOJIANG_2022, 100, 99.3"})
    void everyFormatHoldsThePublishedText(Seed seed, String floor, String word, Booklets booklets) throws Exception {
        Printing printing = booklets.of(seed);
        holds(seed, floor, printing, "html", "pdf");
        holds(seed, word, printing, "docx");
    }

    private static void holds(Seed seed, String floor, Printing printing, String... formats) throws Exception {
        Tool.require("pdftotext");
        List<String> command = new ArrayList<>(List.of(Tool.require("python3").toString(), MEASURE.toString(),
                "--missing", "9", "--floor", floor,
                SHARED.resolve("seeds").resolve(seed.source() + ".txt").toString()));
        Stream.of(formats).map(format -> printing.file(format).toString()).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), report);
        assertEquals(formats.length, report.lines().filter(line -> line.matches("\\s*[\\d.]+%.*")).count(), report);
    }
}
