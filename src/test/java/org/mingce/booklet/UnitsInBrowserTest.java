package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BrowserPage;
import org.mingce.testing.Chromium;
import org.mingce.testing.Workshop;

/** Tables in 元 that the reader has shown in 万元: as if they had been made in it, and only for the eye. */
class UnitsInBrowserTest {

    private static final String AMOUNTS = """
            return [...document.querySelectorAll('.official .amount')].filter(cell => cell.checkVisibility())
              .map(cell => cell.textContent);
            """;
    private static final String SWITCH = """
            [...document.querySelectorAll('.table-lines button')].find(b => /万元|元$/.test(b.textContent)).click();
            """;

    @TempDir
    private static Path folder;
    private static Chromium chromium;
    private static Path inYuan;
    private static Path inWan;

    @BeforeAll
    static void make() {
        chromium = Chromium.start();
        String accounts = "data/tianyuan/2024/accounts.yaml";
        // Less than half a hundred 元: 0.00万元, though 50.00 as printed in 元.
        Workshop workshop = Workshop.in(folder.resolve("yuan"))
                .edit(accounts, text -> text.replaceFirst("2013202: \\{project: 30000(\\.00)?}",
                        "2013202: {project: 49.996}"));
        assertTrue(workshop.read(accounts).contains("49.996"));
        inYuan = page(workshop);
        inWan = page(Workshop.in(folder.resolve("wan")).write(accounts, workshop.read(accounts))
                .replace("templates/editions/hunan-2024/edition.yaml", "unit: 元", "unit: 万元"));
    }

    private static Path page(Workshop workshop) {
        return workshop.expecting("table.fiscal-balance", "table.income-total", "table.summary-balance")
                .run("tianyuan", 2024, "--formats", "html").published().file("html");
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyAmountIsWhatATableInTenThousandsPrintsAndComesBack() {
        Object published = chromium.open(inYuan).evaluate(AMOUNTS);
        Object other = chromium.open(inWan).evaluate(AMOUNTS);
        BrowserPage page = chromium.open(inYuan);
        page.evaluate(SWITCH);
        assertEquals(other, page.settled(AMOUNTS));
        assertEquals("金额单位：万元（由元换算，四舍五入）",
                page.evaluate("return document.querySelector('.table-unit').textContent"));
        page.evaluate(SWITCH);
        assertEquals(published, page.settled(AMOUNTS));
    }

    @Test
    void printHasThePublishedAmounts() {
        BrowserPage page = chromium.open(inYuan);
        Object published = page.evaluate(AMOUNTS);
        page.evaluate(SWITCH);
        Object shown = page.evaluate(AMOUNTS);
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertEquals(published, page.evaluate(AMOUNTS));
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertEquals(shown, page.evaluate(AMOUNTS));
    }

    @Test
    @SuppressWarnings("unchecked")
    void onAPhoneNoRowIsFoldedForBeingSmallAndUnfoldedOnesStaySo() {
        BrowserPage page = chromium.open(inYuan);
        page.resize(360, 800);
        List<String> before = (List<String>) page.settled(AMOUNTS);
        page.evaluate(SWITCH);
        assertEquals(before.size(), ((List<String>) page.settled(AMOUNTS)).size());
        assertTrue(page.scrollWidth() <= 360);
        page.resize(1280, 900);
        page.settled("");
        page.resize(360, 800);
        assertEquals(before.size(), ((List<String>) page.settled(AMOUNTS)).size());
        page.evaluate("document.querySelectorAll('.unfold').forEach(button => button.click())");
        int all = ((List<String>) page.settled(AMOUNTS)).size();
        page.evaluate(SWITCH);
        assertEquals(all, ((List<String>) page.settled(AMOUNTS)).size());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsSeenIsCopiedAndTheButtonSaysItsUnit() {
        BrowserPage page = chromium.open(inYuan);
        page.evaluate(SWITCH);
        Object copied = page.byHand("""
                let text = '';
                const listen = event => { text = event.clipboardData.getData('text/plain'); };
                document.addEventListener('copy', listen);
                document.querySelectorAll('.table-block')[1].querySelector('.table-lines button').click();
                document.removeEventListener('copy', listen);
                return text.split('\\n');
                """);
        List<String> lines = new ArrayList<>((List<String>) copied);
        assertTrue(lines.contains("2013201\t行政运行\t321.29\t321.29\t\t\t\t\t"), lines.toString());
        assertEquals("已复制，金额单位：万元，可以粘贴到电子表格里", page.settled(
                "return document.querySelectorAll('.table-block')[1].querySelector('button').textContent"));
    }

    @Test
    void aTableInTenThousandsHasNothingToSwitch() {
        BrowserPage page = chromium.open(inWan);
        assertEquals(0L, page.evaluate("return document.querySelectorAll('[data-wan]').length"));
        assertEquals(9L, page.evaluate("return document.querySelectorAll('.table-lines button').length"));
    }
}
