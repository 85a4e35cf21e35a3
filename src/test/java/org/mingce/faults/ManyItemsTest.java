package org.mingce.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.Main;
import org.mingce.testing.Sources;

/**
 * A department of very many items is made in all formats in memory that grows with them and no faster: some hundreds in
 * every build, 4,000 (873 pages) within two thirds of a gigabyte with {@code mvn -Pfaults test}.
 */
class ManyItemsTest {

    private static final int ITEMS = Integer.getInteger("faults.items", 400);
    /** Megabytes: of fonts, classes and what else any booklet takes, and of a thousand items. */
    private static final int ANY = 128;
    private static final int THOUSAND = 130;
    private static final int SECTIONS = 99;
    private static final int ITEMS_OF_SECTION = 9;

    @TempDir
    private Path folder;

    @Test
    void allFormatsOfVeryManyItemsFitIntoMemoryThatGrowsWithThem() throws IOException, InterruptedException {
        Sources.copied(folder, "shifeng", 2019).data("many/department.yaml", "name: 长表局", "region: hunan")
                .data("many/2024/overview.yaml", "duties: {body: [管账]}", "organisation: {body: [一个科]}")
                .data("many/2024/accounts.yaml", accounts());
        Path said = folder.resolve("said.txt");
        int memory = ANY + THOUSAND * ITEMS / 1000;
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(),
                "--dept=many", "--year=2024", "--data=" + folder.resolve("data"),
                "--templates=" + folder.resolve("templates"), "--out=" + folder.resolve("output"), "--timeout=1800")
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();

        assertEquals(0, process.waitFor(), Files.readString(said));
        for (String format : Set.of("html", "pdf", "docx", "xlsx", "json")) {
            assertTrue(Files.size(folder.resolve("output/many/2024/booklet." + format)) > 0, format);
        }
    }

    /** Nine items of each section of as many classes as it takes, each code with a name. */
    private static String accounts() {
        Set<String> names = new TreeSet<>();
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            int section = i / ITEMS_OF_SECTION;
            String type = "" + (201 + section / SECTIONS);
            String above = type + two(1 + section % SECTIONS);
            String code = above + two(41 + i % ITEMS_OF_SECTION);
            names.addAll(Set.of(type, above, code));
            items.append("  ").append(code).append(": {basic: 100, project: 200}\n");
        }
        StringBuilder codes = new StringBuilder();
        names.forEach(code -> codes.append("  ").append(code).append(": 科目").append(code).append('\n'));
        return "unit: 元\nincome: {generalPublicBudget: " + 300L * ITEMS + "}\ncodes:\n" + codes + "expenditure:\n"
                + items;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
