package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.check.Checks;
import org.mingce.model.Booklet;
import org.mingce.model.Diagnostic;
import org.mingce.model.MapNode;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.Sources;

/**
 * Templates that would never end, or reach where they must not: each is stopped, and says where it stands. On a slow
 * machine as well: what is stopped by the time gets more of it until it has come as far as the templates.
 */
@Timeout(300)
class EndlessTemplateTest {

    private static final int FIRST_MILLIS = 250;
    private static final int LAST_MILLIS = 60_000;

    @TempDir
    private Path folder;
    private Sources sources;

    @BeforeEach
    void sources() {
        sources = Sources.copied(folder, "shifeng", 2019);
    }

    @Test
    void aLoopThatWritesIsStoppedByTheLengthOfItsText() {
        sources.template("cover.ftlh", "<p>x</p>", "<#list 1.. as x>", "  <p>${x}</p>", "</#list>");
        Diagnostic problem = refused(Mingce.LIMIT);
        assertEquals("template.endless", problem.code());
        assertTrue(problem.position().toString().contains("cover.ftlh:3:"), problem.toString());
    }

    @Test
    void aLoopThatWritesNothingIsStoppedByTheTime() {
        sources.template("cover.ftlh", "<p>x</p>", "<#list 1.. as x>", "</#list>");
        Diagnostic problem = refusedByTheTime("cover.ftlh:2:1");
        assertEquals("template.endless", problem.code());
        assertTrue(problem.position().toString().endsWith("cover.ftlh:2:1"), problem.toString());
    }

    @Test
    void aLoopInATextThatIsRunAsATemplateIsStoppedByTheTime() {
        sources.template("cover.ftlh", "<#assign x = r'<#list 1.. as i><#assign y = i></#list>'?interpret>", "<@x/>");
        assertEquals("template.endless", refusedByTheTime("").code());
    }

    @Test
    void aPatternThatTakesForEverFailsItsBookletInTime() {
        sources.template("cover.ftlh", "<p>${''?left_pad(40, 'a')?matches(r'(.*a){9}b')?string}</p>");
        BookletResult result = stoppedByTheTime(stopped -> stopped.status() == Status.FAILED);
        assertEquals(Status.FAILED, result.status());
        assertEquals("limit.time", result.diagnostics().get(0).code());
    }

    @Test
    void aMacroThatCallsItselfIsStopped() {
        sources.template("cover.ftlh", "<#macro again>", "  <@again/>", "</#macro>", "<@again/>");
        Diagnostic problem = refused(Mingce.LIMIT);
        assertEquals("template.endless", problem.code());
        assertTrue(problem.position().toString().contains("cover.ftlh:2:"), problem.toString());
    }

    @Test
    void aTextThatDoublesIsStoppedByTheMemory() {
        sources.template("cover.ftlh", "<#assign x = 'x'>", "<#list 1.. as i>", "  <#assign x = x + x>", "</#list>");
        Diagnostic problem = refused(Mingce.LIMIT);
        assertEquals("template.endless", problem.code());
        assertTrue(problem.position().toString().contains("cover.ftlh:3:"), problem.toString());
        assertTrue(problem.message().contains("内存不够"), problem.toString());
        assertTrue(problem.hints().toString().contains("-Xmx"), problem.toString());
    }

