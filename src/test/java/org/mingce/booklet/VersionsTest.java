package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.pipeline.bureau.VersionChanges;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.Shelf;
import org.mingce.pipeline.publish.Versions;
import org.mingce.testing.HtmlChecks;

/** Earlier published versions of a booklet, and what changed between them. */
class VersionsTest {

    @TempDir
    private Path folder;

    @Test
    void whatChangedBetweenTwoPublishedVersionsIsShownFiguresAndWords() throws Exception {
        Path data = data();
        Path overview = data.resolve("taojiang/2022/annex-1-report.yaml");
        publish();
        byte[] first = Files.readAllBytes(folder.resolve("out/taojiang/2022/booklet.html"));
        assertFalse(Files.exists(review("versions")), "nothing was published before");
        publish();
        assertFalse(Files.exists(review("versions")), "the same is no other version");

        String text = Files.readString(overview);
        String changed = text.replaceFirst("的职能部门", "的<b>新词</b>职能部门");
        assertFalse(text.equals(changed));
        Files.writeString(overview, changed);
        publish();
        assertEquals(List.of("1.html"), versions());
        assertEquals(-1, mismatch(first, review("versions/1.html")));
        String page = Files.readString(review("changes.html"));
        assertTrue(page.contains("<ins>&lt;b&gt;新词&lt;/b&gt;</ins>") && page.contains("第2版"), page);
        assertEquals(List.of(), HtmlChecks.of(review("changes.html")).problems());
        assertTrue(Files.readString(folder.resolve("out/review/overview.html")).contains("taojiang/2022/changes.html"));

        Files.writeString(overview, text);
        publish();
        assertEquals(List.of("1.html", "2.html"), versions());
        assertTrue(Files.readString(review("changes.html")).contains("<del>&lt;b&gt;新词&lt;/b&gt;</del>"));
    }

    @Test
    void aPageThatWasKeptBeforeARunWasKilledIsNoVersion() throws Exception {
        data();
        publish();
        Path page = folder.resolve("out/taojiang/2022/booklet.html");
        Files.createDirectories(review("versions"));
        Files.copy(page, review("versions/1.html"));
        publish();
        assertEquals(List.of(), versions());
        assertFalse(Files.exists(review("changes.html")));
        assertFalse(Files.readString(folder.resolve("out/review/overview.html")).contains("版：数字"));
    }

    @Test
    void aPageThatARunHasKeptAndIsAboutToReplaceIsLeftToThatRun() throws Exception {
        data();
        publish();
        Files.createDirectories(review("versions"));
        Files.copy(folder.resolve("out/taojiang/2022/booklet.html"), review("versions/1.html"));
        Path taken = Files.createFile(folder.resolve("out/review/taojiang/.2022.lock"));
        VersionChanges changes = new VersionChanges(
                new Folders(folder.resolve("data"), Path.of("templates"), folder.resolve("out")));
        assertEquals(List.of(), changes.write());
        assertEquals(List.of("1.html"), versions());
        Files.delete(taken);
        changes.write();
        assertEquals(List.of(), versions());
    }

    @Test
    void otherLooksOfTheSameContentAreNoVersionAndTheOneBeforeStaysTheOneBefore() throws Exception {
        Path report = data().resolve("taojiang/2022/annex-1-report.yaml");
        publish();
        Files.writeString(report, Files.readString(report).replaceFirst("的职能部门", "的新词职能部门"));
        publish();
        Path page = folder.resolve("out/taojiang/2022/booklet.html");
        Files.writeString(review("versions/2.html"), Files.readString(page)
                .replaceFirst("<style>", "<style>\n.other { color: red }"));
        publish();
        assertEquals(List.of("1.html"), versions());
        assertTrue(Files.readString(review("changes.html")).contains("第2版"));
    }

