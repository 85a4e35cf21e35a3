package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.OpenFrames;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** A form whose merged cells go on over pages: more indicators than a page has room for. */
class LongFormsTest {

    private static final int INDICATORS = 60;

    @TempDir
    private static Path folder;
    private static Path pdf;
    private static Path docx;

    @BeforeAll
    static void print() {
        Workshop workshop = Workshop.in(folder);
        workshop.write("data/long/department.yaml", "name: 长表局\nregion: hunan\n")
                .write("data/long/2024/booklet.yaml", "edition: hunan-annexes\n")
                .write("data/long/2024/annex-1.yaml", form());
        Printing printing = workshop.run("long", 2024).published();
        pdf = printing.file("pdf");
        docx = printing.file("docx");
    }

    @Test
    void cellsThatAPageEndsInAreClosedThereAndOnTheNext() throws Exception {
        assertEquals(List.of(), OpenFrames.in(pdf));
    }

    @Test
    void everyPageHasTheTitleTheHeadsAndTheLabelsOnce() throws Exception {
        Paper paper = Paper.of(pdf);
        assertTrue(paper.sheets().size() > 2, paper.sheets().size() + " pages");
        for (Sheet sheet : paper.sheets()) {
            String title = sheet.number() == 1 ? "长表" : "长表（续）";
            List<String> texts = sheet.body().stream().map(Line::text).toList();
            for (String text : List.of(title, "三级指标", "绩效指标", "产出指标", "数量指标")) {
                assertEquals(1, texts.stream().filter(text::equals).count(), text + " on page " + sheet.number());
            }
        }
    }

    @Test
    void everyRowStandsOnceInItsPlace() throws Exception {
        assertEquals(IntStream.rangeClosed(1, INDICATORS).mapToObj(i -> "第" + i + "项").toList(),
                Paper.of(pdf).sheets().stream().flatMap(sheet -> sheet.body().stream()).map(Line::text)
                        .filter(text -> text.matches("第\\d+项")).toList());
    }

    /** The layout cuts the form and its merged cells in two; Word breaks its pages itself. */
    @Test
    void inWordItIsOneTableWhoseMergedCellsGoDownToItsEnd() throws Exception {
        try (InputStream in = Files.newInputStream(docx); XWPFDocument document = new XWPFDocument(in)) {
            assertEquals(1, document.getTables().size());
            List<String> places = document.getTables().get(0).getRows().stream().map(LongFormsTest::place)
                    .filter(place -> !place.isEmpty()).toList();
            assertEquals(Collections.nCopies(INDICATORS, "3"), places);
        }
    }

    /** Before how many of the grid's columns an indicator stands; empty in a row without one. */
    private static String place(XWPFTableRow row) {
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            if (cell.getText().matches("第\\d+项")) {
                return Integer.toString(column);
            }
            CTTcPr look = cell.getCTTc().getTcPr();
            column += look.isSetGridSpan() ? look.getGridSpan().getVal().intValue() : 1;
        }
        return "";
    }

    private static String form() {
        return """
                kind: self-evaluation
                title: 长表
                layout: bySource
                unit: 万元
                funds: {initialBudget: 1, annualBudget: 1, executed: 1, weight: 10}
                goals: {expected: [做完], actual: [做完]}
                indicators:
                  - name: 产出指标
                    groups:
                      - name: 数量指标
                        rows:
                """ + IntStream.rangeClosed(1, INDICATORS)
                .mapToObj(i -> "          - {name: 第" + i + "项, target: 1项, actual: 1项, weight: 1.5, score: 1.5}\n")
                .collect(Collectors.joining());
    }
}
