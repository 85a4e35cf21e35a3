package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** The list of all departments in a real browser: publishing all, and more tabs than a browser has connections. */
@Timeout(180)
class DeskBureauPageTest {

    /** A browser keeps six connections to a server. */
    private static final int TABS = 8;

    @TempDir
    private static Path folder;
    private static DeskInBrowser browser;
    private static DeskOnTrial desk;
    private static ChromeDriver driver;
    private static BrowserPage page;

    @BeforeAll
    static void open() throws Exception {
        browser = new DeskInBrowser(folder, "taojiang");
        desk = browser.desk;
        driver = browser.driver();
        FileUtils.copyDirectory(desk.file("taojiang").toFile(), desk.file("zebra").toFile());
        Files.writeString(desk.file("zebra/2022/booklet.yaml"), "no: [1\n");
        page = browser.open();
        page.waitFor("return document.querySelectorAll('#booklets .chip').length === 2"
                + " && !document.querySelector('#booklets .UNKNOWN')");
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void publishingAllAsksFirstAndSaysWhatIsHeldBackAndWhy() throws Exception {
        page.evaluate("document.getElementById('publish-ready').focus()");
        press(Keys.ENTER);
        page.waitFor("return document.getElementById('ready').open");
        String asked = (String) page.evaluate("return document.getElementById('ready-text').textContent");
        assertTrue(asked.contains("要发布的 1 本") && asked.contains("不能发布的")
                && asked.contains("zebra 2022年度："), asked);
        for (int width : new int[] {1280, 768, 360}) {
            page.resize(width, 600);
            assertEquals(List.of(), new AxeBuilder().analyze(driver).getViolations().stream()
                    .map(rule -> rule.getId() + rule.getNodes()).toList());
            assertEquals(true, page.evaluate("return document.documentElement.scrollWidth <= innerWidth"), width + "");
        }
        page.resize(1280, 900);
        press(Keys.ESCAPE);
        page.waitFor("return !document.getElementById('ready').open");
        assertFalse(Files.exists(desk.folders.output()), "who says no publishes nothing");
        press(Keys.ENTER);
        page.waitFor("return document.getElementById('ready').open");
        press(Keys.TAB);
        page.waitFor("return document.activeElement.id === 'ready-run'");
        press(Keys.ENTER);
        page.waitFor("return document.getElementById('result').open");
        assertTrue(Files.exists(desk.folders.output().resolve("taojiang/2022/booklet.pdf")));
        press(Keys.ENTER);
    }

    @Test
    void everyOfManyTabsIsServedAndHearsOfChanges() throws Exception {
        String first = driver.getWindowHandle();
        for (int tab = 1; tab < TABS; tab++) {
            driver.switchTo().newWindow(WindowType.TAB);
            driver.get(desk.origin() + "/");
            page.waitFor("return document.querySelectorAll('#booklets .chip').length >= 2");
        }
        Files.createDirectories(desk.file("new/2024"));
        FileUtils.copyFile(desk.file("taojiang/department.yaml").toFile(), desk.file("new/department.yaml").toFile());
        page.waitFor("return document.querySelectorAll('#booklets tr').length >= 3");
        driver.switchTo().window(first);
        page.waitFor("return document.querySelectorAll('#booklets tr').length >= 3");
    }

    /** What has the focus gets the keys. */
    private static void press(Keys keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }
}
