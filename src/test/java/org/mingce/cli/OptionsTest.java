package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Request;

class OptionsTest extends Prompt {

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
    void fontsAreTheEmbeddedOnesUnlessAskedFor() {
        run("--dept", "shifeng", "--year", "2019");
        run("--dept", "shifeng", "--year", "2019", "--fonts", "system");
        assertEquals(List.of(FontChoice.EMBEDDED, FontChoice.SYSTEM), fonts);
        assertEquals(ExitStatus.USAGE, run("--dept", "shifeng", "--year", "2019", "--fonts", "comic"));
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
}
