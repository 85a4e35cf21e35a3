package org.mingce.rollover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.figures.Figures;
import org.mingce.model.TodoPoint.Answer;
import org.mingce.source.DataSource;
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
        String said = turning.workshop().check("tianyuan", 2025);
        for (String code : List.of("todo.open", "prose.year", "prose.period", "text.last-year-left")) {
            assertFalse(said.contains("[" + code + "]"), said);
        }
        String text = HtmlChecks.of(turning.workshop().run("tianyuan", 2025, "--formats", "html").published()
                .file("html")).document().getElementsByTagName("main").item(0).getTextContent();
        assertTrue(text.contains("2025年度"), text.substring(0, 200));
        String stale = COMPARED.matcher(text).replaceAll("");
        assertFalse(stale.contains("2024"), () -> Pattern.compile(".{0,30}2024.{0,30}").matcher(stale).results()
                .map(found -> found.group() + "\n").toList().toString());
    }

    @Test
    void whatStaysStandsWhereItStoodWithItsCommentsAndAmountsAreBlank() {
        Turning turning = new Turning(folder, "shanghai-example", 2025).begin().succeeds();
        String before = turning.workshop().read("data/shanghai-example/2024/explanation.yaml");
        String now = turning.read("explanation.yaml");
        assertEquals(before.lines().count(), now.lines().count());
        assertEquals(before.lines().filter(line -> line.startsWith("#")).toList(),
                now.lines().filter(line -> line.startsWith("#")).toList());
        assertTrue(now.contains("  amount:\n  previous: 142.80\n"), "last year's amount is the year before's");
        assertTrue(now.contains("targets: {projects: 39, amount: ~}"), now);
        assertTrue(now.contains("  goods:\n  works:\n  services:\n"), now);
        assertFalse(turning.workshop().file(turning.name("accounts.yaml")).toFile().exists());
        assertTrue(turning.read("overview.yaml").contains("列入2025年度部门决算编制范围的单位有五家"));
        assertTrue(turning.open().stream().anyMatch(point -> point.file().equals("accounts.yaml")));
        assertTrue(turning.open().stream().noneMatch(point -> point.file().equals("previous.yaml")));
    }

    @Test
    void annexesThatAreAllThereIsGoOnAndAreHeldToTheListUntilItIsAnswered() {
        Turning turning = new Turning(folder, "shifeng", 2024).begin().succeeds();
        assertTrue(turning.read("annex-1-department-targets.yaml").contains("title: 2024年部门整体支出绩效目标表"));
        assertTrue(turning.read("annex-3-1-veteran-cadres.yaml").contains("period: '2024'"));
        assertTrue(turning.read("booklet.yaml").contains("edition: hunan-annexes"));
        assertTrue(turning.open().stream().noneMatch(point -> point.file().equals("accounts.yaml")));
        assertTrue(turning.workshop().check("shifeng", 2024).contains("[todo.unanswered]"));
        turning.fill();
        turning.workshop().write("data/shifeng/2024/booklet.yaml", "edition: hunan-annexes\n"
                + "waivers: [{code: todo.open, reason: 以后再说}]\n");
        String console = turning.workshop().check("shifeng", 2024);
        assertTrue(console.contains("[todo.open]") && console.contains("[waiver.unmatched]"), console);
        assertTrue(console.contains("annex-1-department-targets.yaml:"), console);
        turning.batch("2023,2024");
        assertTrue(turning.workshop().read("output/review/index.html").contains("没有做完：新年度清单还有"));
        assertFalse(turning.workshop().read("output/index.html").contains("清单"), "the public is told nothing of it");
        turning.answer(Answer.KEPT);
        turning.batch("2024");
        assertFalse(turning.workshop().read("output/review/index.html").contains("没有做完"));
        assertEquals(List.of(), turning.open());
        assertFalse(turning.workshop().check("shifeng", 2024).contains("[todo.open]"));
    }

    @Test
    void aYearThatIsBegunIsNotTouchedAndWhatWasThereBeforeIsKept() {
        Turning turning = new Turning(folder, "tianyuan", 2025);
        turning.workshop().write("data/tianyuan/2025/overview.yaml", "duties:\n  body: [自己写的职责。]\n");
        assertEquals(1, turning.begin().status(), turning.console());
        assertTrue(turning.console().contains("没有改动：data/tianyuan/2025/overview.yaml"), turning.console());
        assertTrue(turning.read("overview.yaml").contains("自己写的职责"));
        turning.edit("explanation.yaml", text -> text.replace("严格落实", "全面落实"));
        turning.workshop().delete(turning.name("annex-1-report.yaml"));
        String explanation = turning.read("explanation.yaml");
        assertEquals(1, turning.begin().status());
        assertTrue(turning.console().contains("[newyear.begun]"), turning.console());
        assertEquals(explanation, turning.read("explanation.yaml"));
        assertFalse(turning.workshop().file(turning.name("annex-1-report.yaml")).toFile().exists());
        turning.begin("--overwrite").succeeds();
        assertTrue(turning.read("explanation.yaml").contains("严格落实"));
        assertTrue(turning.console().contains("explanation-edited-"), turning.console());
    }

    @Test
    void yearsThatAreMissingAskForTheYearBefore() {
        Turning turning = new Turning(folder, "tianyuan", 2027).begin().succeeds();
        assertTrue(turning.open().stream().anyMatch(point -> point.file().equals("previous.yaml")));
        assertTrue(turning.read("annex-2-self-evaluation.yaml").contains("title: 2027年度部门"));
        assertEquals(1, new Turning(elsewhere, "tianyuan", 2020).begin().status());
    }

    @Test
    void anEditionOfLastYearGivesWayAndWhatItAloneHasIsTold() throws Exception {
        Turning turning = new Turning(folder, "shifeng", 2024);
        FileUtils.deleteDirectory(turning.workshop().file("data/shifeng/2023").toFile());
        turning.workshop().write("data/shifeng/2019/booklet.yaml", "edition: hunan-2019\npublished: 2020-09-01\n");
        turning.begin().succeeds();
        assertFalse(turning.read("booklet.yaml").contains("hunan-2019"), turning.read("booklet.yaml"));
        assertFalse(turning.read("booklet.yaml").contains("published"), "the day of another year");
        assertTrue(turning.console().contains("新的年度采用 hunan-2024"), turning.console());
        assertTrue(turning.console().contains("hunan-2024 版式里没有的，没有带来"), turning.console());
        assertTrue(turning.read("explanation.yaml").startsWith(
                "# yaml-language-server: $schema=../../../docs/schema/hunan-2024/explanation.schema.json\n"));
        assertTrue(turning.open().stream().anyMatch(point -> point.file().equals("previous.yaml")));
        assertFalse(turning.workshop().check("shifeng", 2024).contains("[yaml.unknown-key]"));
    }

    @Test
    void lastYearsErrorsAndFilesThatCantBeSplicedAreToldAndNothingIsWritten() {
        Turning turning = new Turning(folder, "tianyuan", 2025);
        turning.workshop().edit("data/tianyuan/2024/glossary.yaml", text -> text.replace("terms:", "wrong:"));
        assertEquals(1, turning.begin().status());
        assertTrue(turning.console().contains("[newyear.last]"), turning.console());
        assertFalse(turning.workshop().file("data/tianyuan/2025").toFile().exists());
        for (String department : List.of("nobody", "../tianyuan", "shared", "review")) {
            assertEquals(1, new Turning(folder.resolve(String.valueOf(department.length())), department, 2025).begin()
                    .status(), department);
        }
        Turning wrong = new Turning(elsewhere, "tianyuan", 25);
        assertEquals(2, wrong.begin().status());
        assertEquals(2, wrong.begin("--import", "a.xls").status());
        assertTrue(wrong.console().contains("new-year 不能与 import、year 一起写"), wrong.console());
    }

    @Test
    void aListThatWasWrittenByHandNeverLeadsAnywhereElse() {
        Turning turning = new Turning(folder, "tianyuan", 2024);
        turning.workshop().write(turning.name("todo.yaml"), """
                from: 2023
                points:
                  - {file: ../../../etc/passwd, do: 看别处}
                  - {file: explanation.yaml, at: a.999999999999.b, do: 没有的地方, blank: [x], last: {y.0.z: 1}}
                  - {file: explanation.yaml, do: 整个, last: {'': 一, '....': 二}}
                """);
        assertEquals(List.of("看别处"), turning.open().stream().map(point -> point.what()).toList());
        turning.edit("todo.yaml", text -> text + "  - {file: a.yaml, do: 乱写, answer: 随便}\n");
        assertTrue(turning.workshop().check("tianyuan", 2024).contains("answer"), "an answer is one of three");
    }

    @Test
    void cellsOfLastYearThatItsFolderDoesNotHaveAreTakenFromPrevious() {
        Turning turning = new Turning(folder, "tianyuan", 2025).begin().succeeds();
        turning.fill();
        turning.workshop().write("data/tianyuan/2025/previous.yaml", "unit: 元\ngovernmentFund: {total: {opening: 12}}\n"
                + "generalPublicBudget: {total: {total: 1}}\n");
        DataSource source = new DataSource(turning.workshop().file("data"), turning.workshop().file("templates"));
        Figures figures = Figures.of(source.read("tianyuan", 2025).value(),
                Optional.of(source.read("tianyuan", 2024).value()));
        assertEquals("12", figures.previous().get("governmentFund").money("total", "opening").orElseThrow().yuan()
                .toPlainString());
        assertEquals("22573934.55", figures.previous().get("generalPublicBudget").money("total", "total")
                .orElseThrow().yuan().toPlainString());
    }
}
