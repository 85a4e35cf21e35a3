package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Seed;
import org.mingce.testing.paper.Face;
import org.mingce.testing.paper.Glyph;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;

/** What a typesetter would look at in the PDF: every glyph is there, once, whole and in its place; lines break well. */
@ExtendWith(BookletsOnce.class)
class TypesettingTest {

    private static final double MM = 72 / 25.4;
    private static final double NEAR = 0.6;
    private static final String NOT_AT_START = "，。、；：？！）》〉」』】〕〗｝］”’·～％‰℃…,.;:!?)]}%";
    private static final String NOT_AT_END = "（《〈「『【〔〖｛［“‘([{￥¥";
    private static final Pattern ENTRY = Pattern.compile("\\.{4,} \\d+$");
    private static final Pattern TORN = Pattern.compile("\\d[.,]?\\n[\\d.,%％万亿元年月日人个次项辆台套批户倍件]|\\d[万亿]\\n元");

    @ParameterizedTest
    @EnumSource
    void everyFontIsEmbeddedAsASubset(Seed seed, Booklets booklets) throws Exception {
        List<Face> faces = booklets.paper(seed).faces();
        assertTrue(faces.size() > 0);
        assertEquals(List.of(), faces.stream().filter(face -> !face.isEmbedded() || !face.isSubset()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyGlyphSaysWhatItIsInUnicode(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), booklets.paper(seed).sheets().stream().flatMap(sheet -> sheet.glyphs().stream())
                .filter(glyph -> glyph.text().isEmpty() || glyph.text().codePoints().anyMatch(TypesettingTest::isNoText))
                .map(Glyph::place).toList());
    }

    /** As many of each character as the page of the web has: none lost, none printed twice. */
    @ParameterizedTest
    @EnumSource
    void everyCharacterIsPrintedOnce(Seed seed, Booklets booklets) throws Exception {
        Map<String, Integer> characters = new TreeMap<>();
        Paper.plain(HtmlChecks.of(booklets.of(seed).file("html")).document().getElementsByTagName("main").item(0)
                .getTextContent()).codePoints().forEach(c -> characters.merge(Character.toString(c), -1, Integer::sum));
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            if (sheet.pageNumber().orElse("i").matches("\\d+")) {
                sheet.body().forEach(line -> Paper.plain(line.text()).codePoints()
                        .forEach(c -> characters.merge(Character.toString(c), 1, Integer::sum)));
            }
        }
        characters.values().removeIf(count -> count == 0);
        assertEquals(Map.of(), characters);
    }

