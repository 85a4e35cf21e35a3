package org.mingce.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.personal.Masking;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Subject;
import org.mingce.document.Document;
import org.mingce.model.Booklet;
import org.mingce.testing.Sources;

/** The rules read what is printed, and find the line of the data under every character of it. */
class PrintedTextTest {

    @TempDir
    private Path folder;
    private Sources sources;

    @BeforeEach
    void write() {
        sources = Sources.copied(folder, "tianyuan", 2024);
    }

    @Test
    void aReasonIsReadInItsSentence() {
        sources.data("tianyuan/2024/explanation.yaml", "unit: 万元", "total:", "  reason: 人员增加了很多");
        Passage passage = passage("人员增加了很多");
        assertTrue(passage.text().toString().startsWith("2024年度收、支总计"), passage.text().toString());
        assertEquals("reason", passage.key());
        int start = passage.text().toString().indexOf("人员增加了很多");
        assertEquals("3:11", place(passage, start));
        assertEquals("3:11", place(passage, start + 6));
        assertTrue(passage.runAt(start - 1).isEmpty());
    }

    @Test
    void whatATemplateComputesLeadsToItsSection() {
        sources.data("tianyuan/2024/explanation.yaml", "unit: 万元", "income: {}");
        Passage passage = passage("2024年度收入合计2257.39万元，其中");
        assertTrue(passage.runs().isEmpty());
        assertEquals("explanation.yaml:2:1", named(passage));
        assertEquals("收入决算情况说明", passage.place().toString());
    }

    @Test
    void equalTextsLeadToEachOfTheirLines() {
        sources.data("tianyuan/2024/overview.yaml", "duties:", "  body:", "    - 同样的一段话。", "    - 同样的一段话。");
        assertEquals(List.of("3:7", "4:7"), subject().passages().stream()
                .filter(passage -> passage.text().toString().equals("同样的一段话。"))
                .map(passage -> place(passage, 0)).toList());
    }

    @Test
    void aTextOfSeveralLinesIsOneParagraphOfOneText() {
        sources.data("tianyuan/2024/overview.yaml", "duties:", "  body:", "    - |", "      第一行是这样，", "      第二行是那样。");
        Passage passage = passage("第二行是那样");
        assertEquals("第一行是这样，第二行是那样。", passage.text().toString());
        assertEquals(place(passage, 0), place(passage, 9));
    }

    @Test
    void theNumberOfAParagraphIsNoPartOfIt() {
        sources.data("tianyuan/2024/overview.yaml", "duties:", "  body:", "    - items: ['，负责工作。']");
        assertTrue(findings().stream().anyMatch(finding -> finding.code().equals("prose.punctuation")
                && finding.position().toString().endsWith("overview.yaml:3:15")));
    }

    @Test
    void slipsBetweenDataAndTemplateAreFound() {
        sources.data("tianyuan/2024/explanation.yaml", "unit: 万元", "total:", "  reason: 人员增加了很多。");
        assertTrue(findings().stream().anyMatch(finding -> finding.code().equals("prose.punctuation")
                && finding.position().toString().endsWith("explanation.yaml:3:11")));
    }

    @Test
    void whatIsNotPrintedAsItIsWrittenIsReadNevertheless() {
        sources.template("annex/report.ftlh", "<@annexTitle content.title/>");
        sources.data("tianyuan/2024/annex-1-report.yaml", "kind: report", "title: 报告", "body: [没有印出的一段话]");
        assertEquals(1, subject().passages().stream()
                .filter(passage -> passage.text().toString().equals("没有印出的一段话")).count());
    }

    @Test
    void starsAreReadWherePersonalDataArePrintedWithStars() {
        sources.data("tianyuan/2024/overview.yaml", "duties:", "  body: [值班电话13812345678。]");
        sources.data("tianyuan/department.yaml", "name: 中共株洲市天元区委组织部", "region: hunan", "mask: true");
        Subject subject = subject();
        assertTrue(subject.passages().stream().noneMatch(passage -> passage.text().toString().contains("13812345678")));
        assertTrue(subject.printed().stream().anyMatch(passage -> passage.text().toString().contains("13812345678")));
    }

    private Passage passage(String part) {
        return subject().passages().stream().filter(passage -> passage.text().toString().contains(part)).findFirst()
                .orElseThrow();
    }

    private Subject subject() {
        Booklet booklet = sources.booklet();
        Document document = RealData.document(booklet, sources.templates());
        return Subject.of(booklet, RealData.figures(booklet), Masking.of(booklet), document);
    }

    private List<Finding> findings() {
        Booklet booklet = sources.booklet();
        return new Checks().check(booklet, RealData.figures(booklet),
                RealData.document(booklet, sources.templates()));
    }

    private static String place(Passage passage, int at) {
        return passage.positionAt(at).line() + ":" + passage.positionAt(at).column();
    }

    private static String named(Passage passage) {
        return passage.position().toString().replaceFirst("^.*/", "");
    }
}
