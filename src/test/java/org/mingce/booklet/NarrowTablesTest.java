package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;
import org.mingce.testing.paper.Line;
import org.mingce.testing.paper.Paper;
import org.mingce.testing.paper.Sheet;

/** Tables with more in them than their columns were made for. */
class NarrowTablesTest {

    private static final String NAME = "江城市东湖区文化旅游体育广播电视新闻出版局老干部活动中心管理服务处机关本级汇总";
    private static final int WIDEST = 40;

    @TempDir
    private static Path folder;
    private static Printing printing;
    private static List<Line> lines;
    private static Paper paper;

    @BeforeAll
    static void print() throws Exception {
        Workshop workshop = Workshop.in(folder);
        workshop.write("data/narrow/department.yaml", "name: " + NAME + "\nregion: hunan\n")
                .write("data/narrow/2024/accounts.yaml", """
                        unit: 元
                        income: {generalPublicBudget: 100000000000000.25}
                        expenditure:
                          2010301: {basic: 100000000000000.25}
                        """)
                .write("data/narrow/2024/overview.yaml", "duties: {body: [负责全区有关工作。]}\n")
                .write("data/narrow/2024/annex-1.yaml", "kind: report\ntitle: 报告\nbody:\n"
                        + table("十四列表", 14) + table("四十列表", WIDEST));
        printing = workshop.run("narrow", 2024).published();
        paper = Paper.of(printing.file("pdf"));
        lines = paper.sheets().stream().flatMap(sheet -> sheet.body().stream()).toList();
    }

    private static String table(String title, int columns) {
        String heads = IntStream.range(0, columns).mapToObj(i -> "年初预算数").collect(Collectors.joining(", "));
        String cells = IntStream.range(1, columns).mapToObj(i -> ", \"" + (1234000 + i) + ".89\"")
                .collect(Collectors.joining());
        return "  - table:\n      title: " + title + "\n      columns: [" + heads + "]\n      rows: [[村级组织运转经费"
                + cells + "]]\n";
    }

    @Test
    void noNumberIsTornAsLongAsThePageIsWideEnough() {
        for (int i = 1; i < 14; i++) {
            String number = 1234000 + i + ".89";
            assertTrue(lines.stream().anyMatch(line -> line.text().equals(number)), number);
        }
    }

    @Test
    void whatIsSetTighterIsToldWithItsPlace() throws Exception {
        assertEquals(List.of("annex-1.yaml:5"), places("layout.tighter", "十四列表"));
    }

    @Test
    void whatDoesNotFitAtAllIsToldWithItsPlaceByPdfAndWordOnce() throws Exception {
        assertEquals(List.of("annex-1.yaml:9"), places("layout.wide", "四十列表"));
    }

    @Test
    void aLongNameOfTheDepartmentStandsAboveTheTable() {
        int told = 0;
        for (Sheet sheet : paper.sheets()) {
            List<Line> body = sheet.body();
            for (Line first : body.stream().filter(line -> line.text().startsWith("部门：")).toList()) {
                Line last = body.stream().filter(line -> line.baseline() > first.baseline()
                        && NAME.endsWith(line.text())).findFirst().orElse(first);
                assertTrue(sheet.rules().stream().noneMatch(rule -> rule.getMinY() > first.baseline() - first.size()
                        && rule.getMinY() < last.baseline() - 1), "page " + sheet.number());
                told++;
            }
        }
        assertTrue(told > 7, "tables: " + told);
    }

    private static List<String> places(String code, String words) throws Exception {
        JsonNode findings = new ObjectMapper().readTree(printing.review("findings.json").toFile()).get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("code").textValue().equals(code))
                .filter(finding -> finding.get("message").textValue().contains(words))
                .map(finding -> finding.get("file").textValue().replaceAll(".*/", "") + ":" + finding.get("line"))
                .toList();
    }
}