    @Test
    void anAmountThatMovesToTheBlankCellBesideItIsTold() throws Exception {
        String page = row("<td>100.00</td><td></td>");
        String changes = changed(page, row("<td></td><td>100.00</td>"));
        assertTrue(changes.contains("数字 1 处，文字 0 处") && changes.contains("第 2 格")
                && changes.contains("移到第 3 格"), changes);
        assertTrue(changed(page, row("<td>100.00</td><td></td><td></td>")).isEmpty(), "the column was added");
        String words = changed(row("<td>办公费</td><td></td>"), row("<td></td><td>办公费</td>"));
        assertTrue(words.contains("数字 0 处，文字 1 处"), words);
    }

    @Test
    void aNumberThatBecameAnotherIsToldAsAWhole() throws Exception {
        String changes = changed("<p>支出6,093,273.97元，增长3.5%。</p>", "<p>支出6,093,336.97元，增长13.5%。</p>");
        assertTrue(changes.contains("支出<del>6,093,273.97</del><ins>6,093,336.97</ins>元，增长"
                + "<del>3.5</del><ins>13.5</ins>%。"), changes);
    }

    @Test
    void whatIsLongIsComparedWholeAndHowMuchIsNotShownIsTold() throws Exception {
        String text = "一二三四五六七八九十".repeat(60);
        String late = changed("<p>" + text + "。</p>", "<p>" + text + "终。</p>");
        assertTrue(late.contains("<ins>终</ins>"), late);
        assertFalse(late.contains("<del>终"), late);
        String much = changed("<p>开头。</p>", "<p>开头。</p><p>" + text + "</p>");
        assertTrue(much.contains("还有 300 字"), much);
    }

    private static String row(String cells) {
        return "<table><tr><th>合计</th>" + cells + "</tr></table>";
    }

    /** The page of changes from a booklet with this body to one with that; empty where there is none. */
    private String changed(String was, String is) throws Exception {
        Path out = Files.createTempDirectory(folder, "out");
        Folders folders = new Folders(folder, Path.of("templates"), out);
        Shelf shelf = folders.shelf("taojiang", 2022);
        Path kept = Files.createDirectories(new Versions(shelf).folder());
        String page = "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>决算</title></head><body>%s</body></html>";
        Files.writeString(kept.resolve("1.html"), page.formatted(was));
        Files.createDirectories(shelf.booklet());
        Files.writeString(shelf.booklet().resolve("booklet.html"), page.formatted(is));
        assertEquals(List.of(), new VersionChanges(folders).write());
        return Files.exists(shelf.changes()) ? Files.readString(shelf.changes()) : "";
    }

    @Test
    void theNewestFiveAreKept() throws IOException {
        Path overview = data().resolve("taojiang/2022/annex-1-report.yaml");
        String text = Files.readString(overview);
        for (int i = 1; i <= 8; i++) {
            Files.writeString(overview, text.replaceFirst("的职能部门", "的新词" + i + "职能部门"));
            publish();
        }
        assertEquals(List.of("3.html", "4.html", "5.html", "6.html", "7.html"), versions());
    }

    private Path data() throws IOException {
        Path data = folder.resolve("data");
        for (String name : List.of("shared", "taojiang")) {
            FileUtils.copyDirectory(Path.of("data", name).toFile(), data.resolve(name).toFile());
        }
        return data;
    }

    private void publish() {
        FrontDoor door = new FrontDoor();
        int status = door.run("--data", folder.resolve("data").toString(), "--out", folder.resolve("out").toString(),
                "--dept", "all", "--year", "all", "--formats", "html");
        assertEquals(0, status, door.console());
    }

    private Path review(String name) {
        return folder.resolve("out/review/taojiang/2022").resolve(name);
    }

    private List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(review("versions"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).sorted()
                    .toList();
        }
    }

    private static int mismatch(byte[] bytes, Path file) throws IOException {
        return java.util.Arrays.mismatch(bytes, Files.readAllBytes(file));
    }
}
