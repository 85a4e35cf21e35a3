package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.OpenFrames;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;

/** Rows that a page has no room for: higher than what is left of it below the table's head, or than all of it. */
class RowsOverPagesTest {

    private static final int REPORTS = 9;
    private static final String SENTENCE = "认真落实厉行节约各项规定，严格预算执行管理，提高资金使用效益。";

    @TempDir
    private static Path folder;
    private static Path pdf;
    private static Paper paper;
    private static Paper reports;

    @BeforeAll
    static void print() throws Exception {
        Workshop workshop = Workshop.in(folder).expecting("forms.weights");
        workshop.write("data/long/department.yaml", "name: 长表局\nregion: hunan\n")
                .write("data/long/2024/booklet.yaml", "edition: hunan-annexes\n")
                .write("data/long/2024/annex-2.yaml", form())
                .write("data/long/2024/annex-1.yaml", report(0))
                .write("data/long/2024/annex-3.yaml", report(REPORTS))
                .write("data/reports/department.yaml", "name: 报告局\nregion: hunan\n")
                .write("data/reports/2024/booklet.yaml", "edition: hunan-annexes\n");
        for (int i = 1; i <= REPORTS; i++) {
            workshop.write("data/reports/2024/annex-" + i + ".yaml", report(i));
        }
        pdf = workshop.run("long", 2024).published().file("pdf");
        paper = Paper.of(pdf);
        reports = Paper.of(workshop.expecting().run("reports", 2024).published().file("pdf"));
    }

    @Test
    void everyCellIsClosedOnEveryPageThatItIsOn() throws Exception {
        assertEquals(List.of(), OpenFrames.in(pdf));
    }

    @Test
    void shortCellsBesideALongOneStandInItsFirstLine() {
        List<Sheet> sheets = paper.sheets().stream().filter(sheet -> texts(sheet).contains("第9项")).toList();
        assertEquals(1, sheets.size());
        List<Line> lines = sheets.get(0).body();
        assertEquals(baseline(lines, SENTENCE::startsWith), baseline(lines, "第9项"::equals), 2);
    }

    @Test
    void textOfMergedCellsIsPrintedOnce() {
        List<String> all = paper.sheets().stream().flatMap(sheet -> texts(sheet).stream()).toList();
        assertEquals(List.of(1L, 1L), List.of("数量指标", "绩效指标").stream()
                .map(label -> all.stream().filter(label::equals).count()).toList());
    }

    @Test
    void titleAndHeadMoveWithTheFirstRow() {
        for (Sheet sheet : reports.sheets()) {
            List<String> texts = texts(sheet);
            int head = texts.indexOf("措施");
            if (head >= 0) {
                List<String> below = texts.subList(head, texts.size());
                assertTrue(below.stream().anyMatch(text -> SENTENCE.repeat(2).contains(text)),
                        "a head alone on page " + sheet.number());
            }
            if (texts.contains("情况表")) {
                assertTrue(head >= 0, "a title alone on page " + sheet.number());
            }
        }
    }

    @Test
    void whatComesBehindAFormOnItsSideStartsOnTopOfAPage() {
        List<Line> labels = paper.sheets().stream().flatMap(sheet -> sheet.body().stream())
                .filter(line -> line.text().equals("附件1")).toList();
        double top = reports.sheet(1).body().get(0).baseline();
        assertEquals(List.of(top, top), labels.stream().map(Line::baseline).toList());
    }

    private static double baseline(List<Line> lines, Predicate<String> text) {
        return lines.stream().filter(line -> text.test(line.text())).findFirst().orElseThrow().baseline();
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.body().stream().map(Line::text).toList();
    }

    private static String form() {
        return """
                kind: self-evaluation
                title: 长表
                layout: byNature
                unit: 万元
                funds: {initialBudget: 1, annualBudget: 1, executed: 1, weight: 10}
                goals: {expected: [做完], actual: [做完]}
                indicators:
                  - name: 产出指标
                    groups:
                      - name: 数量指标
                        rows:
                """ + IntStream.rangeClosed(1, 14).mapToObj(i -> "          - {name: 第" + i
                + "项, target: 1项, actual: 1项, weight: 1, score: 1, reason: \""
                + (i == 9 ? SENTENCE.repeat(18) : "无") + "\"}\n")
                .collect(Collectors.joining());
    }

    /** More and more paragraphs above a table whose first row is four lines high. */
    private static String report(int paragraphs) {
        return "kind: report\nlabel: 附件1\ntitle: 报告\nbody:\n" + "  - 正文。\n".repeat(12 + paragraphs)
                + "  - table: {title: 情况表, columns: [单位, 措施], rows: [[财政局, \"" + SENTENCE.repeat(5)
                + "\"], [乙, \"" + SENTENCE.repeat(5) + "\"]]}\n";
    }
}
