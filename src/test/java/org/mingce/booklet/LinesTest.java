package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.Seed;
import org.mingce.testing.paper.Glyph;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;

/** The lines of the PDF: where they break, and how many there are on a page. */
@ExtendWith(BookletsOnce.class)
class LinesTest {

    private static final Pattern TOUCHING = Pattern.compile("[，。、；：！？）》〉」』】”’（《〈「『【“‘](?=[（《〈「『【“‘])");
    private static final double BODY = 15.75;
    private static final double WIDE_GAP = 0.14;
    private static final double PITCH = 28.95;
    private static final String NOT_AT_START = "，。、；：？！）》〉」』】〕〗｝］”’·～％‰℃…,.;:!?)]}%";
    private static final String NOT_AT_END = "（《〈「『【〔〖｛［“‘([{￥¥";
    private static final Pattern ENTRY = Pattern.compile("\\.{4,} \\d+$");
    private static final Pattern TORN = Pattern.compile("\\d[.,]?\\n[\\d.,%％万亿元年月日人个次项辆台套批户倍件]|\\d[万亿]\\n元");

    /** GB/T 15834-2011, 5.1. What a source itself begins or ends with such a mark stays as it is. */
    @ParameterizedTest
    @EnumSource
    void noLineStartsWithAClosingOrEndsWithAnOpeningMark(Seed seed, Booklets booklets) throws Exception {
        String html = Paper.plain(Files.readString(booklets.of(seed).file("html")));
        assertEquals(List.of(),
                booklets.paper(seed).sheets().stream().flatMap(sheet -> sheet.body().stream()).map(Line::text)
                .filter(text -> NOT_AT_START.indexOf(text.charAt(0)) >= 0 && !html.contains(">" + Paper.plain(text))
                        || NOT_AT_END.indexOf(text.charAt(text.length() - 1)) >= 0).toList());
    }

    @ParameterizedTest
    @EnumSource
    void noNumberIsTornOrPartedFromItsUnit(Seed seed, Booklets booklets) throws Exception {
        List<String> torn = new ArrayList<>();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            List<Line> lines = sheet.body();
            for (int i = 1; i < lines.size(); i++) {
                Line line = lines.get(i - 1);
                Line next = lines.get(i);
                if (TORN.matcher(line.text() + "\n" + next.text()).find() && goesOn(sheet, line, next)) {
                    torn.add("page " + sheet.number() + ": " + line.text() + " | " + next.text());
                }
            }
        }
        assertEquals(List.of(), torn);
    }

    /**
     * GB/T 9704-2012, 5.2.3 and 7: 22 lines of 28 characters of 三号 on a page that prose fills. It lets them be adapted:
     * two booklets are closed up to 23, for a part of theirs would end with a few lines on a page of their own.
     */
    @ParameterizedTest
    @EnumSource(names = "SHIFENG_2023", mode = EnumSource.Mode.EXCLUDE)
    void pagesOfProseHold22LinesOf28Characters(Seed seed, Booklets booklets) throws Exception {
        boolean isClosed = Set.of(Seed.TAOJIANG_2022, Seed.SHANGHAI_2024).contains(seed);
        int most = isClosed ? 23 : 22;
        int full = 0;
        int wide = 0;
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            List<Line> body = sheet.body();
            if (body.stream().anyMatch(line -> Math.abs(line.size() - BODY) > 0.1) || !sheet.rules().isEmpty()) {
                continue;
            }
            assertTrue(body.size() <= most, "page " + sheet.number() + ": " + body.size());
            if (body.size() == most) {
                double all = body.get(most - 1).baseline() - body.get(0).baseline();
                assertEquals(isClosed ? 27.7 : PITCH, all / (most - 1), 0.05, "page " + sheet.number());
                full++;
            }
            for (Line line : body) {
                assertTrue(ems(line.text()) <= 28 || line.text().matches(".*[\\x20-\\x7e].*"), line.text());
                wide += line.text().length() == 28 ? 1 : 0;
            }
        }
        assertTrue(full > 0 && wide > 0, full + " full pages, " + wide + " full lines");
    }

    /**
     * A number that went to the next line leaves a hole, which all lines before share; the first two have too few
     * before.
     */
    @ParameterizedTest
    @EnumSource
    void noLineFarDownInAParagraphIsPulledApart(Seed seed, Booklets booklets) throws Exception {
        List<String> loose = new ArrayList<>();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            List<Line> body = sheet.body();
            double margin = body.stream().mapToDouble(Line::left).min().orElse(0);
            for (int i = 3; i < body.size(); i++) {
                List<Line> lines = body.subList(i - 3, i + 1);
                boolean isOneParagraph = IntStream.range(0, 3)
                        .allMatch(j -> goesOn(sheet, lines.get(j), lines.get(j + 1))
                        && lines.get(j + 1).left() < margin + BODY);
                if (isOneParagraph && gap(body.get(i)) > WIDE_GAP * BODY) {
                    loose.add("page " + sheet.number() + ": " + body.get(i).text());
                }
            }
        }
        assertEquals(List.of(), loose);
    }

    /** What there is between two Han characters of a line, in points. */
    private static double gap(Line line) {
        List<Glyph> glyphs = line.glyphs();
        return IntStream.range(1, glyphs.size())
                .filter(i -> (glyphs.get(i - 1).text() + glyphs.get(i).text()).matches("\\p{IsHan}{2}"))
                .mapToDouble(i -> glyphs.get(i).left() - glyphs.get(i - 1).right()).min().orElse(0);
    }

    /** A closing and an opening mark have half an em in common; a point between names has no more than half. */
    private static double ems(String text) {
        long points = text.chars().filter(character -> character == '·').count();
        return text.length() - (TOUCHING.matcher(text).results().count() + points) / 2.0;
    }

    /**
     * Whether the second line is the next one of the same paragraph, which neither an indent nor a ruled line starts
     * anew.
     */
    private static boolean goesOn(Sheet sheet, Line line, Line next) {
        double step = next.baseline() - line.baseline();
        return !ENTRY.matcher(line.text()).find() && step > 0 && step < 2.2 * line.size() && next.left() < line.right()
                && line.left() < next.right()
                && !(next.left() > line.left() + line.size()) && !sheet.isRuledBetween(line, next);
    }
}
