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
