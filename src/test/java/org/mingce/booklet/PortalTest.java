package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Workshop;

/** What {@code portal=…} hands to whoever runs the portal: all that is to be published, listed, and nothing else. */
class PortalTest {

    private static final List<String> PUBLISHED = List.of("hetang/2022/booklet.html", "index.html", "manifest.json",
            "taojiang/2022/booklet.html", "tianyuan/2024/booklet.html");

    @TempDir
    private Path folder;
    private Workshop workshop;
    private Path portal;

    @BeforeEach
    void workshop() throws IOException {
        workshop = Workshop.in(folder);
        for (String other : List.of("shifeng", "shanghai-example")) {
            FileUtils.deleteDirectory(workshop.file("data/" + other).toFile());
        }
        portal = workshop.file("portal");
    }

    @Test
    void theFolderHoldsWhatIsPublishedAndAManifestThatIsTrue() throws IOException {
        run(0, "--dept", "all", "--year", "all", "--formats", "html", "--portal", portal.toString());

        assertEquals(new TreeSet<>(PUBLISHED), files(portal));
        JsonNode listed = new ObjectMapper().readTree(portal.resolve("manifest.json").toFile()).get("files");
        assertEquals(PUBLISHED.size() - 1, listed.size());
        for (JsonNode file : listed) {
            byte[] bytes = Files.readAllBytes(portal.resolve(file.get("path").textValue()));
            assertEquals(bytes.length, file.get("size").intValue());
            assertEquals(DigestUtils.sha256Hex(bytes), file.get("sha256").textValue());
            assertFalse(file.get("title").textValue().isBlank(), file.toString());
        }
        assertTrue(workshop.read("portal/manifest.json").contains("天元区"), "titles tell whose it is");
    }

    @Test
    void theZipHoldsTheSameAndIsTheSameWheneverItIsMade() throws IOException {
        Path zip = workshop.file("portal.zip");
        run(0, "--dept", "all", "--year", "all", "--formats", "html", "--portal", zip.toString());
        byte[] first = Files.readAllBytes(zip);
        run(0, "--portal", zip.toString());

        assertArrayEquals(first, Files.readAllBytes(zip));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertEquals(new TreeSet<>(PUBLISHED), new TreeSet<>(
                    Collections.list(file.entries()).stream().map(ZipEntry::getName).toList()));
        }
    }

    @Test
    void whatIsNoLongerPublishedLeavesTheFolder() throws IOException {
        run(0, "--dept", "all", "--year", "all", "--formats", "html", "--portal", portal.toString());
        FileUtils.deleteDirectory(workshop.file("output/taojiang").toFile());
        run(0, "--portal", portal.toString());

        Set<String> left = new TreeSet<>(PUBLISHED);
        left.remove("taojiang/2022/booklet.html");
        assertEquals(left, files(portal));
        assertFalse(Files.exists(portal.resolve("taojiang")));
    }

    @Test
    void aFolderWithOtherFilesInItOrOneOfTheProjectsOwnIsLeftAlone() throws IOException {
        workshop.write("portal/contact.html", "ours");
        assertTrue(run(1, "--portal", portal.toString()).contains("contact.html"));
        assertEquals(Set.of("contact.html"), files(portal));

        for (String own : List.of("output", "output/portal", "data", ".")) {
            assertTrue(run(1, "--portal", workshop.file(own).toString()).contains("重叠"), own);
        }
    }

    /** A run that is killed in the midst of a copy leaves what says whose folder it is, and half a file. */
    @Test
    void whatAKilledRunLeftIsTakenAway() throws IOException {
        run(0, "--dept", "all", "--year", "all", "--formats", "html", "--portal", portal.toString());
        Files.delete(portal.resolve("manifest.json"));
        workshop.write("portal/.mingce.tmp", "").write("portal/.mingce.tmp2", "<html");
        run(0, "--portal", portal.toString());
        assertEquals(new TreeSet<>(PUBLISHED), files(portal));
    }

    @Test
    void aFileThatIsNotAsItWasMadeIsNotHandedOver() throws IOException {
        run(0, "--dept", "all", "--year", "all", "--formats", "html");
        workshop.edit("output/hetang/2022/booklet.html", text -> text + "<!-- edited -->");

        assertTrue(run(1, "--portal", portal.toString()).contains("hetang/2022/booklet.html"));
        assertFalse(Files.exists(portal));
    }

    @Test
    void onlyThePageForThePublicKeepsThePortalFromBeingWritten() throws IOException {
        Path held = workshop.file("output/review/findings.xlsx/held");
        Files.createDirectories(held);
        String console = run(3, "--dept", "all", "--year", "all", "--formats", "html", "--portal", portal.toString());
        assertTrue(console.contains("findings.xlsx"), console);
        assertEquals(new TreeSet<>(PUBLISHED), files(portal));

        FileUtils.deleteDirectory(portal.toFile());
        Files.delete(workshop.file("output/index.html"));
        Files.createDirectories(workshop.file("output/index.html/held"));
        run(3, "--portal", portal.toString());
        assertFalse(Files.exists(portal));
    }

    /** What is filled in from last year's folder must not go out before somebody has looked at it. */
    @Test
    void aNewYearThatIsNotFinishedIsNeitherHandedOverNorListedAndThatIsTold() throws IOException {
        String list = "from: 2021\npoints: [{file: glossary.yaml, do: 核对名词解释%s}]\n";
        workshop.write("data/taojiang/2022/todo.yaml", list.formatted(""));
        String console = run(0, "--dept", "all", "--year", "all", "--formats", "html", "--portal",
                portal.toString());
        assertTrue(console.contains("没有放进门户文件") && console.contains("还有 1 项没有做完"), console);
        Set<String> left = new TreeSet<>(PUBLISHED);
        left.remove("taojiang/2022/booklet.html");
        assertEquals(left, files(portal));
        assertFalse(workshop.read("portal/index.html").contains("taojiang"));
        String overview = workshop.read("output/review/overview.html");
        assertTrue(overview.contains("<p class=\"word\">新年度没有做完</p>"), overview);
        assertTrue(overview.contains("新年度清单还有 1 处没有做完"), overview);

        workshop.write("data/taojiang/2022/todo.yaml", list.formatted(", answer: 没有"));
        run(0, "--dept", "all", "--year", "all", "--formats", "html", "--portal", portal.toString());
        assertEquals(new TreeSet<>(PUBLISHED), files(portal));
    }

    @Test
    void whereThePagesThatLeadToAllCanNotBeWrittenThatThePortalIsLeftIsTold() throws IOException {
        workshop.write("output/index.html/held", "");
        String console = run(3, "--dept", "taojiang", "--year", "2022", "--formats", "html", "--portal",
                portal.toString());
        assertTrue(console.contains("门户文件没有写") && console.contains("output/index.html"), console);
        assertFalse(Files.exists(portal));
        assertTrue(Files.exists(workshop.file("output/review/overview.xlsx")), "the bureau's pages are there");
    }

    private String run(int status, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--data", workshop.file("data").toString(), "--templates",
                workshop.file("templates").toString(), "--out", workshop.file("output").toString()));
        FrontDoor door = new FrontDoor();
        assertEquals(status, door.run(arguments.toArray(String[]::new)), door.console());
        return door.console();
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).toList());
        }
    }
}
