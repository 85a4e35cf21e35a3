package org.mingce.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.page.Page;
import org.mingce.render.Sample;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

class LayoutTest {

    private static final float MM = 72 / 25.4f;

    @TempDir
    private Path folder;

    @Test
    void twentyEightCharactersFillALineAndTwentyTwoLinesAPage() throws Exception {
        Layout layout = layout("<p class=\"lead\" id=\"p\">" + "决".repeat(28 * 40) + "</p>");
        List<LineBox> lines = lines(layout.renderer().getSharedContext().getBoxById("p"));
        assertEquals(40, lines.size());
        assertEquals("决".repeat(28), text(lines.get(0)));
        assertEquals(22, lines.stream().filter(line -> line.getAbsY() < firstBottom(layout)).count());
    }

    /** As when memory is too small: each format says that, and none blames the program for what is missing then. */
    @Test
    void aLayoutThatFailedFailsInTheSameWayWhenItIsAskedForAgain() throws Exception {
        Page page = Sample.of("<p>文</p>", folder);
        String noRoom = page.stylesheet() + "@page { margin: 200mm; }";
        Layout layout = new Layout(new Page(page.document(), noRoom, folder), Sample.FONTS);

        String first = assertThrows(RuntimeException.class, layout::pageCount).toString();

        assertTrue(first.contains("content height"), first);
        assertEquals(first, assertThrows(RuntimeException.class, layout::misfits).toString());
    }

    @Test
    void noLineOfAParagraphStandsAloneOnAPage() throws Exception {
        Layout layout = layout("<p class=\"lead\" id=\"p\">" + "决".repeat(28 * 23) + "</p>");
        List<LineBox> lines = lines(layout.renderer().getSharedContext().getBoxById("p"));
        long left = lines.stream().filter(line -> line.getAbsY() >= firstBottom(layout)).count();
        assertTrue(left >= 2 && left < 5, "lines on the second page: " + left);
    }

    @Test
    void justifiedLinesReachTheRightEdgeIfTheyAreNotPulledApart() throws Exception {
        String text = "2024年度收入合计1047.31万元，其中：财政拨款收入813.51万元，占比77.68%；其他收入233.80万元。";
        Layout layout = layout("<p id=\"p\">" + text.repeat(3) + "<a href=\"#p\">本年支出合计</a>，" + text + "</p>");
        Box paragraph = layout.renderer().getSharedContext().getBoxById("p");
        List<LineBox> lines = lines(paragraph);
        for (LineBox line : lines.subList(0, lines.size() - 1)) {
            InlineText last = lastText(line);
            float right = last.getParent().getAbsX() + last.getX() + drawnWidth(layout, line, last);
            float lack = paragraph.getAbsX() + paragraph.getContentWidth() - right;
            float em = 15.75f * layout.dotsPerPoint();
            assertTrue(Math.abs(lack) < 30 || lack > 0 && spread(layout, line).gap() > 0.29 * em, text(line) + lack);
        }
    }

    /** A last line of one character is poor; a heading's lines end where its words do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <h5 class="level-3" id="p"><span>1. </span>一般公共服务支出（类）组织事务（款）行政运行（项）。</h5> | 行政运行（项）。
        <h5 class="level-3" id="p"><span>12. </span>教育支出（类）其他教育支出（款）其他教育支出（项）。</h5> | 其他教育支出（项）。
        <h5 class="level-3" id="p"><span>8. </span>社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。</h5> | 行政事业单位养老支出（款）行政单位离退休（项）。
        <p id="p">开支会议费，用于召开机关干部进小区动员大会会议，内容多。</p> | 容多。
        <p id="p">开支会议费，用于召开机关干部进小区动员大会会议，内容多样。</p> | 多样。
        <p id="p"><strong>一、</strong>用于召开机关干部进小区动员大会会议，内容为会场布置。</p> | 布置。
        """)
    void theLastLineGetsAWordOfTheLineBefore(String body, String last) throws Exception {
        List<LineBox> lines = lines(layout(body).renderer().getSharedContext().getBoxById("p"));
        assertEquals(last, text(lines.get(lines.size() - 1)), text(lines.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"至2024年12月31日, 1, true", "12月31日, 3, false", "2024年12月, 5, false", "见附件12, 3, false", "（款）行政, 3, true"})
    void aPhraseEndsBeforeANumberButNotWithinADate(String text, int place, boolean ends) {
        assertEquals(ends, AdjacentMarks.ends(text, place));
    }

    @ParameterizedTest
    @CsvSource({"开展“‘职’活动”, 8.5", "（一）、（二）, 6.5", "（“两新”）, 5.5", "”。, 2"})
    void marksThatTouchWithTheirAirHaveHalfAnEmLess(String text, double ems) throws Exception {
        Layout layout = layout("<p class=\"lead\" id=\"p\">" + text + "</p>");
        LineBox line = lines(layout.renderer().getSharedContext().getBoxById("p")).get(0);
        assertEquals(ems, line.getContentWidth() / layout.dotsPerPoint() / 15.75, 0.05);
    }

    private static Spread spread(Layout layout, LineBox line) {
        return ((BookletTextRenderer) layout.renderer().getSharedContext().getTextRenderer())
                .spread(line.getJustificationInfo());
    }

    /** Width of a text with its gaps; the last one of the line ends without a gap. */
    private static float drawnWidth(Layout layout, LineBox line, InlineText text) {
        Spread spread = spread(layout, line);
        String string = text.getSubstring();
        return text.getWidth() + spread.of(string) - spread.gap()
                - (TextRuns.isPause(string, string.length()) ? spread.pause() : 0);
    }

