package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Workshop;

/**
 * The pages beside the booklets: the lists of booklets, for the public and for the clerk, and each booklet's findings.
 */
class ClerksPagesTest {

    private static final String INDEX = "output/index.html";
    private static final String REVIEW = "output/review/index.html";
    private static final String OVERVIEW = "output/review/overview.html";
    private static final String FINDINGS = "output/review/shifeng/2019/findings.html";

    @TempDir
    private static Path folder;
    private static Workshop workshop;

    @BeforeAll
    static void makeAll() {
        workshop = Workshop.in(folder).runAll("--formats", "html");
    }

    @ParameterizedTest
    @ValueSource(strings = {INDEX, REVIEW, OVERVIEW, FINDINGS})
    void aPageIsValid(String page) throws Exception {
        assertEquals(List.of(), HtmlChecks.of(workshop.file(page)).problems());
    }

    @Test
    void thePagesAreAccessibleFitAPhoneAndPrintWhole() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            for (String page : List.of(INDEX, REVIEW, OVERVIEW, FINDINGS)) {
                assertEquals(List.of(), chromium.open(workshop.file(page)).problems(), page);
            }
        }
    }

    @Test
    void theListOfDepartmentsIsSearchedAndIsWholeWithoutAScript() throws Exception {
        String shown = "return [...document.querySelectorAll('.department')].filter(e => e.offsetHeight)"
                + ".map(e => e.querySelector('h3').textContent)";
        try (Chromium chromium = Chromium.start()) {
            BrowserPage page = chromium.open(workshop.file(INDEX));
            assertEquals(5, ((List<?>) page.evaluate(shown)).size());
            page.evaluate("const input = document.getElementById('search'); input.value = '株洲 2019';"
                    + "input.dispatchEvent(new Event('input'))");
            assertEquals(List.of("株洲市石峰区区委组织部"), page.evaluate(shown));
            assertEquals("找到1个部门", page.evaluate("return document.querySelector('.found').innerText"));
        }
        String html = Files.readString(workshop.file(INDEX));
        assertTrue(html.contains("<div class=\"search\" hidden>") && !html.contains("class=\"department\" hidden"));
    }
}
