package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Printing;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;
import org.xml.sax.SAXException;

/** From an amount in the explanation to the very cell of the table that it was printed from. */
class AmountLinksTest {

    private static final Pattern LINK = Pattern.compile("<a class=\"to-cell\" href=\"#([^\"]*)\">([^<]*)</a>");

    @TempDir
    private Path folder;

    @Test
    void everyLinkedAmountIsTheOneOfItsCell() throws IOException {
        Workshop workshop = Workshop.in(folder);
        for (Seed seed : List.of(Seed.TIANYUAN_2024, Seed.SHIFENG_2019, Seed.SHANGHAI_2024)) {
            String html = html(workshop.expecting(seed.errors()).run(seed.department(), seed.year(),
                    "--formats", "html"));
            BigDecimal unit = html.contains("金额单位：元") ? new BigDecimal(10_000) : BigDecimal.ONE;
            List<MatchResult> links = LINK.matcher(html).results().toList();
            assertTrue(links.size() > 20, seed + ": " + links.size());
            for (MatchResult link : links) {
                Matcher cell = Pattern.compile("<td[^>]* id=\"" + Pattern.quote(link.group(1)) + "\"[^>]*>([^<]*)<"
                        + "|<td id=\"" + Pattern.quote(link.group(1)) + "\"[^>]*>([^<]*)<").matcher(html);
                assertTrue(cell.find(), seed + ": " + link.group());
                String printed = (cell.group(1) == null ? cell.group(2) : cell.group(1)).replace(",", "");
                assertEquals(0, new BigDecimal(printed).divide(unit, 2, RoundingMode.HALF_UP)
                        .compareTo(new BigDecimal(link.group(2).replace("万元", ""))), seed + ": " + link.group());
            }
        }
    }

    @Test
    void budgetsLastYearsAmountsAndDifferencesLeadNowhere() throws IOException {
        String html = html(Workshop.in(folder).run("tianyuan", 2024, "--formats", "html"));
        assertTrue(html.contains("年初预算为325.55万元，支出决算为<a class=\"to-cell\" "
                + "href=\"#cell-generalPublicBudget-2013201-total\">321.29万元</a>"), "the final amount alone is a link");
        assertTrue(html.contains("减少887.65万元"));
    }

    @Test
    void dataCannotForgeAMarkAndNothingOfOneIsLeft() throws IOException, SAXException {
        Workshop workshop = Workshop.in(folder);
        String end = Character.toString(0x3FFFD);
        workshop.edit("data/tianyuan/2024/explanation.yaml", text -> text.replaceFirst("(?m)^(  reason: ).*$",
                "$1\"因\uFDD00\uFDD1九亿" + end + "而\uFDD0增加\""));
        String html = html(workshop.run("tianyuan", 2024, "--formats", "html"));
        assertFalse(html.contains("\uFDD0") || html.contains("\uFDD1") || html.contains(end));
        assertTrue(html.contains("因九亿而增加"), "the data came through");
        assertFalse(html.contains("九亿</a>"));
        assertEquals(List.of(), HtmlChecks.of(folder.resolve("output/tianyuan/2024/booklet.html")).problems());
    }

    private static String html(Printing printing) throws IOException {
        return Files.readString(printing.published().file("html"));
    }
}
