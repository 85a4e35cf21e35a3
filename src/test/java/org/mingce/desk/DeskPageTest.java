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
import org.openqa.selenium.Keys;

/** The desk in a real browser. */
@TestMethodOrder(MethodOrderer.Random.class)
class DeskPageTest {

    private static final String EXPLANATION = "tianyuan/2024/explanation.yaml";
    private static final String ACCOUNTS = "tianyuan/2024/accounts.yaml";
    /** Pastes {@code rows} into the first cell of the grid. */
    private static final String PASTE = "const data = new DataTransfer(); data.setData('text/plain', rows);"
            + "document.querySelector('.grid input').dispatchEvent("
            + "new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));";
    private static final String SENTENCE = "主要是因为厉行节约";

    @TempDir
    private static Path folder;
    private static DeskInBrowser browser;
    private static DeskOnTrial desk;
    private static BrowserPage page;

    @BeforeAll
    static void open() throws Exception {
        browser = new DeskInBrowser(folder, "tianyuan");
        desk = browser.desk;
        page = browser.open();
        show("tianyuan", 2024);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
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
        page.waitFor(script);
    }

    /** The value of the field that has the focus. */
    private static String field() {
        return (String) run("return document.activeElement.dataset.path ? document.activeElement.value : ''");
    }

    private static void asText() {
        run("document.getElementById('as-text').click()");
        waitFor("return !document.getElementById('raw').hidden");
    }

    @Test
    void aFindingLeadsToItsSentenceToItsFieldAndToItsLine() {
        show("tianyuan", 2024);
        run("document.querySelector('#findings .go').click()");
        waitFor("return document.activeElement.value?.includes('47人次')");
        assertTrue((Boolean) run("return document.getElementById('page').contentDocument.querySelector('.mingce-mark')"
                + ".textContent.includes('47人次')"));
        asText();
        run("document.querySelector('#findings .go').click()");
        waitFor("return document.getElementById('text').value.includes('kind: report')");
        waitFor("const t = document.getElementById('text');"
                + "return t.value.substring(t.selectionStart, t.selectionEnd).includes('47人次')");
    }

    @Test
    void aSentenceAndACellLeadToTheirFields() {
        show("tianyuan", 2024);
        run("[...document.getElementById('page').contentDocument.querySelectorAll('p')]"
                + ".find(p => p.textContent.includes('年度收、支总计')).click()");
        waitFor("return document.activeElement.dataset.path === '[\"total\",\"reason\"]'");
        run("[...document.getElementById('page').contentDocument.querySelectorAll('p')]"
                + ".find(p => p.textContent.startsWith('公务接待费支出')).click()");
        waitFor("return document.activeElement.dataset.path?.startsWith('[\"threePublic\",\"receptions\"')");
        run("document.getElementById('page').contentDocument.querySelector('td[data-cell$=\" 2013204 project\"]')"
                + ".click()");
        waitFor("return document.activeElement.dataset.path === '[\"expenditure\",\"2013204\",\"project\"]'");
        assertEquals("241518.00", field());
    }

    @Test
    void contentsLeadOnAndAnAmountThatIsALinkIsADatum() {
        show("tianyuan", 2024);
        String page = "const d = document.getElementById('page').contentDocument; ";
        run(page + "d.scrollingElement.scrollTo({top: 0, behavior: 'instant'});"
                + "d.querySelector('nav a[href=\"#part-3\"]').click()");
        waitFor(page + "return d.scrollingElement.scrollTop > 500");
        run(page + "const td = d.querySelector('td[data-cell$=\" 2013204 project\"]'); const a = d.createElement('a');"
                + "a.href = '#part-1'; a.textContent = td.textContent; td.replaceChildren(a); a.click()");
        waitFor("return document.activeElement.dataset.path === '[\"expenditure\",\"2013204\",\"project\"]'");
    }