    @ParameterizedTest
    @EnumSource
    void noInkIsCutOffOrLiesOutsideTheTypeArea(Seed seed, Booklets booklets) throws Exception {
        List<String> outside = new ArrayList<>();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            Rectangle2D area = typeArea(sheet);
            for (Glyph glyph : sheet.glyphs()) {
                if (!glyph.ink().isEmpty() && !isWithin(glyph.window(), glyph.ink())) {
                    outside.add("page " + sheet.number() + ", cut off: " + glyph.place());
                }
            }
            for (Line line : sheet.body()) {
                line.glyphs().stream().filter(glyph -> !glyph.ink().isEmpty() && !isWithin(area, glyph.ink()))
                        .forEach(glyph -> outside.add("page " + sheet.number() + ", outside: " + glyph.place()));
            }
        }
        assertEquals(List.of(), outside);
    }

    @ParameterizedTest
    @EnumSource
    void noInkLiesOnOtherInk(Seed seed, Booklets booklets) throws Exception {
        List<String> doubled = new ArrayList<>();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            List<Glyph> glyphs = sheet.glyphs().stream().filter(glyph -> !glyph.ink().isEmpty()).toList();
            for (int i = 0; i < glyphs.size(); i++) {
                for (int j = i + 1; j < glyphs.size(); j++) {
                    Rectangle2D common = glyphs.get(i).ink().createIntersection(glyphs.get(j).ink());
                    if (common.getWidth() > NEAR && common.getHeight() > NEAR) {
                        doubled.add("page " + sheet.number() + ": " + glyphs.get(i).place() + ", " + glyphs.get(j).place());
                    }
                }
            }
        }
        assertEquals(List.of(), doubled);
    }

    @ParameterizedTest
    @EnumSource
    void noRuledLineRunsThroughACharacter(Seed seed, Booklets booklets) throws Exception {
        List<String> struck = new ArrayList<>();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            sheet.glyphs().stream().filter(glyph -> sheet.rules().stream().anyMatch(rule -> glyph.ink().intersects(rule)))
                    .forEach(glyph -> struck.add("page " + sheet.number() + ": " + glyph.place()));
        }
        assertEquals(List.of(), struck);
    }

    /** GB/T 15834-2011, 5.1. What a source itself begins or ends with such a mark stays as it is. */
    @ParameterizedTest
    @EnumSource
    void noLineStartsWithAClosingOrEndsWithAnOpeningMark(Seed seed, Booklets booklets) throws Exception {
        String html = Paper.plain(Files.readString(booklets.of(seed).file("html")));
        assertEquals(List.of(), booklets.paper(seed).sheets().stream().flatMap(sheet -> sheet.body().stream()).map(Line::text)
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

    /** GB/T 9704-2012, 5.2.3 and 7: 22 lines of 28 characters of 三号 on a page that prose fills. */
    @ParameterizedTest
    @EnumSource(names = "SHIFENG_2023", mode = EnumSource.Mode.EXCLUDE)
    void pagesOfProseHold22LinesOf28Characters(Seed seed, Booklets booklets) throws Exception {
        int full = 0;
        int wide = 0;
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            List<Line> body = sheet.body();
            if (body.stream().anyMatch(line -> Math.abs(line.size() - 15.75) > 0.1) || !sheet.rules().isEmpty()) {
                continue;
            }
            assertTrue(body.size() <= 22, "page " + sheet.number() + ": " + body.size());
            full += body.size() == 22 ? 1 : 0;
            for (Line line : body) {
                assertTrue(line.text().length() <= 28 || line.text().matches(".*[\\x20-\\x7e].*"), line.text());
                wide += line.text().length() == 28 ? 1 : 0;
            }
        }
        assertTrue(full > 0 && wide > 0, full + " full pages, " + wide + " full lines");
    }

    private static boolean isNoText(int character) {
        return character == 0xFFFD || Character.getType(character) == Character.PRIVATE_USE || Character.isISOControl(character);
    }

    private static Rectangle2D typeArea(Sheet sheet) {
        return sheet.width() > sheet.height() ? area(sheet, 20, 25, 22, 25)
                : sheet.rules().stream().anyMatch(rule -> rule.getMinX() < 25 * MM || rule.getMaxX() > 185 * MM)
                        ? area(sheet, 25, 20, 24, 20)
                : sheet.pageNumberLine().filter(line -> line.left() < sheet.width() / 2).isPresent()
                        ? area(sheet, 37, 28, 35, 26) : area(sheet, 37, 26, 35, 28);
    }

    private static Rectangle2D area(Sheet sheet, double top, double right, double bottom, double left) {
        return new Rectangle2D.Double(left * MM, top * MM, sheet.width() - (left + right) * MM, sheet.height() - (top + bottom) * MM);
    }

    private static boolean isWithin(Rectangle2D area, Rectangle2D ink) {
        return ink.getMinX() > area.getMinX() - NEAR && ink.getMaxX() < area.getMaxX() + NEAR
                && ink.getMinY() > area.getMinY() - NEAR && ink.getMaxY() < area.getMaxY() + NEAR;
    }

    /** Whether the second line is the next one of the same paragraph, which neither an indent nor a ruled line starts anew. */
    private static boolean goesOn(Sheet sheet, Line line, Line next) {
        double step = next.baseline() - line.baseline();
        return !ENTRY.matcher(line.text()).find() && step > 0 && step < 2.2 * line.size() && next.left() < line.right() && line.left() < next.right()
                && !(next.left() > line.left() + line.size()) && !sheet.isRuledBetween(line, next);
    }
}
