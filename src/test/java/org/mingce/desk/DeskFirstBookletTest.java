package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.mingce.yaml.edit.SourceFile;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** From an empty folder with a workbook to a published booklet, in a real browser, by keyboard alone. */
class DeskFirstBookletTest {

    private static final int MOST_TABS = 80;

    @TempDir
    private Path folder;
    private Chromium chromium;
    private BrowserPage page;

    @Test
    void aWorkbookBecomesAPublishedBookletAsTheCommandLineMakesIt() throws Exception {
        Path workbook = workbook();
        try (Chromium browser = Chromium.start(); DeskOnTrial desk = new DeskOnTrial(folder.resolve("desk"))) {
            chromium = browser;
            page = browser.open(desk.desk.address());
            waitFor("return !document.getElementById('no-booklets').hidden");
            importing(workbook);
            assertEquals(files(commandLine("imported", null, workbook), "data/xinju"),
                    files(desk.folders.data().getParent(), "data/xinju"));
            overview(desk);
            vehicles(desk);
            publish();
            Path made = commandLine("made", desk.folders.data(), null);
            assertEquals(files(made, "output"), files(desk.folders.output().getParent(), "output"));
            assertEquals(List.of(), violations());
        }
    }

    private void importing(Path workbook) {
        tabTo("#import-open", "");
        press(Keys.ENTER);
        chromium.driver().findElement(By.id("import-files")).sendKeys(workbook.toString());
        tabTo("#import-dept", "");
        type("xinju");
        tabTo("#import-year", "");
        type("2024");
        tabTo("#import-run", "");
        press(Keys.ENTER);
        waitFor("return document.querySelector('#import-result li.ERROR')?.textContent.includes('地区') ?? false");
        assertEquals(List.of(), violations());
        tabTo("#import-region", "");
        type("hunan");
        tabTo("#import-run", "");
        press(Keys.ENTER);
        waitFor("return location.hash === '#/xinju/2024' && document.getElementById('import-result').textContent"
                + ".includes('overview.yaml')");
        press(Keys.ESCAPE);
    }

    /** The one thing without which nothing else is said; then all the rest is. */
    private void overview(DeskOnTrial desk) throws IOException {
        waitFor("return document.querySelector('#findings li.ERROR')?.textContent.includes('概况') ?? false");
        tabTo("#findings .go", "");
        press(Keys.ENTER);
        waitFor("return document.getElementById('section')?.value === 'duties'");
        tabTo("#form button.small", "");
        press(Keys.ENTER);
        type("负责本区的组织工作。");
        press(Keys.chord(Keys.CONTROL, "s"));
        waitFor("return !document.querySelector('#findings li.ERROR')"
                + " && document.querySelectorAll('#findings li.WARNING').length > 5");
        press(Keys.chord(Keys.ALT, "3"));
        waitFor("return document.activeElement.id === 'section'");
        press(Keys.ARROW_DOWN);
        waitFor("return document.querySelector('#form legend')?.textContent.includes('机构设置') ?? false");
        tabTo("#form button.small", "");
        press(Keys.ENTER);
        type("内设办公室。");
        press(Keys.chord(Keys.CONTROL, "s"));
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('内设办公室。')");
        assertTrue(desk.text("xinju/2024/overview.yaml").endsWith("""
                duties:
                  body:
                    - 负责本区的组织工作。
                organisation:
                  body:
                    - 内设办公室。
                """), desk.text("xinju/2024/overview.yaml"));
    }

    /** A finding about what is not there leads to the very field, though the data have no line of it. */
    private void vehicles(DeskOnTrial desk) throws IOException {
        press(Keys.chord(Keys.ALT, "1"));
        waitFor("return document.activeElement.className === 'go'");
        tabTo("#findings .go", "公务用车保有量");
        press(Keys.ENTER);
        waitFor("return document.activeElement.dataset.path === '[\"threePublic\",\"vehicles\",\"held\"]'");
        type("0");
        press(Keys.chord(Keys.CONTROL, "s"));
        waitFor("return ![...document.querySelectorAll('#findings .go')]"
                + ".some(go => go.textContent.includes('公务用车保有量'))");
        assertTrue(desk.text("xinju/2024/explanation.yaml").contains("unit: 万元\n"));
        assertTrue(desk.text("xinju/2024/explanation.yaml").contains("    held: 0\n"),
                desk.text("xinju/2024/explanation.yaml"));
    }

    private void publish() {
        run("document.getElementById('title').closest('header').querySelector('#back').focus()");
        tabTo("#publish", "");
        press(Keys.ENTER);
        waitFor("return document.getElementById('result').open");
        assertEquals("已发布", run("return document.getElementById('result-title').textContent"),
                (String) run("return document.getElementById('result-text').textContent"));
        press(Keys.ENTER);
        waitFor("return !document.getElementById('result').open");
    }

    private Path workbook() throws IOException {
        Folders project = new Folders(Path.of("data"), Path.of("templates"), folder.resolve("source"));
        new Mingce(project).run(new Request("tianyuan", 2024, Set.of("xlsx"), false, FailOn.NEVER));
        return Files.copy(folder.resolve("source/tianyuan/2024/booklet.xlsx"), folder.resolve("决算报表.xlsx"));
    }

    /** What the command line makes: of a workbook; or, of data that are there, the booklet. */
    private Path commandLine(String name, Path data, Path workbook) throws IOException {
        Path root = folder.resolve(name);
        Path into = data == null ? root.resolve("data") : data;
        FileUtils.copyDirectory(Path.of("data", "shared").toFile(),
                into.resolve("shared").toFile());
        List<String> arguments = new ArrayList<>(List.of("--data", into.toString(), "--templates", "templates",
                "--out", root.resolve("output").toString()));
        arguments.addAll(workbook == null ? List.of("--dept", "all", "--year", "all")
                : List.of("--dept", "xinju", "--year", "2024", "--import", workbook.toString(), "--region", "hunan"));
        FrontDoor door = new FrontDoor();
        assertEquals(0, door.run(arguments.toArray(String[]::new)), door.console());
        return root;
    }

    /** What each file under a folder holds, as its hash. */
    private static Map<String, String> files(Path root, String under) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(under))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), SourceFile.state(Files.readAllBytes(file)));
            }
        }
        assertFalse(contents.isEmpty());
        return contents;
    }

    private Object run(String script) {
        return page.evaluate(script);
    }

    private void press(CharSequence keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private void type(String text) {
        press(text);
    }

    /** Goes on by Tab until what has the focus is meant. */
    private void tabTo(String selector, String text) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(run("return document.activeElement.matches('" + selector
                    + "') && document.activeElement.textContent.includes('" + text + "')"))) {
                return;
            }
            new Actions(chromium.driver()).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("never by Tab: " + selector + " " + run("return document.activeElement.outerHTML"));
    }

    private void waitFor(String script) {
        page.waitFor(script);
    }

    /** The booklet within is judged by its own tests. */
    private List<String> violations() {
        return new com.deque.html.axecore.selenium.AxeBuilder().exclude("#page").analyze(chromium.driver())
                .getViolations().stream().map(rule -> rule.getId() + rule.getNodes()).toList();
    }
}
