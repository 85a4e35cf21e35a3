package org.mingce.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.model.Accounts;
import org.mingce.model.Amount;
import org.mingce.model.Diagnostic;
import org.mingce.model.IncomeSource;
import org.mingce.model.Money;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.Severity;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.bureau.RunRecord;
import org.mingce.pipeline.publish.BookletRecord;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Workspace;
import org.mingce.render.Rendition;

class BookletRunTest {

    private static final Set<String> ALL = Set.of("html", "pdf", "docx");
    private static final Diagnostic ERROR = Diagnostic.error("x.error", Position.of("a.yaml"), "错");
    private static final Diagnostic WARNING = Diagnostic.warning("x.warning", Position.of("a.yaml"), "疑");

    @TempDir
    private Path output;
    private FakeStages stages;

    @BeforeEach
    void stages() {
        stages = new FakeStages();
    }

    @Test
    void everyFormatIsWrittenWithItsPagesAndSize() throws IOException {
        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.PUBLISHED, result.status());
        assertEquals(Optional.of("石峰区委组织部"), result.name());
        assertEquals(List.of("booklet.html", "booklet.pdf", "booklet.docx"),
                result.files().stream().map(file -> file.path().getFileName().toString()).toList());
        assertEquals(OptionalInt.of(3), result.files().get(0).pages());
        assertEquals("new html".length(), result.files().get(0).bytes());
        assertEquals(Map.of("2019/booklet.html", "new html", "2019/booklet.pdf", "new pdf", "2019/booklet.docx",
                "new docx"), booklet());
        assertEquals("findings", published().get("review/2019/findings.html"));
        assertTrue(published().get("review/2019/findings.json").contains("\"findings\""));
    }

    /** The booklet's own files, without what is for the clerk. */
    private Map<String, String> booklet() throws IOException {
        Map<String, String> files = new TreeMap<>(published());
        files.keySet().removeIf(name -> name.startsWith("review/"));
        return files;
    }

    @Test
    void formatsNotAskedForStayAsTheyAre() throws IOException {
        oldBooklet();

        BookletResult result = run(Set.of("pdf"), false, FailOn.NEVER);

        assertEquals(1, result.files().size());
        assertEquals(Map.of("2019/booklet.html", "old html", "2019/booklet.pdf", "new pdf", "2019/booklet.docx",
                "old docx"), booklet());
    }

    @Test
    void oneFailingRendererLeavesTheOldBookletAndTheOthersAreStillTried() throws IOException {
        Map<String, String> before = oldBooklet();
        List<String> tried = new ArrayList<>();
        stages.renders("html", context -> {
            tried.add("html");
            Files.writeString(context.target(), "half");
            throw new NoSuchFileException("picture.png");
        });
        stages.renders("docx", context -> {
            tried.add("docx");
            throw new IllegalStateException("no body");
        });
        stages.renders("pdf", context -> {
            tried.add("pdf");
            return Outcome.failed(List.of(ERROR));
        });

        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.FAILED, result.status());
        assertEquals(List.of(), result.files());
        assertEquals(List.of("html", "docx", "pdf"), tried);
        assertEquals(Set.of("io.render.html", "bug.render.docx", "x.error"), Set.copyOf(codes(result)));
        assertEquals(before, published());
    }

    @Test
    void dataErrorsAreRefusedAndNothingIsMade() throws IOException {
        stages.years.put(2019, Outcome.failed(List.of(WARNING, ERROR)));

        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.REFUSED, result.status());
        assertEquals(List.of("x.error", "x.warning"), codes(result));
        assertEquals(Map.of(), published());
        assertFalse(Files.exists(output.resolve("shifeng")));
    }

    @Test
    void findingsAndTemplateErrorsAreToldTogether() throws IOException {
        Map<String, String> before = oldBooklet();
        stages.check = (booklet, figures) -> List.of(WARNING);
        stages.template = (booklet, figures) -> Outcome.failed(List.of(ERROR));

        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.REFUSED, result.status());
        assertEquals(List.of("x.error", "x.warning"), codes(result));
        assertEquals(before, published());
    }

    @Test
    void aBugInAStageBecomesOneDiagnosticWithTheStagesName() throws IOException {
        Map<String, String> before = oldBooklet();
        NullPointerException bug = new NullPointerException("cell");
        stages.check = (booklet, figures) -> {
            throw bug;
        };

        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.FAILED, result.status());
        assertEquals(List.of("bug.check"), codes(result));
        assertTrue(result.diagnostics().get(0).message().contains("检查"), result.diagnostics().get(0).message());
        assertEquals(List.of(bug), result.causes());
        assertEquals(before, published());
    }

    @Test
    void endlessNestingEndsTheBookletButNotTheProgram() {
        stages.template = (booklet, figures) -> {
            throw new StackOverflowError();
        };

        assertEquals(List.of("bug.template"), codes(run(ALL, false, FailOn.NEVER)));
    }

    @Test
    void troubleWithAFileNamesIt() {
        stages.template = (booklet, figures) -> {
            throw new UncheckedIOException(new NoSuchFileException("templates/booklet.ftlh"));
        };

        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.FAILED, result.status());
        assertEquals(List.of("io.template"), codes(result));
        assertEquals("templates/booklet.ftlh", result.diagnostics().get(0).position().file());
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(output.resolve("shifeng"), "a file where the folder should be");

        BookletResult result = run(ALL, false, FailOn.NEVER);

        assertEquals(Status.FAILED, result.status());
        assertEquals(List.of("io.publish"), codes(result));
    }

    @Test
    void errorFindingsArePublishedUnlessStrict() throws IOException {
        Map<String, String> before = oldBooklet();
        stages.check = (booklet, figures) -> List.of(ERROR);

        assertEquals(Status.REFUSED, run(ALL, false, FailOn.ERROR).status());
        assertEquals(before, published());
        assertEquals(Status.REFUSED, run(ALL, false, FailOn.WARNING).status());
        assertEquals(before, published());
        assertEquals(Status.PUBLISHED, run(ALL, false, FailOn.NEVER).status());
        assertEquals("new pdf", published().get("2019/booklet.pdf"));
    }

    @Test
    void warningsKeepABookletBackOnlyWhereThatIsAskedFor() throws IOException {
        Map<String, String> before = oldBooklet();
        stages.renders("pdf", context -> {
            Files.writeString(context.target(), "new pdf");
            return new Outcome<>(new Rendition("pdf", OptionalInt.of(1)), List.of(WARNING));
        });

        assertEquals(Status.REFUSED, run(ALL, false, FailOn.WARNING).status());
        assertEquals(before, published());
        assertEquals(Status.PUBLISHED, run(ALL, false, FailOn.ERROR).status());
    }

    @Test
    void aCheckWritesNothing() throws IOException {
        stages.check = (booklet, figures) -> List.of(ERROR, WARNING);

        BookletResult result = run(ALL, true, FailOn.NEVER);

        assertEquals(Status.CHECKED, result.status());
        assertEquals(List.of("x.error", "x.warning"), codes(result));
        assertEquals(Status.REFUSED, run(ALL, true, FailOn.ERROR).status());
        assertEquals(Map.of(), published());
    }

    @Test
    void lastYearsFiguresAreTheBaseAndOnlyItsErrorsCount() {
        Money income = new Money(new BigDecimal("12.50"));
        Accounts accounts = new Accounts(
                Map.of(IncomeSource.GENERAL_PUBLIC_BUDGET, new Amount(income, Position.of("a.yaml"))), Map.of(),
                List.of(), Map.of(), Map.of(), null, null, Map.of(), Map.of(), Position.of("a.yaml"));
        stages.years.put(2018, new Outcome<>(FakeStages.booklet(2018, accounts), List.of(WARNING)));
        List<Object> seen = new ArrayList<>();
        stages.check = (booklet, figures) -> {
            seen.add(figures.previous().get("incomeExpenditure").toString().contains("12.50"));
            return List.of();
        };

        assertEquals(List.of(), codes(run(ALL, true, FailOn.NEVER)));
        assertEquals(List.of(true), seen);

        stages.years.put(2018, Outcome.failed(List.of(ERROR)));
        assertEquals(Status.REFUSED, run(ALL, true, FailOn.NEVER).status());
    }

    @Test
    void aBookletThatAnotherRunIsWritingIsNotTouched() throws IOException {
        Map<String, String> before = oldBooklet();
        try (Workspace other = Workspace.of(folders().shelf("shifeng", 2019))) {
            Files.writeString(other.draft().resolve("booklet.pdf"), "theirs");

            BookletResult result = run(ALL, false, FailOn.NEVER);

            assertEquals(Status.FAILED, result.status());
            assertEquals(List.of("io.publish"), codes(result));
            assertEquals("theirs", Files.readString(other.draft().resolve("booklet.pdf")));
        }
        assertEquals(before, published());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "No space left on device, 磁盘已满, 腾出空间", "There is not enough space on the disk, 磁盘已满, 腾出空间",
        "Read-only file system, 只读, -Dout",
        "The process cannot access the file because it is being used by another process, 正被占用, 关闭打开了它的程序"})
    void whatTheSystemRefusesIsSaidInChineseWithWhatToDo(String words, String said, String hint) throws IOException {
        Map<String, String> before = oldBooklet();
        stages.renders("pdf", context -> {
            throw new FileSystemException("booklet.pdf", null, words);
        });

        Diagnostic told = run(ALL, false, FailOn.NEVER).diagnostics().get(0);

        assertEquals(Severity.ERROR, told.severity());
        assertTrue(told.message().contains(said), told.message());
        assertTrue(told.hints().toString().contains(hint), told.hints().toString());
        assertEquals(before, published());
    }

    @Test
    void aFullDiskAndTooLittleMemoryAreNamedAlsoWhereALibraryWrapsThem() {
        stages.renders("pdf", context -> {
            throw new IllegalStateException("Fail to save", new IllegalArgumentException(
                    new IOException("No space left on device")));
        });
        stages.renders("docx", context -> {
            throw new IllegalStateException("broken", new OutOfMemoryError("Java heap space"));
        });

        List<Diagnostic> told = run(ALL, false, FailOn.NEVER).diagnostics();

        assertEquals(List.of("io.render.pdf", "limit.memory"), told.stream().map(Diagnostic::code).sorted().toList());
        told.forEach(diagnostic -> assertFalse(diagnostic.hints().isEmpty(), diagnostic.toString()));
    }

    @Test
    void whatNobodyForesawIsSaidInTheSystemsOwnWords() {
        stages.renders("pdf", context -> {
            throw new FileSystemException("booklet.pdf", null, "Too many open files");
        });

        assertTrue(run(ALL, false, FailOn.NEVER).diagnostics().get(0).message().contains("Too many open files"));
    }

    private BookletResult run(Set<String> formats, boolean checkOnly, FailOn failOn) {
        return new Mingce(stages, folders()).run(new Request("shifeng", 2019, formats, checkOnly, failOn));
    }

    private Folders folders() {
        return new Folders(Path.of("data"), Path.of("templates"), output);
    }

    private static List<String> codes(BookletResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private Map<String, String> oldBooklet() throws IOException {
        Path folder = Files.createDirectories(output.resolve("shifeng/2019"));
        for (String format : ALL) {
            Files.writeString(folder.resolve("booklet." + format), "old " + format);
        }
        return published();
    }

    /** Every file of the department, hidden ones too, with its text; without the two records. */
    private Map<String, String> published() throws IOException {
        Map<String, String> texts = new TreeMap<>(texts("", output.resolve("shifeng")));
        texts.putAll(texts("review/", output.resolve("review/shifeng")));
        return texts;
    }

    private static Map<String, String> texts(String prefix, Path department) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(department)) {
            try (Stream<Path> files = Files.walk(department)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith(BookletRecord.FILE))
                        .filter(file -> !file.endsWith(RunRecord.FILE)).toList()) {
                    String name = department.relativize(file).toString().replace('\\', '/');
                    texts.put(prefix + name, Files.readString(file));
                }
            }
        }
        return texts;
    }
}
