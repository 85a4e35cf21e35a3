package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Outline;
import org.mingce.testing.Seed;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Paper.Heading;
import org.mingce.testing.paper.Paper.Link;
import org.mingce.testing.paper.Sheet;
import org.w3c.dom.Element;

/** What the contents say about pages, against what stands on those pages: in the PDF, and in the DOCX on paper. */
@ExtendWith(BookletsOnce.class)
class PageNumbersTest {

    private static final Pattern ENTRY = Pattern.compile("(.+?)\\s*\\.{4,}\\s*(\\d+)");
    private static final String NUMBER = "[一二三四五六七八九十]+、";

    private record Entry(Sheet sheet, Line line, String text, String number) {
    }

    @ParameterizedTest
    @EnumSource
    void theContentsOfThePdfTellAndLeadToThePagesOfTheHeadings(Seed seed, Booklets booklets) throws Exception {
        Paper paper = booklets.paper(seed);
        assertEquals(links(booklets.of(seed).file("html")),
                entries(paper).stream().map(Entry::text).map(Paper::plain).toList());
        assertEquals(List.of(), wrong(paper));
    }

    /** They tell the PDF's pages; an office that makes the contents anew comes to the same. */
    @ParameterizedTest
    @EnumSource
    void theContentsOfTheDocxTellAndLeadToThePagesOfTheHeadings(Seed seed, Booklets booklets) throws Exception {
        Paper office = booklets.office(seed);
        assertEquals(links(booklets.of(seed).file("html")),
                entries(office).stream().map(Entry::text).map(Paper::plain).toList());
        assertEquals(List.of(), wrong(office));
    }

    @ParameterizedTest
    @EnumSource
    void theContentsOfPdfAndDocxTellTheSame(Seed seed, Booklets booklets) throws Exception {
        assertEquals(told(booklets.paper(seed)), told(booklets.office(seed)));
    }

    /**
     * Those that are not in the contents may go to the next page: word processors break lines by rules of their own.
     */
    @ParameterizedTest
    @EnumSource
    void headingsStandOnTheSamePagesInPdfAndDocxGiveOrTakeOne(Seed seed, Booklets booklets) throws Exception {
        List<Heading> pdf = withoutContents(booklets.paper(seed));
        List<Heading> docx = withoutContents(booklets.office(seed));
        assertEquals(titles(pdf), titles(docx));
        for (int i = 0; i < pdf.size(); i++) {
            assertEquals(pdf.get(i).sheet(), docx.get(i).sheet(), 1, pdf.get(i).text());
        }
    }

    /** A list's indents must not take the place of the heading's; odd and even pages differ by two millimetres. */
    @ParameterizedTest
    @EnumSource
    void numberedHeadingsStartAsFarInInPdfAndDocx(Seed seed, Booklets booklets) throws Exception {
        List<Heading> pdf = withoutContents(booklets.paper(seed));
        List<Heading> docx = withoutContents(booklets.office(seed));
        for (int i = 0; i < pdf.size(); i++) {
            if (pdf.get(i).text().matches("(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\. ).*")) {
                assertEquals(left(booklets.paper(seed), pdf.get(i)), left(booklets.office(seed), docx.get(i)), 8,
                        pdf.get(i).text());
            }
        }
    }

    private static double left(Paper paper, Heading heading) {
        return paper.lines(heading).get(0).left();
    }

    @ParameterizedTest
    @EnumSource
    void bookmarksOfThePdfAreAllHeadingsAndLeadToThem(Seed seed, Booklets booklets) throws Exception {
        Paper paper = booklets.paper(seed);
        assertEquals(Outline.of(HtmlChecks.of(booklets.of(seed).file("html")).document()).stream()
                .map(heading -> heading.substring(2)).toList(), titles(withoutContents(paper)));
        for (Heading heading : paper.headings()) {
            assertTrue(!paper.lines(heading).isEmpty(), heading + " isn't there");
        }
    }

    /** GB/T 9704-2012, 7.5: 四号, a dash on both sides, odd ones right, even ones left, one character in. */
    @ParameterizedTest
    @EnumSource
    void pagesAreNumberedOddOnesRightEvenOnesLeftAndTheCoverNot(Seed seed, Booklets booklets) throws Exception {
        int last = 0;
        boolean isWhole = !entries(booklets.paper(seed)).isEmpty();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            assertEquals(isWhole && sheet.number() == 1, sheet.pageNumber().isEmpty(), "page " + sheet.number());
            if (sheet.pageNumber().isEmpty()) {
                continue;
            }
            Line line = sheet.pageNumberLine().orElseThrow();
            assertEquals(14, line.size(), 0.1);
            if (sheet.pageNumber().get().matches("\\d+")) {
                assertEquals(++last, Integer.parseInt(sheet.pageNumber().get()));
                assertEquals(last % 2 == 1, line.left() > sheet.width() / 2, line.text());
            }
        }
        assertTrue(last > 0);
    }

    private static List<String> wrong(Paper paper) {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : entries(paper)) {
            int target = paper.links().stream().filter(link -> isUnder(link, entry)).mapToInt(Link::target).findFirst()
                    .orElse(0);
            if (target == 0) {
                wrong.add("no link: " + entry.text());
            } else if (!paper.sheet(target).pageNumber().equals(Optional.of(entry.number()))) {
                wrong.add(entry.text() + " tells " + entry.number() + ", leads to " + paper.sheet(target).pageNumber());
            } else if (paper.headings().stream().noneMatch(heading -> heading.sheet() == target
                    && isSame(heading, entry) && !paper.lines(heading).isEmpty())) {
                wrong.add(entry.text() + " isn't on the page that it leads to");
            }
        }
        return wrong;
    }

    private static boolean isUnder(Link link, Entry entry) {
        return link.from() == entry.sheet().number()
                && link.area().contains(link.area().getCenterX(), entry.line().baseline() - entry.line().size() / 4);
    }

    /** Tables have numbers in the contents only. */
    private static boolean isSame(Heading heading, Entry entry) {
        String text = Paper.plain(entry.text());
        return Paper.plain(heading.text()).equals(text)
                || Paper.plain(heading.text()).equals(text.replaceFirst(NUMBER, ""));
    }

    private static List<Entry> entries(Paper paper) {
        List<Entry> entries = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            for (Line line : sheet.body()) {
                Matcher entry = ENTRY.matcher(line.text());
                if (entry.matches()) {
                    entries.add(new Entry(sheet, line, entry.group(1), entry.group(2)));
                }
            }
        }
        return entries;
    }

    private static List<String> told(Paper paper) {
        return entries(paper).stream().map(entry -> Paper.plain(entry.text()) + " " + entry.number()).toList();
    }

    /** What the contents list, where they are printed at all. */
    private static List<String> links(Path html) throws Exception {
        List<String> links = new ArrayList<>();
        Element contents = (Element) HtmlChecks.of(html).document().getElementsByTagName("nav").item(0);
        if (contents.getAttribute("class").contains("screen-only")) {
            return links;
        }
        var all = contents.getElementsByTagName("li");
        for (int i = 0; i < all.getLength(); i++) {
            Element item = (Element) all.item(i);
            if (item.getAttribute("class").startsWith("contents-")) {
                links.add(Paper.plain(item.getElementsByTagName("a").item(0).getTextContent()));
            }
        }
        return links;
    }

    private static List<Heading> withoutContents(Paper paper) {
        return paper.headings().stream().filter(heading -> !heading.text().equals("目录")).toList();
    }

    private static List<String> titles(List<Heading> headings) {
        return headings.stream().map(Heading::text).map(Paper::plain).toList();
    }
}
