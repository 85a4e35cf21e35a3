package org.mingce.rollover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.TodoPoint.Answer;
import org.mingce.testing.HtmlChecks;

/** From last year's folder, the new workbook and the answers to the list comes the new year's booklet. */
class NewYearTest {

    /** Where the year before is rightly named: it is compared with. */
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|与|和|于|同|上年（?)\\s?2024\\s?年"
            + "|2024年度(?=2025年度|[0-9.]+万元，2025年度)");

    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;

    @Test
    void tianyuansNextBookletNeedsTheWorkbookAndTheAnswersToTheListAndNothingElse() throws Exception {
        Turning turning = new Turning(folder, "tianyuan", 2025).begin().succeeds();
        assertTrue(turning.console().contains("年份后移：“2024年度部门（单位）整体…” 改为 2025"),
                turning.console());
        turning.imports(turning.workbook(elsewhere, 2024)).succeeds();
        turning.imports(elsewhere.resolve("output/tianyuan/2025/booklet.xlsx"), "--import-as", "budget").succeeds();
        turning.fill();
        // What happened last year is told anew; years that stand in names of documents stay.
        for (String file : List.of("explanation.yaml", "annex-1-report.yaml")) {
            turning.edit(file, text -> text.replaceAll("(?<!# )202[34]年(?!度|末)|2024(?=加快)", ""));
        }
        turning.answer(Answer.KEPT);
        assertEquals(List.of(), turning.open());
        String text = HtmlChecks.of(turning.workshop().run("tianyuan", 2025, "--formats", "html").published()
                .file("html")).document().getElementsByTagName("main").item(0).getTextContent();
        assertTrue(text.contains("2025年度"), text.substring(0, 200));
        String stale = COMPARED.matcher(text).replaceAll("");
        assertFalse(stale.contains("2024"), () -> Pattern.compile(".{0,30}2024.{0,30}").matcher(stale).results()
                .map(found -> found.group() + "\n").toList().toString());
    }
}