    /** Tab into the page, down to a sentence, into its field, type, save: no mouse. */
    @Test
    void aReasonIsChangedByKeyboardAlone() throws IOException {
        show("tianyuan", 2024);
        String text = desk.text(EXPLANATION);
        var driver = browser.driver();
        run("const d = document.getElementById('page').contentDocument; window.frames[0].focus(); "
                + "const all = [...d.querySelectorAll('[data-place], [data-cell], p, h2, h3, h4, h5, li')]"
                + ".filter(e => e.getClientRects().length);"
                + "const at = all.findIndex(p => p.textContent.includes('年度收、支总计') && p.matches('p'));"
                + "all[at - 1].setAttribute('tabindex', '-1'); all[at - 1].focus();");
        driver.switchTo().frame("page");
        driver.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        driver.switchTo().defaultContent();
        waitFor("return document.activeElement.dataset.path === '[\"total\",\"reason\"]'");
        driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), "厉行节约", Keys.chord(Keys.CONTROL,
                "s"));
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('" + SENTENCE + "')");
        assertEquals(text.replaceFirst("(?m)^(total:\\n  reason: ).*$", "$1厉行节约"), desk.text(EXPLANATION));
        run("document.getElementById('undo').click()");
        waitFor("return !document.getElementById('page').contentDocument.body.textContent.includes('" + SENTENCE
                + "')");
        assertEquals(text, desk.text(EXPLANATION));
    }

    /** The expenditure by items, as a grid. */
    private static void showGrid() {
        choose(ACCOUNTS);
        run("const s = document.getElementById('section'); s.value = 'expenditure';"
                + "s.dispatchEvent(new Event('change'))");
        waitFor("return document.querySelectorAll('.grid tbody tr').length === 19");
    }

    @Test
    void fortyCellsOfASpreadsheetArePastedByTheirCodes() throws IOException {
        show("tianyuan", 2024);
        String text = desk.text(ACCOUNTS);
        showGrid();
        run("const rows = [...document.querySelectorAll('.grid tbody tr')].map((r, i) => r.dataset.key + '\\t某科目\\t'"
                + "+ (i + 1) + ',000.10\\t' + (i + 1) + '.20').concat('2013203\\t机关服务\\t5.00\\t6.00').join('\\n');"
                + PASTE);
        assertTrue(((String) run("return document.getElementById('said').textContent")).contains("40"));
        run("document.getElementById('form').requestSubmit()");
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('19,000.10')");
        String now = desk.text(ACCOUNTS);
        assertTrue(now.contains("\n  2013201: {basic: 1000.10, project: 1.20}  # 行政运行\n"), now);
        assertTrue(now.contains("\n  2013203: {basic: 5.00, project: 6.00}  # 机关服务\n  2013204: "), now);
        assertEquals(text.lines().count() + 1, now.lines().count());
        Files.writeString(desk.file(ACCOUNTS), text);
        waitFor("return !document.getElementById('page').contentDocument.body.textContent.includes('19,000.10')");
    }

    @Test
    void noAmountThatIsPastedBesideItsCodeIsTakenForAName() throws IOException {
        show("tianyuan", 2024);
        String text = desk.text(ACCOUNTS);
        showGrid();
        run("const rows = '2013201\t（1,234.50）\t\\n2013202\t１２３.5\t12%\\n2013204\t文字\t(300)';"
                + PASTE);
        assertEquals(List.of("（1,234.50）", "", "１２３.5", "12%", "文字", "(300)"),
                run("return [...document.querySelectorAll('.grid input')].slice(0, 6).map(each => each.value)"));
        run("document.getElementById('form').requestSubmit()");
        waitFor("return document.getElementById('said').textContent.includes('12%')");
        assertEquals(text, desk.text(ACCOUNTS), "nothing is saved of what is not all amounts");
        run("[...document.querySelectorAll('#form button')].find(each => each.textContent === '还原').click()");
    }

    @Test
    void aFileThatIsChangedOutsideWhileItsFormIsOpenKeepsBothChanges() throws IOException {
        show("tianyuan", 2024);
        String text = desk.text(EXPLANATION);
        choose(EXPLANATION);
        waitFor("return document.querySelector('[data-path=\\'[\"total\",\"reason\"]\\']') !== null");
        run("const f = document.querySelector('[data-path=\\'[\"total\",\"reason\"]\\']'); f.value = '我的原因';"
                + "f.dispatchEvent(new Event('input'))");
        Files.writeString(desk.file(EXPLANATION), text.replace("    persons: 19\n", "    persons: 21\n"));
        waitFor("return !document.getElementById('conflict').hidden");
        run("document.getElementById('keep-mine').click()");
        waitFor("return document.getElementById('page').contentDocument.body.textContent.includes('我的原因')");
        String now = desk.text(EXPLANATION);
        assertTrue(now.contains("reason: 我的原因\n") && now.contains("persons: 21\n"), now);
        Files.writeString(desk.file(EXPLANATION), text);
        waitFor("return !document.getElementById('page').contentDocument.body.textContent.includes('我的原因')");
    }

    private static void choose(String name) {
        run("const f = document.getElementById('file'); f.value = '" + name
                + "'; f.dispatchEvent(new Event('change'))");
        waitFor("return document.getElementById('section') !== null || !document.getElementById('raw').hidden");
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
        choose(name);
        asText();
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
    void thePdfStandsBesideOnWishAndIsMadeAgainOnWish() throws IOException {
        show("tianyuan", 2024);
        run("document.getElementById('as-paper').click()");
        waitFor("return !document.getElementById('paper').hidden"
                + " && document.getElementById('said').textContent === ''");
        assertEquals(List.of(), browser.violations());
        String text = desk.text(EXPLANATION);
        Files.writeString(desk.file(EXPLANATION), text.replace("total:\n  reason: ", "total:\n  reason: 厉行节约，"));
        waitFor("return !document.getElementById('paper-old').hidden");
        run("document.getElementById('paper-again').click()");
        waitFor("return document.getElementById('paper-old').hidden");
        Files.writeString(desk.file(EXPLANATION), text);
        waitFor("return !document.getElementById('paper-old').hidden");
        run("document.getElementById('as-page').click()");
        waitFor("return !document.getElementById('page').hidden && document.getElementById('paper').hidden");
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
                assertEquals(List.of(), browser.violations(), width + " " + scheme);
            }
            assertTrue(page.scrollWidth() <= width);
        }
        page.resize(1280, 900);
        page.prefer("light");
        run("location.hash = '#/'");
        waitFor("return document.querySelectorAll('#booklets a').length > 0");
        assertEquals(List.of(), browser.violations());
    }

    /** Each as a person opens it; narrow and wide, light and dark. */
    @Test
    void everyViewAndDialogIsOpenToAll() {
        show("tianyuan", 2024);
        showGrid();
        isOpenToAll("the grid");
        asText();
        isOpenToAll("the file as text");
        run("document.getElementById('import-open').click()");
        isOpenToAll("the import");
        run("document.getElementById('import-close').click()");
        run("location.hash = '#/'");
        waitFor("return document.querySelectorAll('#booklets button').length > 0");
        run("document.querySelector('#booklets button').click()");
        waitFor("return document.getElementById('new-year').open");
        isOpenToAll("the new year");
        run("document.getElementById('new-year-close').click()");
        run("document.getElementById('as-form').click()");
    }

    private static void isOpenToAll(String view) {
        for (int width : new int[] {768, 1280}) {
            page.resize(width, 900);
            for (String scheme : List.of("dark", "light")) {
                page.prefer(scheme);
                assertEquals(List.of(), browser.violations(), view + ", " + width + ", " + scheme);
            }
            assertTrue(page.scrollWidth() <= width, view + ", " + width);
        }
    }
}
