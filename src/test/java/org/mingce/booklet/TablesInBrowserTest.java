package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;

/** The official tables as readers meet them: on a phone, on desks of all widths, on their way into a spreadsheet. */
class TablesInBrowserTest {

    private static final int PHONE = 360;
    private static final int TABLET = 768;

    /** Official tables that stick out of their frame or of the window. */
    private static final String WIDE = """
            return [...document.querySelectorAll('.table-scroll')].filter(f => f.querySelector('.official'))
              .filter(f => f.checkVisibility())
              .filter(f => f.scrollWidth > f.clientWidth + 1 || f.getBoundingClientRect().right > innerWidth)
              .map(f => f.querySelector('table').className + ' ' + f.scrollWidth + ' in ' + f.clientWidth);
            """;

    /** Tables on a phone in which a name or head is not to be seen after scrolling to the last amount. */
    private static final String LOST = """
            const lost = [];
            for (const table of document.querySelectorAll('.official')) {
              const frame = table.parentElement, amount = [...table.querySelectorAll('.amount')]
                .filter(cell => cell.checkVisibility()).at(-1);
              const name = amount?.parentElement.querySelector('th');
              if (!frame.checkVisibility() || !name) continue;
              amount.scrollIntoView({block: 'end', inline: 'end', behavior: 'instant'});
              const shows = cell => {
                const place = cell.getBoundingClientRect();
                const x = place.left + place.width / 2, y = place.top + place.height / 2;
                return x >= 0 && x <= innerWidth && cell.contains(document.elementFromPoint(x, y));
              };
              for (const cell of [amount, name, table.tHead.rows[0].cells[0]]) {
                if (!shows(cell)) lost.push(table.className + ': ' + cell.textContent);
              }
            }
            return lost;
            """;

    /** The amounts that can be seen, or scrolled to within their table; cut ones are marked. */
    private static final String AMOUNTS = """
            return [...document.querySelectorAll('.official .amount')].filter(cell => cell.checkVisibility())
              .filter(cell => cell.textContent.trim())
              .map(cell => cell.textContent.trim() + (cell.scrollWidth > cell.clientWidth + 1 ? ' cut' : '')).sort();
            """;

    /** Names of the second side that stand above, or beside, one of the first; in tables of two sides. */
    private static final String BESIDE = """
            return [...document.querySelectorAll('.table-block')].filter(block => block.querySelector('.two-sided'))
              .flatMap(block => {
                const rows = [...block.querySelector('.two-sided').tBodies[0].rows];
                const side = i => new Set(rows.map(row => row.querySelectorAll('.name')[i]?.textContent));
                const first = side(0), second = side(1);
                const shown = [...block.querySelectorAll('tbody .name')].filter(cell => cell.checkVisibility());
                const only = (side, other) => shown.filter(cell => side.has(cell.textContent)
                  && !other.has(cell.textContent)).map(cell => cell.getBoundingClientRect());
                const bottom = Math.max(...only(first, second).map(place => place.bottom));
                const under = only(second, first);
                return under.length > 0 ? under.filter(place => place.top < bottom).map(place => place.top) : ['none'];
              });
            """;

    @TempDir
    private static Path folder;
    private static Chromium chromium;
    private static final Map<Seed, Path> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void make() {
        chromium = Chromium.start();
        Workshop workshop = Workshop.in(folder);
        for (Seed seed : List.of(Seed.TIANYUAN_2024, Seed.SHIFENG_2019, Seed.SHANGHAI_2024)) {
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
    void noOfficialTableIsCutFrom1280On() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            for (int width : List.of(1280, 1366, 1536, 1920, 2560)) {
                page.resize(width, 900);
                assertEquals(List.of(), page.settled(WIDE), html + " at " + width);
                assertEquals(0L, page.evaluate("return document.querySelectorAll('.copy').length"),
                        "the tables are as the form has them");
            }
        }
    }

    @Test
    void amountsOfHundredsOfMillionsFitToo() {
        BrowserPage page = chromium.open(PAGES.get(Seed.TIANYUAN_2024));
        page.evaluate("document.querySelectorAll('.official .amount').forEach(c => c.textContent = '123,456,789.01')");
        page.resize(1281, 900);
        assertEquals(List.of(), page.settled(WIDE));
    }

