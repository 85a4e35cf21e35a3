package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingce.model.Diagnostic;
import org.mingce.model.PassedOver;
import org.mingce.model.Position;
import org.mingce.pipeline.BookletResult.Status;

class BatchCommandTest extends Prompt {

    @Test
    void aListOfDepartmentsIsABatchThatUpdates() {
        assertEquals(ExitStatus.OK, run("--dept", "tianyuan,shifeng", "--year", "2019", "--timeout", "7"));

        assertEquals(Set.of("tianyuan 2019", "shifeng 2019"), Set.copyOf(asked(updates)));
        assertEquals(List.of(Duration.ofSeconds(7)), limits);
        assertEquals(1, indexes);
        assertTrue(text(out).startsWith("[1/2] tianyuan 2019 无变化 ok "), text(out));
        assertTrue(text(out).contains("共 2 本：无变化 2"), text(out));
        assertFalse(lines(out).get(0).contains("石峰"), "no data in a log's line");
    }

    @Test
    void allMeansEveryYearThatHasData() {
        run("--dept", "all", "--year", "all");
        assertEquals(Set.of("shifeng 2019", "tianyuan 2022", "tianyuan 2024"), Set.copyOf(asked(updates)));
    }

    @Test
    void departmentsWithoutDataOfTheYearAreNamed() {
        run("--dept", "all", "--year", "2024");
        assertEquals(List.of("tianyuan 2024"), asked(updates));
        assertTrue(text(out).contains("没有这个年度的数据：shifeng"), text(out));
    }

    @Test
    void aYearWithoutAnyDataIsSaidToBeSo() {
        assertEquals(ExitStatus.OK, run("--dept", "all", "--year", "2001"));
        assertTrue(text(out).contains("没有可以生成的册子"), text(out));
        assertTrue(text(out).contains("没有这个年度的数据：shifeng、tianyuan"), text(out));
    }

    @Test
    void autoIsTheYearThatHasClosedLastInChina() {
        run("--dept", "tianyuan", "--year", "auto");
        assertEquals(List.of("tianyuan 2025"), asked(requests));
    }

    @Test
    void forceMakesAgainWhatHasNotChanged() {
        run("--dept", "all", "--year", "all", "--force", "--threads", "3");
        assertEquals(List.of(), updates);
        assertEquals(Set.of("shifeng 2019", "tianyuan 2022", "tianyuan 2024"), Set.copyOf(asked(requests)));
    }

    @Test
    void aBatchEndsWithTheStatusOfItsWorstBookletAndSaysWhy() {
        status = Status.REFUSED;
        diagnostics = List.of(Diagnostic.error("yaml.syntax", new Position("data/a.yaml", 3, 1), "语法有误"));

        assertEquals(ExitStatus.REFUSED, run("--dept", "all", "--year", "all", "--force"));

        assertTrue(text(out).contains("[1/3] shifeng 2019 没有通过 yaml.syntax "), text(out));
        assertTrue(text(err).contains("  shifeng 2019   没有通过：data/a.yaml:3:1  语法有误 [yaml.syntax]"), text(err));
    }

    @Test
    void aFolderThatIsPassedOverIsToldAndCounts() {
        passedOver = List.of(new PassedOver("a:b", Diagnostic.error("data.folder", Position.of("data/a:b"), "不能作部门名")));

        assertEquals(ExitStatus.REFUSED, run("--dept", "all", "--year", "all"));

        assertTrue(text(err).contains("另有 1 个文件夹没有处理"), text(err));
        assertTrue(text(err).contains("data/a:b  不能作部门名 [data.folder]"), text(err));
        assertEquals(ExitStatus.OK, run("--dept", "shifeng,tianyuan", "--year", "2019"));
    }

    @Test
    void aListTellsOfFoldersThatArePassedOverToo() {
        assertEquals(ExitStatus.OK, run());
        passedOver = List.of(new PassedOver("shifeng",
                Diagnostic.error("data.folder", Position.of("data/shifeng/2019备份"), "不是年度")));
        assertEquals(ExitStatus.REFUSED, run());
        assertTrue(text(err).contains("data/shifeng/2019备份  不是年度 [data.folder]"), text(err));
        assertEquals(ExitStatus.REFUSED, run("--dept", "all", "--year", "all"));
    }

    @Test
    void aDepartmentWhoseFolderCannotBeReadFailsAlone() {
        passedOver = List.of(new PassedOver("hetang", Diagnostic.error("io.read", Position.of("data/hetang"), "没有权限")));

        assertEquals(ExitStatus.FAILED, run("--dept", "hetang,shifeng", "--year", "all"));

        assertEquals(List.of("shifeng 2019"), asked(updates));
        assertTrue(text(err).contains("data/hetang  没有权限 [io.read]"), text(err));
    }

    @Test
    void aNameMayHoldABlank() {
        departments.put("发展 改革局", List.of(2024));
        run("--dept", "发展 改革局， shifeng", "--year", "2024");
        assertEquals(Set.of("发展 改革局 2024", "shifeng 2024"), Set.copyOf(asked(updates)));
    }

    @Test
    void aPageThatWasEditedIsToldAndNoFailure() {
        indexProblems = List.of(Diagnostic.warning("publish.edited", null, "index.html 发布后被人改过"));
        assertEquals(ExitStatus.OK, run("--dept", "all", "--year", "all"));
        assertTrue(text(err).contains("index.html 发布后被人改过"), text(err));
    }

    @Test
    void anIndexThatCannotBeWrittenIsAFailure() {
        indexProblems = List.of(Diagnostic.error("io.index", null, "写入总目录失败"));
        assertEquals(ExitStatus.FAILED, run("--dept", "all", "--year", "all"));
        assertTrue(text(err).contains("写入总目录失败"), text(err));
    }

    @Test
    void aTerminalGetsABar() {
        bars = true;
        run("--dept", "all", "--year", "all");
        assertTrue(text(out).contains("100%"), text(out));
        assertFalse(text(out).contains("[1/3]"), text(out));
    }
}
