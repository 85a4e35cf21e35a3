package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.Catalogue;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Folders;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.WrittenFile;
import picocli.CommandLine.Help.Ansi;

class MainTest {

    @TempDir
    private Path folder;
    private final Properties properties = new Properties();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Request> requests = new ArrayList<>();
    private final List<Request> updates = Collections.synchronizedList(new ArrayList<>());
    private final List<Folders> folders = new ArrayList<>();
    private final List<Duration> limits = new ArrayList<>();
    private final List<FontChoice> fonts = new ArrayList<>();
    private List<Diagnostic> indexProblems = List.of();
    private int indexes;
    private Ansi ansi = Ansi.OFF;
    private boolean bars;
    private Status status = Status.PUBLISHED;
    private List<Diagnostic> diagnostics = List.of();
    private List<Throwable> causes = List.of();
    private RuntimeException bug;

    @BeforeEach
    void folders() throws IOException {
        properties.setProperty("data", Files.createDirectory(folder.resolve("data")).toString());
        properties.setProperty("templates", Files.createDirectory(folder.resolve("templates")).toString());
        properties.setProperty("out", folder.resolve("output").toString());
        properties.setProperty("java.version", "17");
    }

    @Test
    void optionsComeFromSystemPropertiesAsMavenGivesThem() {
        property("dept", "shifeng").property("year", "2019").property("formats", "pdf, html")
                .property("check", "").property("strict", "true").property("trace", "false");

        assertEquals(ExitStatus.OK, run());

        assertEquals(List.of(new Request("shifeng", 2019, Set.of("html", "pdf"), true, FailOn.ERROR)), requests);
        assertEquals(folder.resolve("output"), folders.get(0).output());
        assertEquals(folder.resolve("data"), folders.get(0).data());
        assertEquals(folder.resolve("templates"), folders.get(0).templates());
    }

    @Test
    void theCommandLineGoesBeforeSystemProperties() {
        property("dept", "shifeng").property("year", "2019");

        run("--year", "2024", "--dept=tianyuan", "--fail-on", "warning");

        assertEquals(List.of(new Request("tianyuan", 2024, Set.of("html", "pdf", "docx"), false, FailOn.WARNING)),
                requests);
    }