    @Test
    void onAPhoneNameAndHeadStayWithTheLastAmount() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            page.resize(PHONE, 800);
            page.settled("");
            assertEquals(List.of(), page.evaluate(LOST), html.toString());
        }
    }

    /** Also in tables that have nothing but a total. */
    @Test
    void onAPhoneNoHeadIsThereForCodes() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            page.resize(PHONE, 800);
            assertEquals(List.of(), page.settled("return [...document.querySelectorAll('.copy thead th')]"
                    + ".map(head => head.textContent).filter(head => /代码|编码/.test(head))"), html.toString());
        }
    }

    @Test
    void onAPhoneExpenditureStandsBelowIncomeWithScriptsAndWithout() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            page.resize(PHONE, 800);
            assertEquals(List.of(), page.settled(BESIDE), html.toString());
            page = chromium.openWithoutScripts(html);
            page.resize(PHONE, 800);
            assertEquals(List.of(), page.settled(BESIDE), html + " without scripts");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void onAPhoneRowsWithoutAmountAreFoldedAndNoAmountIsLost() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            List<String> all = (List<String>) page.evaluate(AMOUNTS);
            page.resize(PHONE, 800);
            List<String> folded = (List<String>) page.settled(AMOUNTS);
            assertEquals(some(all), some(folded), html.toString());
            String rows = "return [...document.querySelectorAll('.official tbody tr')]"
                    + ".filter(row => row.checkVisibility()).length";
            long few = (Long) page.evaluate(rows);
            page.evaluate("document.querySelectorAll('.unfold').forEach(button => button.click())");
            assertTrue((Long) page.evaluate(rows) > few + 20, html.toString());
            assertEquals(all, page.evaluate(AMOUNTS), html.toString());
            page.resize(1280, 900);
            assertEquals(all, page.settled(AMOUNTS), html.toString());
        }
    }

    /** Sides of a table stand one below the other before its heads become columns of characters. */
    @Test
    void onATabletNoHeadHasMoreThanThreeLines() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            page.resize(TABLET, 1024);
            assertEquals(List.of(), page.settled("""
                    return [...document.querySelectorAll('.official thead th')].filter(head => head.checkVisibility())
                      .filter(head => {
                        const text = document.createRange(), style = getComputedStyle(head);
                        text.selectNodeContents(head);
                        return text.getBoundingClientRect().height > 3.5 * parseFloat(style.lineHeight);
                      }).map(head => head.textContent);
                    """), html.toString());
            assertEquals(List.of(), page.evaluate(WIDE), html.toString());
        }
    }

    private static List<String> some(List<String> amounts) {
        return amounts.stream().filter(amount -> amount.matches(".*[1-9].*")).toList();
    }

    @Test
    void withoutScriptsAllOfATableIsThereAndNothingAsksForOne() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.openWithoutScripts(html);
            Object all = page.evaluate(AMOUNTS);
            page.resize(PHONE, 800);
            assertEquals(all, page.settled(AMOUNTS), html.toString());
            assertEquals(0L, page.evaluate("return document.querySelectorAll('button, .folded').length"));
            assertTrue(page.scrollWidth() <= PHONE, html.toString());
            page.resize(1280, 900);
            assertEquals(List.of(), page.settled(WIDE), html.toString());
        }
    }

    @Test
    void printHasTheTablesAsTheFormHasThemFromAPhoneToo() {
        for (Path html : PAGES.values()) {
            BrowserPage page = chromium.open(html);
            Object all = page.evaluate(AMOUNTS);
            page.resize(PHONE, 800);
            page.settled("");
            page.print(true);
            assertEquals(all, page.settled(AMOUNTS), html.toString());
            page.print(false);
        }
    }

    @Test
    void aTableThatIsUnfoldedLaterFitsToo() {
        BrowserPage page = chromium.open(PAGES.get(Seed.TIANYUAN_2024));
        page.resize(PHONE, 800);
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        page.settled("");
        assertEquals(List.of(), page.overflowing());
        assertTrue(page.scrollWidth() <= PHONE);
    }

    @Test
    void theButtonCopiesTheTableAsNumbersBetweenTabsOnAPhoneToo() {
        BrowserPage page = chromium.open(PAGES.get(Seed.TIANYUAN_2024));
        for (int width : List.of(1280, PHONE)) {
            page.resize(width, 800);
            List<String> lines = copied(page,
                    "document.querySelectorAll('.table-lines button:first-of-type')[1].click()");
            assertEquals("项目\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
                    lines.get(0));
            assertTrue(lines.contains("合计\t\t22573934.55\t22573934.55\t\t\t\t\t"), lines.toString());
            assertTrue(lines.contains("2013201\t行政运行\t3212936.97\t3212936.97\t\t\t\t\t"), lines.toString());
            lines.forEach(line -> assertEquals(9, line.split("\t", -1).length, line));
        }
    }

    @Test
    void whatIsSelectedByHandIsCopiedAlike() {
        BrowserPage page = chromium.open(PAGES.get(Seed.TIANYUAN_2024));
        List<String> lines = copied(page, """
                const rows = document.querySelectorAll('table.official')[2].tBodies[0].rows;
                getSelection().setBaseAndExtent(rows[1].cells[0].firstChild, 0, rows[3].cells[2].firstChild, 2);
                document.execCommand('copy')""");
        assertEquals("合计\t\t22573934.55\t6739120.69\t15834813.86\t\t\t", lines.get(0));
        assertEquals(3, lines.size());
        assertEquals(List.of("一、收入支出决算总表"), copied(page, """
                getSelection().selectAllChildren(document.querySelector('.table-title'));
                document.execCommand('copy')""").subList(0, 1));
    }

    /** The lines that an action has put into the clipboard. */
    @SuppressWarnings("unchecked")
    private static List<String> copied(BrowserPage page, String action) {
        Object lines = page.byHand("""
                let text = '';
                const listen = event => {
                  text = event.clipboardData.getData('text/plain') || getSelection().toString();
                };
                document.addEventListener('copy', listen);
                %s;
                document.removeEventListener('copy', listen);
                return text.split('\\n');
                """.replace("%s", action));
        return new ArrayList<>((List<String>) lines);
    }
}
