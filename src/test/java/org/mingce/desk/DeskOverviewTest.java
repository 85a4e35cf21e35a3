package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.BesideOthers;

/** The desk as the bureau sees it: all departments as they are now, and publishing of all that are ready. */
@Timeout(120)
@BesideOthers
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
