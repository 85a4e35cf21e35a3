package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as the bureau sees it: all departments as they are now, and publishing of all that are ready. */
@Timeout(120)
class DeskOverviewTest {

    private static final String READY = "<p class=\"word\">可以发布</p>";

    @TempDir
    private Path folder;

    @Test
    void allDepartmentsAreShownAsTheyAreNowAndThoseThatAreReadyArePublished() throws Exception {
        try (DeskOnTrial desk = new DeskOnTrial(folder, "taojiang")) {
            Path broken = Files.createDirectories(desk.file("zebra/2022"));
            Files.copy(desk.file("taojiang/department.yaml"), desk.file("zebra/department.yaml"));
            Files.writeString(broken.resolve("booklet.yaml"), "no: [1\n");
            String page = shown(desk);
            assertTrue(page.contains("href=\"/#/taojiang/2022\"") && !page.contains("data-"), page);
            String policy = desk.get("/overview").headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("connect-src"), policy);
            for (String file : new String[] {"/overview.xlsx", "/findings.xlsx", "/inspection.xlsx"}) {
                assertTrue(desk.get(file).body().startsWith("PK"), file);
            }
            assertFalse(Files.exists(desk.folders.output()), "looking writes nothing");

            String done = desk.post("/publish-ready", "{}").body();
            assertTrue(done.contains("\"published\":true") && !done.contains("zebra"), done);
            assertTrue(Files.exists(desk.folders.output().resolve("taojiang/2022/booklet.pdf")));
            assertTrue(Files.exists(desk.folders.review().resolve("overview.html")));
            assertFalse(Files.exists(desk.folders.output().resolve("zebra")));
            for (int i = 0; desk.get("/booklets").body().contains("\"current\":false") && i < 300; i++) {
                Thread.sleep(100);
            }
            assertTrue(desk.post("/publish-ready", "{}").body().contains("\"booklets\":[]"), "nothing is left to do");
        }
    }

    /** Of what the desk was started with, and of what it saw last: neither lets an error out. */
    @Test
    void aBookletThatHasGotAnErrorSinceItWasLookedAtIsNotPublishedWithTheOthers() throws Exception {
        try (DeskOnTrial desk = new DeskOnTrial(folder, "taojiang")) {
            untilLookedAt(desk);
            Files.writeString(desk.file("taojiang/2022/todo.yaml"),
                    "from: 2021\npoints: [{file: glossary.yaml, do: 核对名词解释}]\n");
            String done = desk.post("/publish-ready", "{}").body();
            assertFalse(done.contains("\"published\":true"), done);
            assertFalse(Files.exists(desk.folders.output().resolve("taojiang/2022/booklet.pdf")));
            for (int i = 0; !desk.get("/booklets").body().contains("\"open\":1") && i < 300; i++) {
                Thread.sleep(100);
            }
            assertTrue(desk.get("/booklets").body().contains("\"open\":1"), "the list sets it apart");
            assertTrue(desk.get("/overview").body().contains("<p class=\"word\">新年度没有做完</p>"));
        }
    }

    @Test
    void workbooksThatAreSentHoldAlsoWhatWasNotLookedAtYet() throws Exception {
        try (DeskOnTrial desk = new DeskOnTrial(folder, "taojiang", "tianyuan")) {
            try (XSSFWorkbook form = new XSSFWorkbook(
                    new ByteArrayInputStream(desk.bytes("/inspection.xlsx").body()))) {
                Map<String, Integer> rows = new TreeMap<>();
                form.getSheetAt(0).forEach(row -> rows.merge(row.getCell(0).getStringCellValue(), 1, Integer::sum));
                assertTrue(rows.containsKey("taojiang/2022") && rows.getOrDefault("tianyuan/2024", 0) > 5,
                        rows.toString());
            }
        }
    }

    @Test
    void whatIsShownAsReadyIsPublishedAndWhatIsHeldBackSaysWhy() throws Exception {
        try (DeskOnTrial desk = new DeskOnTrial(folder, "taojiang")) {
            Path broken = Files.createDirectories(desk.file("zebra/2022"));
            Files.copy(desk.file("taojiang/department.yaml"), desk.file("zebra/department.yaml"));
            Files.writeString(broken.resolve("booklet.yaml"), "no: [1\n");
            FileUtils.copyDirectory(desk.file("taojiang").toFile(), desk.file("anhua").toFile());
            shown(desk);
            desk.bytes("/findings.xlsx");
            JsonNode plan = new ObjectMapper().readTree(desk.get("/ready").body());
            assertEquals(List.of("anhua/2022", "taojiang/2022"), plan.get("ready").findValuesAsText("id"));
            assertEquals(List.of("zebra/2022"), plan.get("held").findValuesAsText("id"));
            assertTrue(plan.get("held").get(0).get("why").asText().length() > 5, plan.toString());
            assertFalse(Files.exists(desk.folders.output()), "asking writes nothing");
            desk.post("/publish-ready", "{\"booklets\":[\"anhua/2022\",\"zebra/2022\"]}");
            assertTrue(Files.exists(desk.folders.output().resolve("anhua/2022/booklet.pdf")));
            assertFalse(Files.exists(desk.folders.output().resolve("taojiang")), "nobody was asked about it");
            assertFalse(Files.exists(desk.folders.output().resolve("zebra")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "portal.zip"})
    void thePortalIsWrittenFromTheDeskForOneAndForAllAndAlsoWhereNothingElseIsToDo(String name) throws Exception {
        Path portal = folder.resolve(name);
        try (DeskOnTrial desk = new DeskOnTrial(folder, Optional.of(portal), "taojiang")) {
            untilLookedAt(desk);
            assertTrue(desk.get("/booklets").body().contains(name), "the page says where it goes");
            String one = desk.post("/publish?dept=taojiang&year=2022", "{}").body();
            assertTrue(one.contains("\"portal\":\"" + portal), one);
            assertTrue(Files.exists(name.endsWith("zip") ? portal : portal.resolve("taojiang/2022/booklet.pdf")));
            FileUtils.forceDelete(portal.toFile());
            String all = desk.post("/publish-ready", "{}").body();
            assertTrue(all.contains("\"portal\":\"" + portal), all);
            assertTrue(Files.exists(name.endsWith("zip") ? portal : portal.resolve("manifest.json")));
        }
    }

    private static void untilLookedAt(DeskOnTrial desk) throws Exception {
        for (int i = 0; !desk.get("/booklets").body().contains("CHECKED") && i < 300; i++) {
            Thread.sleep(100);
        }
    }

    /** The page, once both booklets have been looked at. */
    private static String shown(DeskOnTrial desk) throws Exception {
        String page = "";
        for (int i = 0; i < 300 && !(page.contains(READY) && page.contains("要先改正")); i++) {
            page = desk.get("/overview").body();
            Thread.sleep(100);
        }
        return page;
    }
}