    @Test
    void theStricterOfStrictAndFailOnCounts() {
        run("--dept", "shifeng", "--year", "2019", "--strict", "--fail-on=never");

        assertEquals(FailOn.ERROR, requests.get(0).failOn());
    }

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
    void aBugOutsideTheStagesIsALineToo() {
        bug = new IllegalStateException("catalogue");

        assertEquals(ExitStatus.FAILED, run());

        assertEquals(1, lines(err).size(), text(err));
        assertFalse(text(err).contains("\tat "), text(err));
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
    void everythingWrongWithTheValuesIsSaidAtOnce() {
        property("data", "no/such/folder");

        assertEquals(ExitStatus.USAGE, run("--dept=x", "--year", "２０１９", "--fail-on", "eror"));

        assertEquals(3, lines(err).size(), text(err));
        assertTrue(text(err).contains("“２０１９”"), text(err));
        assertTrue(text(err).contains("“eror”"), text(err));
        assertTrue(text(err).contains("no/such/folder"), text(err));
        assertEquals(List.of(), requests);
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheNearest() {
        assertEquals(ExitStatus.USAGE, run("--dept", "shifeng", "--year", "2019", "--formats", "pfd,doc"));

        assertEquals(List.of("没有格式 “pfd”，是否想写 pdf？", "没有格式 “doc”，是否想写 docx？"), lines(err));
    }

    @Test
    void unknownOptionsAreAnsweredWithTheNearest() {
        assertEquals(ExitStatus.USAGE, run("--dpet", "shifeng", "--format=pdf", "-Dyear=2019"));

        assertEquals(List.of("没有选项 --dpet，是否想写 --dept？", "没有选项 --format，是否想写 --formats？",
                "没有选项 -Dyear，是否想写 --year？"), lines(err));
    }

    @Test
    void aMisspeltSystemPropertyIsNotPassedOverInSilence() {
        property("format", "pdf").property("maven.dept", "x").property("basedir", "/x");

        assertEquals(ExitStatus.USAGE, run());

        assertEquals(List.of("没有选项 -Dformat，是否想写 -Dformats？"), lines(err));
    }

    @Test
    void barewordsMissingValuesAndRepetitionsAreExplained() {
        assertEquals(ExitStatus.USAGE, run("shifeng"));
        assertEquals(ExitStatus.USAGE, run("--dept"));
        assertEquals(ExitStatus.USAGE, run("--dept", "a", "--dept", "b"));

        assertEquals(List.of("多余的 “shifeng”：部门写成 --dept 部门，年度写成 --year 年度", "选项 --dept 缺少值", "选项 --dept 写了两次"),
                lines(err));
    }

    @Test
    void aSwitchMustBeTrueOrFalse() {
        property("strict", "yes").property("trace", "no");

        assertEquals(ExitStatus.USAGE, run("--dept", "shifeng", "--year", "2019"));
        assertTrue(text(err).contains("“no”"), text(err));
    }

    @Test
    void helpShowsEveryOptionAndTheExitStatuses() {
        assertEquals(ExitStatus.OK, run("--help"));

        for (String option : List.of("dept", "year", "formats", "out", "data", "templates", "check", "strict",
                "fail-on", "trace", "help", "version")) {
            assertTrue(text(out).contains("--" + option), option);
        }
        assertTrue(text(out).contains("退出状态"), text(out));
    }

    @Test
    void versionIsOneLine() {
        assertEquals(ExitStatus.OK, run("--version"));

        assertEquals(1, lines(out).size());
        assertTrue(text(out).startsWith("明册 mingce "), text(out));
    }

    @Test
    void colorsAreForTerminalsAndDataCannotCommandThem() {
        diagnostics = List.of(Diagnostic.error("x", new Position("a.yaml", 1, 1), "坏\u001b[31m@|red 字|@\n下一行"));

        run("--dept", "shifeng", "--year", "2019");
        assertTrue(text(out).contains("错误 a.yaml:1:1  坏 [31m@|red 字|@ 下一行 [x]"), text(out));

        ansi = Ansi.ON;
        out.reset();
        run("--dept", "shifeng", "--year", "2019");
        assertTrue(text(out).contains("\u001b["), text(out));
        assertTrue(text(out).contains("坏 [31m@|red 字|@ 下一行"), text(out));
    }

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

    private static List<String> asked(List<Request> requests) {
        return requests.stream().map(request -> request.department() + " " + request.year()).toList();
    }

    private MainTest property(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    private ExitStatus run(String... arguments) {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), ansi, bars);
        Clock newYearsEve = Clock.fixed(Instant.parse("2025-12-31T17:00:00Z"), ZoneOffset.UTC);
        return new Main(console, properties, this::booklets, newYearsEve).run(arguments);
    }

    @Test
    void fontsAreTheEmbeddedOnesUnlessAskedFor() {
        run("--dept", "shifeng", "--year", "2019");
        run("--dept", "shifeng", "--year", "2019", "--fonts", "system");
        assertEquals(List.of(FontChoice.EMBEDDED, FontChoice.SYSTEM), fonts);
        assertEquals(ExitStatus.USAGE, run("--dept", "shifeng", "--year", "2019", "--fonts", "comic"));
    }

    private Booklets booklets(Folders given, Duration limit, FontChoice choice) {
        fonts.add(choice);
        folders.add(given);
        limits.add(limit);
        return new Booklets() {
            @Override
            public List<String> formats() {
                return List.of("html", "pdf", "docx");
            }

            @Override
            public Catalogue catalogue() {
                if (bug != null) {
                    throw bug;
                }
                return new Catalogue(List.of(
                        new Catalogue.Entry("shifeng", Optional.of("石峰区委组织部"), List.of(2019)),
                        new Catalogue.Entry("tianyuan", Optional.empty(), List.of(2022, 2024))));
            }

            @Override
            public SortedMap<String, List<Integer>> years() {
                return new TreeMap<>(Map.of("shifeng", List.of(2019), "tianyuan", List.of(2022, 2024)));
            }

            @Override
            public BookletResult update(Request request) {
                updates.add(request);
                return new BookletResult(request, Optional.of("石峰区委组织部"), Status.UNCHANGED, List.of(), List.of(),
                        List.of());
            }

            @Override
            public List<Diagnostic> index() {
                indexes++;
                return indexProblems;
            }

            @Override
            public synchronized BookletResult run(Request request) {
                requests.add(request);
                List<WrittenFile> files = status != Status.PUBLISHED ? List.of() : List.of(
                        new WrittenFile(Path.of("output", "booklet.html"), OptionalInt.empty(), 1025, 49, Map.of()),
                        new WrittenFile(Path.of("output", "booklet.pdf"), OptionalInt.of(38), 1_310_720, 1_150,
                                Map.of("title", "楷体", "heading-2", "楷体", "body", "Noto Sans SC")));
                return new BookletResult(request, Optional.of("石峰区委组织部"), status, files, diagnostics, causes);
            }
        };
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return text(stream).lines().toList();
    }
}
