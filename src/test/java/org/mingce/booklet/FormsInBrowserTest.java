package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;

/** Forms of the annexes on a phone: from top to bottom, with nothing lost; elsewhere the table. */
class FormsInBrowserTest {

    private static final int PHONE = 360;

    /** What is in the cells of forms, heads of columns apart, and not to be read in what stands for the form. */
    private static final String LOST = """
            const plain = element => element.textContent.replace(/\\s+/g, '');
            return [...document.querySelectorAll('.form')].flatMap(form => {
              const shown = form.parentElement.nextElementSibling;
              const text = shown.matches('.form-cards') && shown.checkVisibility() ? plain(shown) : '';
              return [...form.querySelectorAll('td, th[scope=row]')].map(plain)
                .filter(content => !text.includes(content));
            });
            """;
    /** Of each value its label next to it, its head and itself, for those under a label. */
    private static final String VALUES = """
            return [...document.querySelectorAll('.form-value')].map(value => [...value.parentElement
              .querySelectorAll('.form-label')].slice(-1).concat(...value.children)
              .map(element => element.textContent.replace(/\\s+/g, '')).join('|'));
            """;
    private static final String SEEN = "return [...document.querySelectorAll('%s')]"
            + ".filter(element => element.checkVisibility()).length";

    /** Numbers, with their sign and unit, that are on more than one line. */
    private static final String TORN = """
            return [...document.querySelectorAll('.form .center')].flatMap(cell => {
              const texts = [], walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) texts.push(walker.currentNode);
              return texts.flatMap(text => [...text.data.matchAll(/[≤≥≦≧]?\\d[\\d.,]*(?:%%|万元|人次|[元人个场次])?/g)]
                .filter(number => {
                  const range = new Range();
                  range.setStart(text, number.index);
                  range.setEnd(text, number.index + number[0].length);
                  return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
                }).map(number => number[0] + ' of ' + cell.textContent));
            });
            """.replace("%%", "%");
    /** Cells whose padding is not what the last sheet says. */
    private static final String OTHERWISE = """
            const sheet = document.createElement('style');
            sheet.textContent = 'th, td { padding: 7px }';
            document.head.append(sheet);
            return [...document.querySelectorAll('.form :is(th, td), .two-sided :is(th, td)')]
              .filter(cell => cell.checkVisibility() && getComputedStyle(cell).paddingRight !== '7px').length;
            """;

    @TempDir
    private static Path folder;
    private static Chromium chromium;
    private static final Map<Seed, Path> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void make() {
        chromium = Chromium.start();
        Workshop workshop = Workshop.in(folder);
        for (Seed seed : List.of(Seed.TIANYUAN_2024, Seed.SHIFENG_2023, Seed.HETANG_2022)) {
            PAGES.put(seed, workshop.page(seed));
        }
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void onAPhoneAllOfAFormIsReadFromTopToBottom() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            page.resize(PHONE, 800);
            assertEquals(List.of(), page.settled(LOST), html.toString());
            assertEquals(0L, page.evaluate(SEEN.replace("%s", ".form")), html.toString());
            assertEquals(List.of(), page.overflowing(), html.toString());
            assertEquals(List.of(), page.accessibilityViolations(), html.toString());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyValueStandsUnderItsLabelAndBesideItsHead() {
        BrowserPage page = chromium.open(PAGES.get(Seed.SHIFENG_2023));
        page.resize(PHONE, 800);
        List<String> values = (List<String>) page.settled(VALUES);
        assertTrue(values.containsAll(List.of("其中：基本支出|按支出性质分|356.38", "项目支出|按支出性质分|582.90",
                "完成时间|指标值及单位|2023年12月前", "村级组织运转经费|金额|299.40", "合计|金额|582.90")),
                values.toString());
        page = chromium.open(PAGES.get(Seed.TIANYUAN_2024));
        page.resize(PHONE, 800);
        values = (List<String>) page.settled(VALUES);
        assertTrue(values.containsAll(List.of("年度资金总额|执行率|88.23%", "组织培训次数|实际完成值|8场", "总分|分值|100")),
                values.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 768, 1280, 1920})
    void numbersOfValuesAreOnOneLine(int width) {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            page.resize(width, 900);
            assertEquals(List.of(), page.settled(TORN), html.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {768, 1280})
    void whatAnEditionsSheetSaysOfCellsHoldsForAllTables(int width) {
        BrowserPage page = chromium.open(PAGES.get(Seed.TIANYUAN_2024));
        page.resize(width, 900);
        assertEquals(0L, page.settled(OTHERWISE));
    }

    @Test
    void wideWindowsPagesWithoutScriptsAndPrintHaveTheTable() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            long forms = (Long) page.evaluate(SEEN.replace("%s", ".form"));
            assertTrue(forms > 0, html.toString());
            page.resize(PHONE, 800);
            page.settled("");
            page.print(true);
            assertEquals(forms, page.settled(SEEN.replace("%s", ".form")), html + " in print");
            assertEquals(0L, page.evaluate(SEEN.replace("%s", ".form-cards")), html + " in print");
            page.print(false);
            page.resize(1280, 900);
            assertEquals(forms, page.settled(SEEN.replace("%s", ".form")), html.toString());
            page = chromium.openWithoutScripts(html);
            page.resize(PHONE, 800);
            assertEquals(forms, page.settled(SEEN.replace("%s", ".form")), html + " without scripts");
        }
    }
}
