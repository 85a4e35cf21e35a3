package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;

/** The desk in a real browser. */
@TestMethodOrder(MethodOrderer.Random.class)
class DeskPageTest {

    private static final String EXPLANATION = "tianyuan/2024/explanation.yaml";
    private static final String SENTENCE = "主要是因为厉行节约";

    @TempDir
    private static Path folder;
    private static DeskOnTrial desk;
    private static Chromium chromium;
    private static BrowserPage page;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.start();
        desk = new DeskOnTrial(folder, "tianyuan");
        page = chromium.open(desk.desk.address());
        show("tianyuan", 2024);
    }

    @AfterAll
    static void close() throws IOException {
        if (desk != null) {
            desk.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void show(String department, int year) {
        run("location.hash = '#/'");
        run("location.hash = '#/" + department + "/" + year + "'");
        waitFor("return document.querySelectorAll('#findings li').length > 0 && "
                + "(document.getElementById('page').contentDocument?.querySelectorAll('p').length ?? 0) > 10");
    }

    private static Object run(String script) {
        return page.evaluate(script);
    }

    private static void waitFor(String script) {
        long start = System.nanoTime();
        while (!Boolean.TRUE.equals(run(script))) {
            assertTrue(System.nanoTime() - start < 20_000_000_000L, "never: " + script);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void aFindingLeadsToItsSentenceAndToItsLine() {
        show("tianyuan", 2024);
        run("document.querySelector('#findings .go').click()");
        waitFor("return document.getElementById('text').value.includes('kind: report')");
        assertTrue((Boolean) run("return document.getElementById('page').contentDocument.querySelector('.mingce-mark')"
                + ".textContent.includes('47人次')"));
        assertTrue(((String) run("const t = document.getElementById('text');"
                + "return t.value.substring(t.selectionStart, t.selectionEnd)")).contains("47人次"));
    }

    @Test
    void aSentenceAndACellLeadToTheirData() {
        show("tianyuan", 2024);
        run("[...document.getElementById('page').contentDocument.querySelectorAll('p')]"
                + ".find(p => p.textContent.includes('年度收、支总计')).click()");
        waitFor("return document.getElementById('file').value.endsWith('explanation.yaml')");
        assertTrue(((String) run("const t = document.getElementById('text');"
                + "return t.value.substring(t.selectionStart, t.selectionEnd)")).startsWith("total:"));
        run("document.getElementById('page').contentDocument.querySelector('td[data-cell$=\" 2013204 project\"]')"
                + ".click()");
        waitFor("return document.getElementById('file').value.endsWith('accounts.yaml')");
        assertTrue(((String) run("const t = document.getElementById('text'); const s = t.value.lastIndexOf('\\n', "
                + "t.selectionStart) + 1; return t.value.substring(s, t.selectionEnd)")).contains("2013204"));
    }

    @Test
    void whatAnEditorSavesIsOnThePageAndThePlaceStays() throws IOException {
        show("tianyuan", 2024);
        run("document.getElementById('page').contentDocument.scrollingElement"
                + ".scrollTo({top: 2000, behavior: 'instant'})");
        Object before = run("return document.getElementById('page').contentDocument.scrollingElement.scrollTop");
        String text = desk.text(EXPLANATION);
        Files.writeString(desk.file(EXPLANATION), text.replace("total:\n  reason: ", "total:\n  reason: 厉行节约，"));
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('" + SENTENCE + "')");
        assertEquals(before, run("return document.getElementById('page').contentDocument.scrollingElement.scrollTop"));
        Files.writeString(desk.file(EXPLANATION), text);
        waitFor("return !document.getElementById('page').contentDocument.body.textContent.includes('" + SENTENCE
                + "')");
    }

    @Test
    void aBrokenFileIsShownAndTheLastGoodPageStays() throws IOException {
        show("tianyuan", 2024);
        String text = desk.text(EXPLANATION);
        Files.writeString(desk.file(EXPLANATION), text.replace("total:\n", "total：\n"));
        waitFor("return !document.getElementById('stale').hidden");
        assertTrue((Boolean) run("return document.getElementById('page').contentDocument.body.textContent.length > 5000"
                + " && document.querySelector('#findings li.ERROR .where').textContent.includes('explanation.yaml')"));
        run("document.querySelector('#findings li.ERROR .go').click()");
        waitFor("return document.getElementById('text').value.includes('total：')");
        Files.writeString(desk.file(EXPLANATION), text);
        waitFor("return document.getElementById('stale').hidden");
    }

    @Test
    void aFileThatIsChangedOutsideWhileItIsEditedIsAskedAboutAndNothingIsLost() throws IOException {
        show("tianyuan", 2024);
        String name = "tianyuan/2024/glossary.yaml";
        String text = desk.text(name);
        run("const f = document.getElementById('file'); f.value = '" + name
                + "'; f.dispatchEvent(new Event('change'))");
        waitFor("return document.getElementById('text').value.includes('terms')");
        run("document.getElementById('text').value += '# mine\\n'");
        Files.writeString(desk.file(name), text + "# theirs\n");
        waitFor("return !document.getElementById('conflict').hidden");
        assertEquals(text + "# theirs\n", desk.text(name));
        assertTrue((Boolean) run("return document.getElementById('text').value.endsWith('# mine\\n')"));
        run("document.getElementById('take-theirs').click()");
        waitFor("return document.getElementById('text').value.endsWith('# theirs\\n')");
        Files.writeString(desk.file(name), text);
        waitFor("return !document.getElementById('text').value.includes('theirs')");
    }

    @Test
    void templatesAreWatchedAndTheirErrorsShownAtTheirPlace() throws IOException {
        show("tianyuan", 2024);
        Path template = desk.folders.templates().resolve("sections/total.ftlh");
        String text = Files.readString(template);
        Files.writeString(template, text + "<p>${nothing.at.all}</p>\n");
        waitFor("return [...document.querySelectorAll('#findings li.ERROR .where')]"
                + ".some(w => w.textContent.includes('templates/sections/total.ftlh'))");
        Files.writeString(template, text);
        waitFor("return document.getElementById('stale').hidden");
    }

    @Test
    void nobodyIsKeptOutByAScreenReaderOrASmallWindow() {
        show("tianyuan", 2024);
        for (int width : new int[] {1280, 768}) {
            page.resize(width, 900);
            for (String scheme : List.of("light", "dark")) {
                page.prefer(scheme);
                assertEquals(List.of(), ownViolations(), width + " " + scheme);
            }
            assertTrue(page.scrollWidth() <= width);
        }
        page.resize(1280, 900);
        page.prefer("light");
        run("location.hash = '#/'");
        waitFor("return document.querySelectorAll('#booklets a').length > 0");
        assertEquals(List.of(), ownViolations());
    }

    /** The booklet within is judged by its own tests. */
    private static List<String> ownViolations() {
        return new com.deque.html.axecore.selenium.AxeBuilder().exclude("#page").analyze(chromium.driver())
                .getViolations().stream().map(rule -> rule.getId() + rule.getNodes()).toList();
    }
}