    @Test
    void firstLineOfAParagraphIsIndentedByTwoCharacters() throws Exception {
        Layout layout = layout("<p id=\"p\">部门决算</p>");
        LineBox line = lines(layout.renderer().getSharedContext().getBoxById("p")).get(0);
        assertEquals(2 * 15.75f, line.getContentStart() / layout.dotsPerPoint(), 0.1);
    }

    @Test
    void tellsTheGeometryOfNamedPages() throws Exception {
        Layout layout = layout("<p>文</p>");
        PageGeometry text = layout.geometry("text");
        assertEquals(210 * MM, text.width(), 0.2);
        assertEquals(37 * MM, text.top(), 0.2);
        assertEquals(28 * MM, text.left(), 0.2);
        assertEquals(26 * MM, text.right(), 0.2);
        assertFalse(text.isLandscape());
        assertTrue(layout.geometry("landscape").isLandscape());
    }

    @Test
    void wideTablesLieOnLandscapePages() throws Exception {
        Layout layout = new Layout(Sample.booklet(folder), Sample.FONTS);
        Element heading = layout.document().getElementById("table-04-title");
        Element block = heading == null ? byId(layout, "table-04-title") : heading;
        assertEquals("landscape", layout.pageName(block));
        int sheet = layout.pageIndex("table-04-title").getAsInt();
        var page = layout.renderer().getRootBox().getLayer().getPages().get(sheet);
        assertTrue(page.getOuterPageWidth() / layout.dotsPerPoint() > 800);
    }

    @Test
    void columnsAddUpToTheTable() throws Exception {
        Layout layout = new Layout(Sample.booklet(folder), Sample.FONTS);
        Element table = (Element) byId(layout, "table-01").getElementsByTagName("table").item(0);
        List<Float> widths = layout.columnWidths(table);
        assertEquals(6, widths.size());
        assertEquals(170 * MM, widths.stream().mapToDouble(Float::doubleValue).sum(), 2);
    }

    @Test
    void pagesCountFromOneBehindCoverAndContents() throws Exception {
        Layout layout = new Layout(Sample.booklet(folder), Sample.FONTS);
        assertEquals(OptionalInt.of(1), layout.pageNumber("contents"));
        assertEquals(OptionalInt.of(1), layout.pageNumber("part-1"));
        assertTrue(layout.pageIndex("part-1").getAsInt() >= 2);
        assertEquals(OptionalInt.empty(), layout.pageNumber("nowhere"));
    }

    @Test
    void officialTablesOfThirtyRowsFitOnePage() throws Exception {
        Layout layout = new Layout(Sample.booklet(folder), Sample.FONTS);
        assertEquals(layout.pageIndex("table-01").getAsInt() + 1, layout.pageIndex("table-02").getAsInt());
        assertEquals(layout.pageIndex("table-04").getAsInt() + 1, layout.pageIndex("table-05").getAsInt());
    }

    @Test
    void tellsWhichFontEachRoleOfTheBookletGot() throws Exception {
        Layout layout = layout("<p>文</p>");
        layout.pageCount();
        assertEquals(Map.of("body", "Noto Serif SC"), layout.fontsUsed());
    }

    @Test
    void changedStylesheetChangesTheLayout() throws Exception {
        var page = Sample.of("<p id=\"p\">文</p>", folder);
        String larger = page.stylesheet().replace("font-size: 15.75pt;           /*", "font-size: 20pt; /*");
        Layout layout = new Layout(new org.mingce.page.Page(page.document(), larger, folder), Sample.FONTS);
        float size = layout.style(byId(layout, "p")).getFont(null).size / layout.dotsPerPoint();
        assertEquals(20f, size, 0.05);
    }

    private Layout layout(String body) throws Exception {
        return new Layout(Sample.of(body, folder), Sample.FONTS);
    }

    private static int firstBottom(Layout layout) {
        return layout.renderer().getRootBox().getLayer().getPages().get(0).getBottom();
    }

    private static Element byId(Layout layout, String id) {
        var all = layout.document().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("id").equals(id)) {
                return (Element) all.item(i);
            }
        }
        throw new AssertionError("no element " + id);
    }

    private static List<LineBox> lines(Box box) {
        return box.getChildren().stream().map(LineBox.class::cast).toList();
    }

    private static InlineText lastText(Box box) {
        InlineText last = null;
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                last = child instanceof InlineText text ? text : lastText((Box) child);
            }
            return last;
        }
        return lastText(box.getChild(box.getChildCount() - 1));
    }

    private static String text(Box box) {
        StringBuilder text = new StringBuilder();
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                text.append(child instanceof InlineText piece ? piece.getSubstring() : text((Box) child));
            }
        }
        box.getChildren().forEach(child -> text.append(text(child)));
        return text.toString();
    }
}
