package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Seed;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;
import org.w3c.dom.Element;

/** Pages of the PDF are used: only where a part, an annex or another orientation follows is much of one empty. */
@ExtendWith(BookletsOnce.class)
class FullPagesTest {

    private static final double MM = 72 / 25.4;
    private static final double EMPTY = 1 / 3.0;

    @ParameterizedTest
    @EnumSource
    void noPageIsMoreThanAThirdEmptyButBeforeSomethingNew(Seed seed, Booklets booklets) throws Exception {
        Paper paper = booklets.paper(seed);
        Set<Integer> starts = starts(paper, HtmlChecks.of(booklets.of(seed).file("html")).document()
                .getDocumentElement());
        List<String> empty = new ArrayList<>();
        for (Sheet sheet : paper.sheets().subList(0, paper.sheets().size() - 1)) {
            Sheet next = paper.sheet(sheet.number() + 1);
            boolean isBody = sheet.pageNumber().orElse("").matches("\\d+");
            boolean isTurned = sheet.width() > sheet.height() != next.width() > next.height();
            if (isBody && !isTurned && !starts.contains(next.number()) && empty(sheet) > EMPTY) {
                empty.add("page " + sheet.number() + ": " + Math.round(100 * empty(sheet)) + " %");
            }
        }
        assertEquals(List.of(), empty);
    }

    @ParameterizedTest
    @EnumSource
    void noPartEndsWithFourLinesOrLessOnAPageOfTheirOwn(Seed seed, Booklets booklets) throws Exception {
        Paper paper = booklets.paper(seed);
        Set<Integer> starts = starts(paper, HtmlChecks.of(booklets.of(seed).file("html")).document()
                .getDocumentElement());
        for (Sheet sheet : paper.sheets()) {
            boolean isEnd = sheet.number() == paper.sheets().size() || starts.contains(sheet.number() + 1);
            if (isEnd && sheet.pageNumber().orElse("").matches("\\d+") && !starts.contains(sheet.number())) {
                assertTrue(sheet.body().size() > 4 || !sheet.rules().isEmpty(), "page " + sheet.number());
            }
        }
    }

    @Test
    void aReportOfAFewLinesMoreThanAPageIsClosedUpAndOneOfManyMoreIsNot(@TempDir Path folder) throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.write("data/signed/department.yaml", "name: 签名局\nregion: hunan\n")
                .write("data/signed/2024/booklet.yaml", "edition: hunan-annexes\n");
        for (int lines : List.of(21, 31)) {
            workshop.write("data/signed/2024/annex-1.yaml", "kind: report\ntitle: 长短不一\nbody:\n"
                    + "  - 认真落实厉行节约各项规定\n".repeat(lines));
            Paper paper = Paper.of(workshop.run("signed", 2024).published().file("pdf"));
            List<Line> body = paper.sheet(1).body();
            double apart = body.get(2).baseline() - body.get(1).baseline();
            assertEquals(lines == 21 ? 1 : 2, paper.sheets().size());
            assertEquals(lines == 21 ? 26.5 : 28.95, apart, 0.1);
        }
    }

    @Test
    void aSignatureTakesTwoLinesOfTheTextWithIt(@TempDir Path folder) throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.write("data/signed/department.yaml", "name: 签名局\nregion: hunan\n")
                .write("data/signed/2024/booklet.yaml", "edition: hunan-annexes\n");
        int moved = 0;
        for (int lines = 17; lines <= 22; lines++) {
            workshop.write("data/signed/2024/annex-1.yaml", "kind: report\ntitle: 长短不一\nbody:\n  - "
                    + "认真落实厉行节约各项规定严格预算执行管理提高资金使用效".repeat(lines)
                    + "\nsignature: [签名局, 2025年1月1日]\n");
            Paper paper = Paper.of(workshop.run("signed", 2024).published().file("pdf"));
            List<Line> last = paper.sheet(paper.sheets().size()).body();
            int signature = IntStream.range(0, last.size()).filter(i -> last.get(i).text().equals("签名局")).findFirst()
                    .orElseThrow();
            if (paper.sheets().size() > 1) {
                assertTrue(signature >= 2, lines + " lines: " + signature + " above the signature");
                assertTrue(signature <= 3, lines + " lines: " + signature + " above the signature");
                moved++;
            }
        }
        assertTrue(moved > 1, "signatures on a second page: " + moved);
    }

    /** The share of a page's type area below the last line of text or of a table. */
    private static double empty(Sheet sheet) {
        double end = DoubleStream.concat(sheet.body().stream().mapToDouble(Line::baseline),
                sheet.rules().stream().mapToDouble(rule -> rule.getMaxY())).max().orElse(0);
        boolean isWide = sheet.width() > sheet.height();
        double top = (isWide ? 20 : 37) * MM;
        double bottom = sheet.height() - (isWide ? 22 : 35) * MM;
        return (bottom - end) / (bottom - top);
    }

    /** Pages on which a part or an annex begins, or stands below the title of a part that has a page to itself. */
    private static Set<Integer> starts(Paper paper, Element html) {
        Set<Integer> starts = new TreeSet<>();
        List<String> titles = new ArrayList<>();
        var all = html.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String name = " " + ((Element) all.item(i)).getAttribute("class") + " ";
            if (name.contains(" part-title ") || name.contains(" annex-title ") || name.contains(" annex-label ")
                    || name.contains(" annex-cover-title ")) {
                titles.add(Paper.plain(all.item(i).getTextContent()));
            }
        }
        for (Sheet sheet : paper.sheets()) {
            List<String> texts = sheet.body().stream().map(line -> Paper.plain(line.text())).toList();
            for (int i = 0; i < Math.min(3, texts.size()); i++) {
                String start = texts.get(i);
                if (!start.isEmpty() && titles.stream().anyMatch(title -> title.startsWith(start))) {
                    starts.add(sheet.number());
                    starts.addAll(texts.size() < 5 ? List.of(sheet.number() + 1) : List.of());
                }
            }
        }
        return starts;
    }
}
