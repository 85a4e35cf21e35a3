package org.mingce.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.page.Page;
import org.mingce.page.Script;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;

/** The file as its readers meet it: accessible and whole on a phone, on a desk and on paper. */
class HtmlInBrowserTest {

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everythingInShortBookletIsAccessibleAndWhole() throws IOException, InterruptedException {
        assertEquals(List.of(), open(Sample.shortBooklet(folder)).problems());
    }

    @Test
    void everythingInLongBookletIsAccessibleAndWhole() throws IOException, InterruptedException {
        assertEquals(List.of(), open(Sample.longBooklet(folder)).problems());
    }

    @Test
    void imagesShow() throws IOException {
        BrowserPage page = open(Sample.shortBooklet(folder));
        assertEquals(320L, page.evaluate("return document.querySelector('img').naturalWidth"));
    }

    @Test
    void contentsStandBesideTheTextAndAboveItOnAPhone() throws IOException {
        BrowserPage page = open(Sample.shortBooklet(folder));
        String right = "return document.querySelector('.contents').getBoundingClientRect().right"
                + " <= document.querySelector('main').getBoundingClientRect().left";
        assertEquals(true, page.evaluate(right));
        page.resize(360, 800);
        assertEquals(false, page.evaluate(right));
    }

    @Test
    void skipLinkShowsOnlyWhenItHasTheFocus() throws IOException {
        BrowserPage page = open(Sample.shortBooklet(folder));
        String shows = "return document.querySelector('.skip-link').getBoundingClientRect().width > 40";
        assertEquals(false, page.evaluate(shows));
        page.evaluate("document.querySelector('.skip-link').focus()");
        assertEquals(true, page.evaluate(shows));
    }

    @Test
    void sharedRulesHoldOnTheScreenToo() throws IOException {
        Page page = Sample.shortBooklet(folder);
        String css = page.stylesheet()
                .replace("@media print {", "body { color: #123456; font-size: 30px } p { text-indent: 3em } "
                        + "th, td { border-width: 5px } .level-1 { font-family: monospace }\n@media print {");
        BrowserPage changed = open(new Page(page.document(), css, folder));
        assertEquals("rgb(18, 52, 86)", changed.evaluate(style("main p", "color")));
        assertEquals("25.2px", changed.evaluate(style("main p", "fontSize")));
        assertEquals("75.6px", changed.evaluate(style("main p", "textIndent")));
        assertEquals("5px", changed.evaluate(style("td.amount", "borderTopWidth")));
        assertEquals("monospace", changed.evaluate(style(".level-1", "fontFamily")));
    }

    @Test
    void onlyScriptsOfThePageRun() throws IOException {
        Page page = Sample.shortBooklet(folder);
        Page own = new Page(page.document(), page.stylesheet(), folder, List.of(),
                List.of(new Script("own.js", "document.body.title = '甲'")));
        Path file = folder.resolve("booklet.html");
        Sample.render(own, file);
        Files.writeString(file, Files.readString(file).replace("</main>", "<script>document.title = '乙'</script>"
                + "<img src='data:,' onerror='document.title = 1' alt=''></main>"));
        BrowserPage changed = chromium.open(file);
        assertEquals("甲", changed.evaluate("return document.body.title"));
        assertEquals("2019年度样本区样本局部门决算", changed.evaluate("return document.title"));
    }

    @Test
    void theContentsMarkWhereTheReaderIs() throws IOException {
        BrowserPage page = open(Sample.shortBooklet(folder));
        String marked = "return [...document.querySelectorAll('.contents [aria-current]')].map(a => a.hash).join()";
        page.evaluate("document.getElementById('e2').scrollIntoView({behavior: 'instant'})");
        assertEquals("#e2", page.settled(marked));
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
        assertEquals("", page.settled(marked));
    }

    @Test
    void pageWithoutBookletIsNotDarkened() throws IOException {
        BrowserPage page = open(Sample.shortBooklet(folder));
        page.prefer("dark");
        page.evaluate("document.body.replaceChildren(Object.assign(document.createElement('div'), {id: 'portal'}))");
        assertEquals("rgba(0, 0, 0, 0)", page.evaluate(style("html", "backgroundColor")));
    }

    @Test
    void checksFindWhatIsWrong() throws IOException, InterruptedException {
        Path bad = folder.resolve("clipped.html");
        Files.writeString(bad, """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>坏</title></head><body>
                <img src="data:,"><div class="wide" style="width: 2000px">宽</div>
                <div style="width: 50px; overflow: hidden"><table><tr><td style="white-space: nowrap;
                position: relative; left: 3000px">看不见的金额</td></tr></table></div></body></html>
                """, StandardCharsets.UTF_8);
        BrowserPage page = chromium.open(bad);
        assertTrue(page.accessibilityViolations().get(0).startsWith("image-alt"));
        assertTrue(page.scrollWidth() >= 2000);
        assertTrue(page.overflowing().contains("div.wide#"));
        assertTrue(page.lostInPrint().contains("cell not in print: 看不见的金额"));
    }

    private BrowserPage open(Page page) {
        Path file = folder.resolve("booklet.html");
        assertEquals(List.of(), Sample.render(page, file).diagnostics());
        return chromium.open(file);
    }

    private static String style(String selector, String property) {
        return "return getComputedStyle(document.querySelector('" + selector + "'))." + property;
    }
}
