package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.Chromium;
import org.mingce.testing.DocxSchema;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.PdfArchives;
import org.mingce.testing.Seed;

/** Every booklet of the project's data, in all three formats, before the judges that there are for each. */
@ExtendWith(BookletsOnce.class)
class EverySeedTest {

    @ParameterizedTest
    @EnumSource
    void theHtmlIsValidAndWhole(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), HtmlChecks.of(booklets.of(seed).file("html")).problems());
    }

    @Test
    void theHtmlIsAccessibleFitsAPhoneAndPrintsWhole(Booklets booklets) throws Exception {
        try (Chromium chromium = Chromium.start()) {
            List<String> problems = new ArrayList<>();
            for (Seed seed : Seed.values()) {
                chromium.open(booklets.of(seed).file("html")).problems()
                        .forEach(problem -> problems.add(seed + ": " + problem));
            }
            assertEquals(List.of(), problems);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePdfIsPdfAAndAccessible(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), PdfArchives.violations(booklets.of(seed).file("pdf")));
    }

    @ParameterizedTest
    @EnumSource
    void theDocxKeepsToItsSchema(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), DocxSchema.errors(Files.readAllBytes(booklets.of(seed).file("docx"))));
    }

    @ParameterizedTest
    @EnumSource
    void theDocxHasAsManyPagesAsThePdfGiveOrTakeOne(Seed seed, Booklets booklets) throws Exception {
        assertEquals(booklets.paper(seed).sheets().size(), booklets.office(seed).sheets().size(), 1.0);
    }
}
