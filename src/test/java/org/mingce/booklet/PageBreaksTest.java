package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Seed;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Paper.Heading;
import org.mingce.testing.paper.Sheet;
import org.xml.sax.SAXException;

/** Where pages end and begin: in the PDF, and in the DOCX on LibreOffice's paper. */
@ExtendWith(BookletsOnce.class)
class PageBreaksTest {

    @ParameterizedTest
    @EnumSource
    void noHeadingStandsAtTheFootOfAPageOfThePdf(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), stranded(booklets.paper(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void noHeadingStandsAtTheFootOfAPageOfTheDocx(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), stranded(booklets.office(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void tablesStandBelowTheirTitles(Seed seed, Booklets booklets) throws Exception {
        List<String> titles = HtmlTables.in(HtmlChecks.of(booklets.of(seed).file("html")).document()).stream()
                .map(PrintedTable::title).toList();
        for (Paper paper : List.of(booklets.paper(seed), booklets.office(seed))) {
            List<Heading> found =
                    paper.headings().stream().filter(heading -> titles.contains(name(heading))).toList();
            assertEquals(titles, found.stream().map(PageBreaksTest::name).toList());
            for (Heading title : found) {
                assertTrue(paper.sheet(title.sheet()).rules().stream().anyMatch(rule -> rule.getMinY() > title.top()),
                        title.text());
            }
        }
    }

    /** A table's title without its number. */
    private static String name(Heading title) {
        return Paper.plain(title.text()).replaceFirst("^[一二三四五六七八九十]{1,3}、", "");
    }

    /** What goes on is a form here, whose blocks are never torn and have heads of their own; see LongTablesTest. */
    @ParameterizedTest
    @EnumSource
    void tablesThatGoOnStartWithAHead(Seed seed, Booklets booklets) throws Exception {
        List<String> heads = heads(booklets.of(seed).file("html"));
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            if (sheet.number() > 1 && isContinued(sheet)) {
                double first = sheet.body().stream().mapToDouble(Line::baseline).min().orElseThrow();
                for (Line line : sheet.body().stream().filter(line -> line.baseline() < first + 1).toList()) {
                    assertTrue(heads.stream().anyMatch(head -> head.contains(Paper.plain(line.text()))),
                            "page " + sheet.number() + ": " + line.text());
                }
            }
        }
    }

    /** Headings below which nothing stands, save the titles of parts, which have their page to themselves. */
    private static List<String> stranded(Paper paper) {
        List<String> stranded = new ArrayList<>();
        for (Heading heading : paper.headings()) {
            List<Line> lines = paper.lines(heading);
            List<Line> body = paper.sheet(heading.sheet()).body();
            double foot = lines.stream().mapToDouble(Line::baseline).max().orElse(0);
            boolean isAlone = body.size() == lines.size();
            if (!(isAlone && heading.text().startsWith("第"))
                    && body.stream().noneMatch(line -> line.baseline() > foot + 1)) {
                stranded.add(heading.text() + " on page " + heading.sheet());
            }
        }
        return stranded;
    }

    /** A page that begins within a table: a ruled line is the first thing on it. */
    private static boolean isContinued(Sheet sheet) {
        OptionalDouble text = sheet.body().stream().mapToDouble(Line::baseline).min();
        OptionalDouble rule = sheet.rules().stream().mapToDouble(line -> line.getMinY()).min();
        return text.isPresent() && rule.isPresent() && rule.getAsDouble() < text.getAsDouble() - 6;
    }

    private static List<String> heads(Path html) throws IOException, SAXException {
        List<String> heads = new ArrayList<>();
        var all = HtmlChecks.of(html).document().getElementsByTagName("th");
        for (int i = 0; i < all.getLength(); i++) {
            heads.add(Paper.plain(all.item(i).getTextContent()));
        }
        return heads;
    }
}
