package org.mingce.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    @TempDir
    private Path folder;
    private Folders folders;

    @BeforeEach
    void oneBooklet() throws IOException {
        folders = new Folders(folder.resolve("data"), Path.of("templates"), folder.resolve("output"));
        publish("hetang");
    }

    @Test
    @Timeout(60)
    void aRunThatEndsWhileAnotherWritesTheIndexWaitsAndListsWhatBothHavePublished() throws Exception {
        BookletLock other = lock();
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
            try {
                assertEquals(List.of(), new Index(folders).write());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThrows(java.util.concurrent.TimeoutException.class, () -> run.get(300, TimeUnit.MILLISECONDS));
        publish("taojiang");
        other.close();
        run.get(30, TimeUnit.SECONDS);

        for (String page : List.of("index.html", "review/index.html")) {
            String html = Files.readString(folders.output().resolve(page));
            assertTrue(html.contains("hetang/2022/booklet.html") && html.contains("taojiang/2022/booklet.html"), page);
        }
    }

    @Test
    void aPageThatAPersonHasEditedIsKeptAndTold() throws IOException {
        new Index(folders).write();
        publish("taojiang");
        Index untouched = new Index(folders);
        untouched.write();
        assertEquals(List.of(), untouched.edits());

        for (Path folder : List.of(folders.output(), folders.review())) {
            Path page = folder.resolve("index.html");
            Files.writeString(page, Files.readString(page) + "<!-- by hand -->");
        }
        Index fresh = new Index(folders);
        assertEquals(List.of(), fresh.write());

        assertEquals(2, fresh.edits().size());
        for (Edit edit : fresh.edits()) {
            assertTrue(Files.readString(edit.kept()).endsWith("<!-- by hand -->"));
            assertFalse(Files.readString(edit.file()).contains("by hand"));
            assertEquals(folders.review(), edit.kept().getParent());
        }
        Index again = new Index(folders);
        again.write();
        assertEquals(List.of(), again.edits());
    }

    @Test
    void anIndexThatStaysBusyIsNotWrittenAndSaysSo() throws IOException {
        BookletLock other = lock();
        try {
            IOException busy = assertThrows(IOException.class, () -> new Index(folders, Duration.ZERO).write());
            assertTrue(busy.getMessage().contains("另一次运行正在写"), busy.getMessage());
        } finally {
            other.close();
        }
        assertFalse(Files.exists(folders.output().resolve("index.html")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void foldersWhoseNamesThisLocaleCannotTellAreNoHindrance() throws IOException, InterruptedException {
        String made = new String("石峰".getBytes(Charset.forName("GBK")), java.nio.charset.StandardCharsets.ISO_8859_1);
        StringBuilder octal = new StringBuilder();
        made.chars().forEach(each -> octal.append('\\').append(Integer.toOctalString(each)));
        Process shell = new ProcessBuilder("sh", "-c", "mkdir -p \"$(printf '" + octal + "')/2022\" review/\"$(printf '"
                + octal + "')/2022\"").directory(folders.output().toFile()).inheritIO().start();
        assertEquals(0, shell.waitFor());

        assertEquals(List.of(), new Index(folders).write());

        assertTrue(Files.readString(folders.output().resolve("index.html")).contains("hetang/2022/booklet.html"));
    }

    @Test
    void departmentsStandByDistrictWithTheirSumsAndHowTheseDiffer() throws IOException {
        publish("tianyuan", 2023, Map.of("district", "乙区", "kind", "部门决算", "expenditure", "200万元"));
        publish("tianyuan", 2024, Map.of("district", "乙区", "kind", "部门决算", "income", "300.5万元",
                "expenditure", "250万元"));
        publish("shifeng", 2021, Map.of("district", "甲区", "expenditure", "1万元"));
        publish("shifeng", 2024, Map.of("district", "甲区", "expenditure", "1万元"));
        assertEquals(List.of(), new Index(folders).write());
        String page = Files.readString(folders.output().resolve("index.html"))
                .replaceAll("(?s)<(script|style).*?</\\1>", "");
        assertEquals(List.of("乙区", "甲区", "其他部门"), found(page, "<h2>(.*?)</h2>"));
        assertEquals(List.of("tianyuan", "shifeng", "hetang"), found(page, "<h3>(.*?)</h3>"));
        String text = page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
        assertTrue(text.contains("2024年度部门决算 收入300.5万元 支出250万元 支出比2023年度增加50万元，增长25% "
                + "2023年度部门决算 支出200万元 "), text);
        assertTrue(text.contains("支出1万元 支出与2021年度持平"), text);
        assertTrue(text.contains("3个部门，5本"), text);
    }

    @Test
    void thePublicReadsNoWordOfFindingsThatTheClerkReads() throws IOException {
        Shelf shelf = folders.shelf("hetang", 2022);
        try (Workspace workspace = Workspace.of(shelf)) {
            Files.writeString(workspace.draft().resolve("booklet.html"), "x");
            new BookletRecord("hetang", "hetang", new Tally(3, 7, 9), List.of())
                    .write(workspace.draft(), shelf, "made");
            workspace.publish();
        }
        new Index(folders).write();
        String page = Files.readString(folders.output().resolve("index.html"));
        assertFalse(Pattern.compile("错误|警告|提示|findings|review").matcher(page).find());
        assertTrue(Files.readString(folders.review().resolve("index.html")).contains("错误 3，警告 7"));
    }

    @Test
    void openPointsAreForTheClerkAloneAlsoWhereAnEarlierVersionWroteThem() throws IOException {
        Shelf shelf = folders.shelf("hetang", 2022);
        try (Workspace workspace = Workspace.of(shelf)) {
            Files.writeString(workspace.draft().resolve("booklet.html"), "x");
            new BookletRecord("hetang", "hetang", new Tally(0, 0, 0), Map.of("todo", "a page's own"), 7, List.of())
                    .write(workspace.draft(), shelf, "made");
            workspace.publish();
        }
        PublishedBooklet now = PublishedBooklet.on(shelf).orElseThrow();
        assertEquals("7", now.open().orElseThrow());
        assertEquals(Map.of("todo", "a page's own"), now.published().get("listed"));

        Path record = shelf.place(BookletRecord.FILE);
        Files.writeString(record, Files.readString(record).replace("mingce 3", "mingce 2")
                .replace("= todo a page's own\n! open 7", "= todo 7"));
        PublishedBooklet earlier = PublishedBooklet.on(shelf).orElseThrow();
        assertEquals("7", earlier.open().orElseThrow());
        assertEquals(Map.of(), earlier.published().get("listed"));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }

    private BookletLock lock() throws IOException {
        Files.createDirectories(folders.review());
        return BookletLock.on(folders.review().resolve(".index.lock"));
    }

    private void publish(String department) throws IOException {
        publish(department, 2022, Map.of());
    }

    private void publish(String department, int year, Map<String, String> listed) throws IOException {
        Shelf shelf = folders.shelf(department, year);
        try (Workspace workspace = Workspace.of(shelf)) {
            Files.writeString(workspace.draft().resolve("booklet.html"), department);
            new BookletRecord(department, department, new Tally(0, 0, 0), listed, 0, List.of())
                    .write(workspace.draft(), shelf, "made");
            workspace.publish();
        }
    }
}
