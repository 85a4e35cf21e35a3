package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.mingce.testing.Workshop;

/** How readers of the web page find their way and what a word means. */
class ReadingInBrowserTest {

    private static final int PHONE = 360;

    @TempDir
    private static Path folder;
    private static Chromium chromium;
    private static Path html;

    @BeforeAll
    static void make() {
        chromium = Chromium.start();
        html = Workshop.in(folder).run("tianyuan", 2024, "--formats", "html").published().file("html");
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void onAPhoneABarLeadsToTheContentsAndBackAndSaysWhereTheReaderIs() {
        String bar = "const bar = document.querySelector('.reading-bar'); const place = bar.getBoundingClientRect();"
                + "return bar.checkVisibility() && place.bottom <= innerHeight + 1 && place.top > innerHeight - 80";
        for (BrowserPage page : List.of(chromium.open(html), chromium.openWithoutScripts(html))) {
            page.resize(PHONE, 800);
            page.evaluate("document.getElementById('part-3-2').scrollIntoView({behavior: 'instant'})");
            assertEquals(true, page.settled(bar));
            assertEquals(List.of("#contents", "#booklet-title"),
                    page.evaluate("return [...document.querySelectorAll('.reading-bar a')].map(a => a.hash)"));
        }
        BrowserPage page = chromium.open(html);
        page.evaluate("document.getElementById('part-3-2').scrollIntoView({behavior: 'instant'})");
        assertEquals(false, page.settled(bar), "beside the text there are the contents");
        page.resize(PHONE, 800);
        page.evaluate("document.getElementById('part-3-2').scrollIntoView({behavior: 'instant'})");
        assertEquals("二、收入决算情况说明",
                page.settled("return document.querySelector('.reading-here').textContent"));
    }

    @Test
    void everyHeadingHasALinkToItself() {
        BrowserPage page = chromium.open(html);
        assertEquals(List.of(), page.evaluate("""
                return [...document.querySelectorAll('main :is(h2, h3, h4, h5)[id]')].filter(heading => {
                  const link = heading.querySelector('.heading-link');
                  link.focus();
                  return link.hash !== '#' + heading.id || getComputedStyle(link).opacity !== '1';
                }).map(heading => heading.id)"""));
    }

    @Test
    void headingsBreakBetweenWordsAndLeaveNoLoneCharacter() {
        BrowserPage page = chromium.open(html);
        page.resize(PHONE, 800);
        assertEquals(List.of(), page.settled("""
                return [...document.querySelectorAll('main :is(h2, h3, h4), .contents a')].filter(element => {
                  const range = document.createRange(), lines = new Map();
                  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    for (let i = 0; i < walker.currentNode.length; i++) {
                      range.setStart(walker.currentNode, i);
                      range.setEnd(walker.currentNode, i + 1);
                      const place = range.getBoundingClientRect(), line = Math.round(place.top / 8);
                      if (place.width) lines.set(line, (lines.get(line) ?? '') + range.toString());
                    }
                  }
                  return [...lines.values()].at(-1)?.trim().length < 2;
                }).map(element => element.textContent)"""));
        assertEquals("财政拨款|收入", page.evaluate("""
                return [...document.getElementById('part-3-4').childNodes].map(node => node.nodeName === 'WBR' ? '|'
                  : node.textContent).join('').match(/财政.?拨款.?收入/)[0].replace('财政|', '财政')"""));
    }

    @Test
    void aTermIsExplainedWhereItIsUsedAndTheKeyboardIsEnough() {
        BrowserPage page = chromium.open(html);
        String card = "const card = document.querySelector('.term-card'); ";
        assertEquals(true, page.byHand("""
                const link = document.querySelector('.part-explanation .term-link');
                link.focus();
                link.click();
                const card = document.querySelector('.term-card');
                return card.matches(':popover-open') && card.contains(document.activeElement)
                  && card.textContent.includes(link.textContent + '：指') && card.querySelector('a').hash === link.hash
                  && document.getElementById(link.hash.slice(1)) !== null"""));
        page.evaluate(card + "card.hidePopover()");
        assertEquals(true, page.settled("return document.querySelector('.term-card') === null"
                + " && document.activeElement.matches('.term-link')"));
        assertEquals(List.of(), page.evaluate("""
                return [...document.querySelectorAll('.part-explanation .level-1')].flatMap(heading => {
                  const names = [];
                  let next = heading;
                  while ((next = next.nextElementSibling) && !next.matches('.level-1')) {
                    names.push(...[...next.querySelectorAll('.term-link')].map(link => link.textContent));
                  }
                  return names.filter((name, i) => names.indexOf(name) < i);
                })"""), "a term is a link once in a section");
    }

    @Test
    void whatScriptsAddIsAccessibleToo() {
        BrowserPage page = chromium.open(html);
        page.byHand("document.querySelector('.term-link').click()");
        page.evaluate("document.querySelector('main h3 .heading-link').focus()");
        assertEquals(List.of(), page.accessibilityViolations());
        for (int width : List.of(PHONE, 470, 600, 900)) {
            page.resize(width, 800);
            page.settled("");
            assertEquals(List.of(), page.accessibilityViolations(), width + " px");
        }
    }
}
