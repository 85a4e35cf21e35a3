package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.pipeline.BookletResult.Status;
import picocli.CommandLine.Help.Ansi;

class MainTest extends Prompt {

    @Test
    void filesAreReportedWithPathPagesSizeAndTime() {
        assertEquals(ExitStatus.OK, run("--dept", "shifeng", "--year", "2019"));

        assertEquals(List.of("石峰区委组织部 2019 年度（shifeng 2019）",
                "  output/booklet.html  2 KB，0.0 秒",
                "  output/booklet.pdf   38 页，1.3 MB，1.2 秒",
                "     PDF 字体：标题、二级标题 楷体；正文 Noto Sans SC",
                "检查：没有发现问题"), lines(out));
        assertEquals(List.of(), lines(err));
    }

    @Test
    void diagnosticsStandTogetherByFileWorstFirstWithHintsIndented() {
        diagnostics = List.of(
                Diagnostic.error("b.two", new Position("data/b.yaml", 3, 1), "二"),
                Diagnostic.warning("a.one", new Position("data/a.yaml", 1, 2), "一", "改一"),
                Diagnostic.warning("b.three", new Position("data/b.yaml", 9, 1), "三"),
                Diagnostic.note("a.four", new Position("data/a.yaml", 2, 2), "四"));

        run("--dept", "shifeng", "--year", "2019");

        List<String> lines = lines(out);
        assertEquals(List.of("错误 data/b.yaml:3:1  二 [b.two]", "警告 data/b.yaml:9:1  三 [b.three]",
                "警告 data/a.yaml:1:2  一 [a.one]", "     → 改一", "检查：错误 1，警告 2，提示 1（-Dcheck 逐条列出提示）"),
                lines.subList(4, lines.size()));
    }

    @Test
    void aCheckListsNotesToo() {
        status = Status.CHECKED;
        diagnostics = List.of(Diagnostic.note("a.four", new Position("data/a.yaml", 2, 2), "四"));

        run("--dept", "shifeng", "--year", "2019", "--check");

        assertTrue(lines(out).contains("提示 data/a.yaml:2:2  四 [a.four]"), text(out));
    }

    @Test
    void aRefusedBookletIsToldOnTheErrorStreamWithStatusOne() {
        status = Status.REFUSED;
        diagnostics = List.of(Diagnostic.error("yaml.syntax", new Position("data/a.yaml", 3, 1), "语法有误"));

        assertEquals(ExitStatus.REFUSED, run("--dept", "shifeng", "--year", "2019"));

        assertEquals(List.of(), lines(out));
        assertTrue(text(err).contains("错误 data/a.yaml:3:1  语法有误 [yaml.syntax]"), text(err));
        assertTrue(text(err).contains("原有的文件没有改动"), text(err));
    }

    @Test
    void aTraceIsShownOnlyWhereItIsAskedFor() {
        status = Status.FAILED;
        diagnostics = List.of(Diagnostic.error("bug.check", null, "程序出错"));
        causes = List.of(new IllegalStateException("cell"));

        assertEquals(ExitStatus.FAILED, run("--dept", "shifeng", "--year", "2019"));
        assertFalse(text(err).contains("IllegalStateException"), text(err));

        property("trace", "");
        assertEquals(ExitStatus.FAILED, run("--dept", "shifeng", "--year", "2019"));
        assertTrue(text(err).contains("java.lang.IllegalStateException: cell"), text(err));
    }

    @Test
    void aTraceShowsNoNumberThatAnExceptionQuotes() {
        status = Status.FAILED;
        causes = List.of(new IllegalStateException("row 13812345678",
                new IllegalArgumentException("身份证 11010519491231002X")));
        run("--dept", "shifeng", "--year", "2019", "--trace");
        bug = new IllegalStateException("cell 138 1234 5678");
        run("--trace");

        assertTrue(text(err).contains("IllegalStateException: row 138****5678"), text(err));
        assertTrue(text(err).contains("IllegalStateException: cell 138 **** 5678"), text(err));
        assertFalse(text(err).matches("(?s).*(1381234|138 1234|19491231).*"), text(err));
    }

    @Test
    void aBugOutsideTheStagesIsALineToo() {
        bug = new IllegalStateException("catalogue");

        assertEquals(ExitStatus.FAILED, run());

        assertEquals(1, lines(err).size(), text(err));
        assertFalse(text(err).contains("\tat "), text(err));
    }

    @Test
    void tooLittleMemoryForTheProgramItselfIsNoBug() {
        bug = new OutOfMemoryError("Java heap space");

        assertEquals(ExitStatus.FAILED, run());

        assertTrue(text(err).startsWith("内存不够") && text(err).contains("-Xmx"), text(err));
    }

    @Test
    void withoutDepartmentOrYearItListsWhatThereIs() {
        assertEquals(ExitStatus.OK, run());

        assertEquals(List.of(properties.getProperty("data") + " 中有数据的部门：",
                "  shifeng   2019  石峰区委组织部",
                "  tianyuan  2022 2024  （数据有错误，读不出名称）",
                "生成一本：-Ddept=shifeng -Dyear=2019"), lines(out));
        assertEquals(List.of(), requests);
    }

    @Test
    void theListIsNarrowedToTheDepartmentOrYearThatWasGiven() {
        run("--dept", "tianyuan");
        assertFalse(text(out).contains("shifeng"), text(out));
        assertTrue(text(out).contains("-Ddept=tianyuan -Dyear=2024"), text(out));

        out.reset();
        run("--year", "2019");
        assertFalse(text(out).contains("tianyuan"), text(out));

        out.reset();
        run("--year", "2001");
        assertTrue(text(out).contains("还没有 2001 年度的部门数据"), text(out));
    }

    @Test
    void anUnknownDepartmentInAListIsAnsweredWithTheNearest() {
        assertEquals(ExitStatus.USAGE, run("--dept", "shifang"));

        assertEquals(List.of("没有部门 “shifang”，是否想写 shifeng？"), lines(err));
    }

    @Test
    void colorsAreForTerminalsAndDataCannotCommandThem() {
        diagnostics = List.of(Diagnostic.error("x", new Position("a.yaml", 1, 1), "坏\u001b[31m@|red 字|@\n下一行"));

        run("--dept", "shifeng", "--year", "2019");
        assertTrue(text(out).contains("错误 a.yaml:1:1  坏\\u001b[31m@|red 字|@\\n下一行 [x]"), text(out));

        ansi = Ansi.ON;
        out.reset();
        run("--dept", "shifeng", "--year", "2019");
        assertTrue(text(out).contains("\u001b["), text(out));
        assertTrue(text(out).contains("坏\\u001b[31m@|red 字|@\\n下一行"), text(out));
    }
}
