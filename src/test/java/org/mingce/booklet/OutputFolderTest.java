package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.testing.Printing;
import org.mingce.testing.Workshop;

/** What lies where in the output, for whoever copies it to a portal, and what earlier versions left there. */
class OutputFolderTest {

    private static final List<String> FINDINGS = List.of("findings", "检查", "错误", "警告", "review", ".mingce");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)(?:#[^\"]*)?\"");

    @TempDir
    private Path folder;
    private Workshop workshop;

    @BeforeEach
    void workshop() {
        workshop = Workshop.in(folder);
    }

    @Test
    void whatIsNotUnderReviewCanBeCopiedToAPortalAsItIs() throws IOException {
        workshop.runAll("--formats", "html");

        Set<String> published = new TreeSet<>(files("output"));
        published.removeIf(name -> name.startsWith("review/"));
        assertEquals(Set.of("index.html", "hetang/2022/booklet.html", "shanghai-example/2024/booklet.html",
                "shifeng/2019/booklet.html", "shifeng/2023/booklet.html",
                "taojiang/2022/booklet.html", "tianyuan/2024/booklet.html"), published);
        assertEquals(Set.of(".mingce", ".run.json", "findings.html",
                "findings.json"), files("output/review/shifeng/2019"));
        String index = workshop.read("output/index.html");
        FINDINGS.forEach(word -> assertFalse(index.contains(word), word));
    }

    @Test
    void formatsThatARunLeavesAsTheyWereAreTold() {
        String told = "booklet.html, booklet.json 这次没有生成，还是原来的";
        assertFalse(workshop.run("taojiang", 2022, "--formats", "html,json").console().contains("还是原来的"));
        assertTrue(workshop.run("taojiang", 2022, "--formats", "xlsx").console().contains(told));
        assertTrue(workshop.read("output/review/taojiang/2022/findings.html").contains(told));
        assertFalse(workshop.run("taojiang", 2022, "--formats", "html,json,xlsx").console().contains("还是原来的"));
    }

    @Test
    void theLinksOfThePagesLeadToFiles() {
        workshop.runAll("--formats", "html");

        for (String page : List.of("output/index.html", "output/review/index.html",
                "output/review/shifeng/2019/findings.html")) {
            Path file = workshop.file(page);
            Matcher link = LINK.matcher(workshop.read(page));
            int links = 0;
            for (; link.find(); links++) {
                Path leads = file.resolveSibling(link.group(1));
                assertTrue(Files.isRegularFile(leads), page + ": " + leads);
            }
            assertTrue(links > 0 || page.endsWith("findings.html"), page);
        }
    }

    @Test
    void findingsThatEarlierVersionsLeftAmongWhatIsPublishedGoToTheirPlaceAlsoWhereNothingIsMade() throws IOException {
        workshop.runAll("--formats", "html");
        for (String booklet : List.of("shifeng/2019", "hetang/2022")) {
            for (String name : List.of("findings.html", "findings.json", ".mingce")) {
                FileUtils.moveFile(workshop.file("output/review/" + booklet + "/" + name).toFile(),
                        workshop.file("output/" + booklet + "/" + name).toFile());
            }
        }

        Printing printing = workshop.expecting("table.general-budget-down", "table.general-budget-total")
                .run("shifeng", 2019, "--formats", "pdf").published();

        assertEquals(Set.of("booklet.html", "booklet.pdf"), files("output/shifeng/2019"));
        assertEquals(Set.of("booklet.html"), files("output/hetang/2022"));
        assertTrue(printing.console().contains("见 output/review/shifeng/2019/findings.html"), printing.console());
        assertTrue(Files.readString(printing.review(".mingce")).contains("booklet.html"), "the old record was read");
        assertTrue(workshop.read("output/index.html").contains("hetang/2022/booklet.html"));
        assertTrue(workshop.read("output/review/index.html").contains("hetang/2022/findings.html"));
    }

    @Test
    void aDepartmentCalledReviewIsRefusedByName() {
        for (String name : List.of("review", "Review")) {
            workshop.copy(workshop.file("data/hetang"), "data/" + name);
            FrontDoor door = new FrontDoor();

            int status = door.run("--dept", "all", "--year", "2022", "--check", "--data",
                    workshop.file("data").toString(), "--templates", workshop.file("templates").toString(), "--out",
                    workshop.file("output").toString());

            assertEquals(1, status, door.console());
            assertTrue(door.console().contains("“" + name + "”不能作部门名"), door.console());
        }
        assertFalse(Files.exists(workshop.file("output")), "a check writes nothing");
    }

    private Set<String> files(String name) throws IOException {
        Path root = workshop.file(name);
        try (Stream<Path> files = Files.walk(root)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).toList());
        }
    }
}