    @Test
    void aBookletThatTakesTooLongIsStoppedAndTheNextOneIsMade() {
        FakeStages stages = new FakeStages();
        stages.renders("pdf", context -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new java.io.IOException("interrupted");
        });
        Mingce program = new Mingce(stages, folders(), Duration.ofSeconds(5));
        BookletResult result = program.run(request(Set.of("pdf")));
        assertEquals(Status.FAILED, result.status());
        assertEquals("limit.time", result.diagnostics().get(0).code());
        assertEquals(Status.PUBLISHED, program.run(request(Set.of("html"))).status());
    }

    @Test
    void rulesThatTakeTooLongAreToldToStopAndStop() throws InterruptedException {
        FakeStages stages = new FakeStages();
        CountDownLatch stopped = new CountDownLatch(1);
        stages.check = (booklet, figures) -> {
            try {
                new Checks().check(endless(booklet), figures);
            } finally {
                stopped.countDown();
            }
            return List.of();
        };
        BookletResult result = new Mingce(stages, folders(), Duration.ofMillis(500)).run(request(Set.of("html")));
        assertEquals(List.of("limit.time"), result.diagnostics().stream().map(Diagnostic::code).toList());
        // On a busy machine the run may be over a moment before they are.
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
    }

    /** A booklet that takes the rules minutes to read. */
    private static Booklet endless(Booklet booklet) {
        Position place = Position.of("overview.yaml");
        TextNode text = new TextNode("预算1万元，".repeat(20_000_000), TextNode.Kind.TEXT, null, place);
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(),
                new MapNode(List.of(new MapNode.Entry("duties", place, text)), place), booklet.explanation(),
                booklet.glossary(), booklet.annexes(), booklet.settings());
    }

    @Test
    void aMacroThatCallsItselfThroughAFileIsStopped() {
        sources.template("cover.ftlh", "<p>x</p>", "<#include 'cover.ftlh'>");
        Diagnostic problem = refused(Mingce.LIMIT);
        assertEquals("template.endless", problem.code());
        assertTrue(problem.message().contains("没有尽头"), problem.toString());
    }

    @Test
    void anEndlessListOfBookletsIsStoppedByTheTimeAndNamed() {
        sources.template("index.ftlh", "<p>x</p>", "<#list 1.. as x>", "</#list>");
        List<Diagnostic> problems = List.of();
        for (int seconds = 2; seconds <= 64; seconds *= 2) {
            problems = new Mingce(folders(), Duration.ofSeconds(seconds), FontChoice.EMBEDDED)
                    .index().diagnostics();
            if (problems.get(0).code().equals("template.endless")
                    && problems.get(0).position().toString().endsWith("index.ftlh:2:1")) {
                break;
            }
        }
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).position().toString().endsWith("index.ftlh:2:1"), problems.toString());
    }

    /** Between two templates nothing fails by itself: the pages that are left out then are told all the same. */
    @Test
    void pagesThatTheTimeLeftOutAreToldWhereverItWasOver() throws IOException {
        for (int millis = 1; millis < 100; millis++) {
            FileUtils.deleteDirectory(folders().output().toFile());
            List<Diagnostic> problems = new Mingce(folders(), Duration.ofMillis(millis), FontChoice.EMBEDDED)
                    .index().diagnostics();
            assertTrue(problems.stream().anyMatch(Diagnostic::isError)
                    || Files.exists(folders().review().resolve("inspection.xlsx")), "after " + millis + " ms nothing");
        }
    }

    private Diagnostic refused(Duration limit) {
        return problem(new Mingce(folders(), limit, FontChoice.EMBEDDED).run(request(Set.of("html"))));
    }

    /** With more time until the templates have come as far as that place: a slow machine is stopped before it. */
    private Diagnostic refusedByTheTime(String place) {
        return problem(stoppedByTheTime(stopped -> stopped.status() == Status.REFUSED
                && String.valueOf(problem(stopped).position()).endsWith(place)));
    }

    private BookletResult stoppedByTheTime(Predicate<BookletResult> isThere) {
        for (int millis = FIRST_MILLIS; ; millis *= 2) {
            BookletResult result = new Mingce(folders(), Duration.ofMillis(millis), FontChoice.EMBEDDED)
                    .run(request(Set.of("html")));
            if (isThere.test(result) || millis > LAST_MILLIS) {
                return result;
            }
        }
    }

    private static Diagnostic problem(BookletResult result) {
        assertEquals(Status.REFUSED, result.status(), result.toString());
        return result.diagnostics().stream().filter(Diagnostic::isError)
                .filter(problem -> problem.code().startsWith("template")).findFirst().orElseThrow();
    }

    private static Request request(Set<String> formats) {
        return new Request("shifeng", 2019, formats, false, FailOn.NEVER);
    }

    private Folders folders() {
        return new Folders(sources.data(), sources.templates(), folder.resolve("output"));
    }
}
