package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.Chromium;
import org.mingce.testing.DocxSchema;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.PdfArchives;
import org.mingce.testing.Printing;
import org.mingce.testing.Tool;
import org.mingce.testing.Workshop;

/** Every booklet of the project's data, in all three formats, before the judges that there are for each. */
class EverySeedTest {

    private static final String SHIFENG = "shifeng-2019";
    private static final String TIANYUAN = "tianyuan-2024";
    private static final String HETANG = "hetang-2022";
    private static final String TAOJIANG = "taojiang-2022";
    private static final String TARGETS = "shifeng-2023";
    private static final long OFFICE_SECONDS = 240;

    /** The errors that the published documents have. */
    private static final Map<String, String[]> KNOWN = Map.of(
            SHIFENG, new String[] {"table.general-budget-total", "table.general-budget-down"},
            HETANG, new String[] {"forms.heading-weight", "forms.weights", "forms.score-total"});

    @TempDir
    private static Path folder;

    private static final Map<String, Printing> PRINTED = new LinkedHashMap<>();

    @BeforeAll
    static void printAll() {
        for (String seed : List.of(SHIFENG, TIANYUAN, HETANG, TAOJIANG, TARGETS)) {
            String[] name = seed.split("-");
            PRINTED.put(seed, Workshop.in(folder.resolve(seed)).expecting(KNOWN.getOrDefault(seed, new String[0]))
                    .run(name[0], Integer.parseInt(name[1])).published());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SHIFENG, TIANYUAN, HETANG, TAOJIANG, TARGETS})
    void theHtmlIsValidAndWhole(String seed) throws Exception {
        assertEquals(List.of(), HtmlChecks.of(PRINTED.get(seed).file("html")).problems());
    }

    @Test
    void theHtmlIsAccessibleFitsAPhoneAndPrintsWhole() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            List<String> problems = new ArrayList<>();
            for (Map.Entry<String, Printing> booklet : PRINTED.entrySet()) {
                chromium.open(booklet.getValue().file("html")).problems()
                        .forEach(problem -> problems.add(booklet.getKey() + ": " + problem));
            }
            assertEquals(List.of(), problems);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SHIFENG, TIANYUAN, HETANG, TAOJIANG, TARGETS})
    void thePdfIsPdfA(String seed) throws Exception {
        assertEquals(List.of(), PdfArchives.violations(PRINTED.get(seed).file("pdf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHIFENG, TIANYUAN, HETANG, TAOJIANG, TARGETS})
    void theDocxKeepsToItsSchema(String seed) throws Exception {
        assertEquals(List.of(), DocxSchema.errors(Files.readAllBytes(PRINTED.get(seed).file("docx"))));
    }

    @Test
    void theDocxHasAsManyPagesAsThePdfGiveOrTakeOne() throws Exception {
        Path office = Tool.require("soffice", "libreoffice");
        List<String> command = new ArrayList<>(List.of(office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf",
                "--outdir", folder.resolve("office").toString()));
        for (Map.Entry<String, Printing> booklet : PRINTED.entrySet()) {
            command.add(Files.copy(booklet.getValue().file("docx"), folder.resolve(booklet.getKey() + ".docx")).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(OFFICE_SECONDS, TimeUnit.SECONDS), "LibreOffice takes too long");
        } finally {
            process.destroyForcibly();
        }
        for (Map.Entry<String, Printing> booklet : PRINTED.entrySet()) {
            assertEquals(pages(booklet.getValue().file("pdf")),
                    pages(folder.resolve("office").resolve(booklet.getKey() + ".pdf")), 1.0, booklet.getKey());
        }
    }

    private static int pages(Path pdf) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            return reader.getNumberOfPages();
        }
    }
}
