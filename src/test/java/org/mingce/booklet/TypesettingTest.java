package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.Printing;
import org.mingce.testing.Seed;
import org.mingce.testing.paper.Face;
import org.mingce.testing.paper.Glyph;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Every glyph is there, once, whole and in its place: in the PDF, and in the DOCX on LibreOffice's paper. */
@ExtendWith(BookletsOnce.class)
class TypesettingTest {

    private static final Set<String> NOT_PRINTED = Set.of("title", "desc", "details");
    private static final double MM = 72 / 25.4;
    private static final double NEAR = 0.6;
    private static final String CONTINUED = "（续）";

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
                .filter(glyph -> glyph.text().isEmpty()
                        || glyph.text().codePoints().anyMatch(TypesettingTest::isNoText))
                .map(Glyph::place).toList());
    }

    /**
     * As many of each character as the page of the web has: none lost, none printed twice but heads of tables and of
     * forms.
     */
    @ParameterizedTest
    @EnumSource
    void everyCharacterOfThePdfIsPrintedOnce(Seed seed, Booklets booklets) throws Exception {
        assertEquals(Map.of(), surplus(booklets.of(seed), booklets.paper(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterOfTheDocxIsPrintedOnce(Seed seed, Booklets booklets) throws Exception {
        Map<String, Integer> surplus = surplus(booklets.of(seed), booklets.office(seed));
        // Word's own charts part thousands.
        surplus.remove(",");
        assertEquals(Map.of(), surplus);
    }

    @ParameterizedTest
    @EnumSource
    void noInkOfThePdfIsCutOffOrLiesOutsideTheTypeArea(Seed seed, Booklets booklets) throws Exception {
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
    void noInkOfThePdfLiesOnOtherInk(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), overlaps(booklets.paper(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void noInkOfTheDocxLiesOnOtherInk(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), overlaps(booklets.office(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void noRuledLineOfThePdfRunsThroughACharacter(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), struck(booklets.paper(seed)));
    }

    @ParameterizedTest
    @EnumSource
    void noRuledLineOfTheDocxRunsThroughACharacter(Seed seed, Booklets booklets) throws Exception {
        assertEquals(List.of(), struck(booklets.office(seed)));
    }

    /** “、” and a quotation mark behind it are one em and a half wide, and what justification adds. */
    @ParameterizedTest
    @EnumSource
    void closingAndOpeningMarksInThePdfHaveHalfAnEmInCommon(Seed seed, Booklets booklets) throws Exception {
        List<String> apart = new ArrayList<>();
        for (Sheet sheet : booklets.paper(seed).sheets()) {
            for (Line line : sheet.body()) {
                OptionalDouble step = steps(line, "\\p{IsHan}{2}").min();
                steps(line, "[，。、；：）》”][（《“]").filter(width -> step.isPresent()
                                && Math.abs(step.getAsDouble() - width - line.size() / 2) > NEAR)
                        .forEach(width -> apart.add("page " + sheet.number() + ": " + line.text()));
            }
        }
        assertEquals(List.of(), apart);
    }

    /** From the start of one glyph to that of the next, for pairs that read so. */
    private static DoubleStream steps(Line line, String pair) {
        List<Glyph> glyphs = line.glyphs();
        return IntStream.range(1, glyphs.size())
                .filter(i -> (glyphs.get(i - 1).text() + glyphs.get(i).text()).matches(pair))
                .mapToDouble(i -> glyphs.get(i).left() - glyphs.get(i - 1).left());
    }

    private static Map<String, Integer> surplus(Printing printing, Paper paper) throws IOException, SAXException {
        Map<String, Integer> characters = new TreeMap<>();
        Document html = HtmlChecks.of(printing.file("html")).document();
        List<String> heads = texts(html, "thead");
        List<String> labels = texts(html, "th");
        count(Paper.plain(printed(html.getElementsByTagName("main").item(0))), -1, characters);
        for (Sheet sheet : paper.sheets()) {
            if (sheet.pageNumber().orElse("i").matches("\\d+")) {
                String text = sheet.body().stream().map(Line::text).map(Paper::plain).collect(Collectors.joining());
                String head = heads.stream().filter(text::startsWith).findFirst().orElse("");
                count(text.substring(head.length()), 1, characters);
                count(repeated(sheet, paper, labels), -1, characters);
            }
        }
        characters.values().removeIf(count -> count == 0);
        return characters;
    }

    /** What a form that goes on has again: its title, the heads of its columns, the labels of its rows. */
    private static String repeated(Sheet sheet, Paper paper, List<String> labels) {
        List<String> lines = texts(sheet);
        if (lines.stream().noneMatch(line -> line.endsWith(CONTINUED))) {
            return "";
        }
        List<String> before = texts(paper.sheet(sheet.number() - 1));
        return lines.stream().filter(line -> line.endsWith(CONTINUED)
                || !line.matches("\\d+") && before.contains(line)
                && labels.stream().anyMatch(label -> label.contains(line)))
                .collect(Collectors.joining());
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.body().stream().map(Line::text).map(Paper::plain).toList();
    }

    private static List<String> overlaps(Paper paper) {
        List<String> doubled = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            List<Glyph> glyphs = sheet.glyphs().stream().filter(glyph -> !glyph.ink().isEmpty()).toList();
            for (int i = 0; i < glyphs.size(); i++) {
                for (int j = i + 1; j < glyphs.size(); j++) {
                    Rectangle2D common = glyphs.get(i).ink().createIntersection(glyphs.get(j).ink());
                    if (common.getWidth() > NEAR && common.getHeight() > NEAR) {
                        doubled.add("page " + sheet.number() + ": " + glyphs.get(i).place() + ", "
                                + glyphs.get(j).place());
                    }
                }
            }
        }
        return doubled;
    }

    private static List<String> struck(Paper paper) {
        List<String> struck = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            sheet.glyphs().stream()
                    .filter(glyph -> sheet.rules().stream().anyMatch(rule -> glyph.ink().intersects(rule)))
                    .forEach(glyph -> struck.add("page " + sheet.number() + ": " + glyph.place()));
        }
        return struck;
    }

    private static List<String> texts(Document html, String tag) {
        var all = html.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength()).mapToObj(i -> Paper.plain(all.item(i).getTextContent()))
                .filter(text -> !text.isEmpty()).toList();
    }

    /** The text that paper shows: not what describes a chart to those who don't see it, nor its data. */
    private static String printed(Node node) {
        if (node instanceof Text text) {
            return text.getData();
        }
        if (NOT_PRINTED.contains(node.getNodeName())) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(printed(child));
        }
        return text.toString();
    }

    private static void count(String text, int sign, Map<String, Integer> characters) {
        text.codePoints().forEach(c -> characters.merge(Character.toString(c), sign, Integer::sum));
    }

    private static boolean isNoText(int character) {
        return character == 0xFFFD || Character.getType(character) == Character.PRIVATE_USE
                || Character.isISOControl(character);
    }

    private static Rectangle2D typeArea(Sheet sheet) {
        return sheet.width() > sheet.height() ? area(sheet, 20, 25, 22, 25)
                : sheet.rules().stream().anyMatch(rule -> rule.getMinX() < 25 * MM || rule.getMaxX() > 185 * MM)
                        ? area(sheet, 25, 20, 24, 20)
                : sheet.pageNumberLine().filter(line -> line.left() < sheet.width() / 2).isPresent()
                        ? area(sheet, 37, 28, 35, 26) : area(sheet, 37, 26, 35, 28);
    }

    private static Rectangle2D area(Sheet sheet, double top, double right, double bottom, double left) {
        return new Rectangle2D.Double(left * MM, top * MM, sheet.width() - (left + right) * MM,
                sheet.height() - (top + bottom) * MM);
    }

    private static boolean isWithin(Rectangle2D area, Rectangle2D ink) {
        return ink.getMinX() > area.getMinX() - NEAR && ink.getMaxX() < area.getMaxX() + NEAR
                && ink.getMinY() > area.getMinY() - NEAR && ink.getMaxY() < area.getMaxY() + NEAR;
    }
}
