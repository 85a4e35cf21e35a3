package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Two tabs with the same form, and a broken file that is mended at the desk itself. */
@Timeout(180)
class DeskTabsPageTest {

    private static final String EXPLANATION = "tianyuan/2024/explanation.yaml";
    private static final String REASON = "document.querySelector('[data-path=\\'[\"total\",\"reason\"]\\']')";

    @TempDir
    private static Path folder;
    private static DeskInBrowser browser;
    private static DeskOnTrial desk;
    private static ChromeDriver driver;
    private static BrowserPage page;

    @BeforeAll
    static void open() throws Exception {
        browser = new DeskInBrowser(folder, "tianyuan");
        desk = browser.desk;
        driver = browser.driver();
        page = browser.open();
        show();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static void show() {
        run("location.hash = '#/tianyuan/2024'");
        waitFor("return (document.getElementById('page').contentDocument?.querySelectorAll('p').length ?? 0) > 10");
    }

    private static Object run(String script) {
        return page.evaluate(script);
    }

    private static void waitFor(String script) {
        page.waitFor(script);
    }

    /** Opens a file's form; fields that stood there before are not those that are waited for. */
    private static void choose(String name) {
        run("document.querySelectorAll('[data-path]').forEach(old => old.dataset.old = '1')");
        run("const f = document.getElementById('file'); f.value = '" + name
                + "'; f.dispatchEvent(new Event('change'))");
    }

    /** Types into a field of the form, saving nothing. */
    private static void type(String field, String value) {
        waitFor("return " + field + " !== null && !" + field + ".dataset.old");
        run("const f = " + field + "; f.value = '" + value + "'; f.dispatchEvent(new Event('input'))");
    }

    private static void save() {
        run("document.getElementById('form').requestSubmit()");
    }

    @Test
    void ofTwoTabsWithTheSameFormTheSecondToSaveIsAskedAndBothChangesStay() throws IOException {
        String text = desk.text(EXPLANATION);
        choose(EXPLANATION);
        type(REASON, "第一页的原因");
        String one = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(desk.origin() + "/");
        show();
        choose(EXPLANATION);
        type(REASON, "第二页的原因");
        save();
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('第二页的原因')");
        assertTrue(desk.text(EXPLANATION).contains("reason: 第二页的原因\n"));
        String two = driver.getWindowHandle();

        driver.switchTo().window(one);
        waitFor("return !document.getElementById('conflict').hidden");
        assertEquals("第一页的原因", run("return " + REASON + ".value"), "what was typed is not lost");
        assertTrue(desk.text(EXPLANATION).contains("reason: 第二页的原因\n"), "nor is what was saved");
        run("document.getElementById('keep-mine').click()");
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('第一页的原因')");
        assertEquals(text.replaceFirst("(?m)(^total:\n  reason: ).*", "$1第一页的原因"), desk.text(EXPLANATION));

        driver.switchTo().window(two);
        waitFor("return " + REASON + ".value === '第一页的原因'");
        driver.close();
        driver.switchTo().window(one);
        Files.writeString(desk.file(EXPLANATION), text);
        waitFor("return !document.getElementById('page').contentDocument.body.textContent.includes('第一页的原因')");
    }

    @Test
    void aBrokenFileIsMendedAtTheDeskAndTheLastGoodPageStaysUntilThen() throws IOException {
        String text = desk.text(EXPLANATION);
        Files.writeString(desk.file(EXPLANATION), text.replace("total:\n", "total：\n"));
        waitFor("return !document.getElementById('stale').hidden"
                + " && document.querySelector('#findings li.ERROR .where')?.textContent.includes('explanation.yaml')");
        waitFor("return document.getElementById('page').contentDocument.body.textContent.length > 5000");
        run("document.querySelector('#findings li.ERROR .go').click()");
        waitFor("return document.getElementById('text').value.includes('total：')");
        run("const t = document.getElementById('text'); t.value = t.value.replace('total：', 'total:');"
                + "t.dispatchEvent(new Event('input')); document.getElementById('save-text').click()");
        waitFor("return document.getElementById('stale').hidden");
        assertEquals(text, desk.text(EXPLANATION));
        run("document.getElementById('as-form').click()");
        waitFor("return !document.getElementById('form').hidden"
                + " && document.querySelector('#form [data-path]') !== null");
    }
}
