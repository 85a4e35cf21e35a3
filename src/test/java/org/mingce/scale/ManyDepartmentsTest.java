package org.mingce.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;

/**
 * Departments by the dozen, by the hundred in the profile {@code scale}: made of those in the data, some of them
 * broken, not begun, or named to harm a spreadsheet.
 */
class ManyDepartmentsTest {

    private static final int DEPARTMENTS = Integer.getInteger("scale.departments", 12);
    private static final int SHARDS = 8;
    private static final String[] HOSTILE = {"=1+1", "+1局", "-1局", "@局", "<b>局</b>"};

    @TempDir
    private Path folder;

    @Test
    void eightShardsLeaveTheBytesOfOneRunWithAllDepartmentsInTheOverview() throws IOException {
        Path data = data();
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        FrontDoor door = new FrontDoor();
        run(door, data, whole);
        for (int shard = SHARDS; shard >= 1; shard--) {
            run(door, data, parts, "--shard", shard + "/" + SHARDS);
        }
        assertEquals(files(whole), files(parts), door.console());
        String overview = Files.readString(whole.resolve("review/overview.html"));
        int broken = (DEPARTMENTS + 9) / 10;
        assertEquals(broken, overview.split("<tr class=\"refused ", -1).length - 1);
        assertEquals((DEPARTMENTS + 8) / 10, overview.split("<tr class=\"no_data\"", -1).length - 1);
        assertTrue(overview.contains("&lt;b&gt;局") || DEPARTMENTS < 50, "names are texts");
    }

    private static void run(FrontDoor door, Path data, Path out, String... more) {
        door.run(Stream.of(new String[] {"--data", data.toString(), "--dept", "all", "--year", "all", "--formats",
            "html,json", "--out", out.toString()}, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private Path data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        FileUtils.copyDirectory(Path.of("data/shared").toFile(), data.resolve("shared").toFile());
        for (int i = 0; i < DEPARTMENTS; i++) {
            String like = i % 4 == 0 ? "shifeng/2019" : "taojiang/2022";
            Path department = data.resolve("d" + (1000 + i));
            String known = Files.readString(Path.of("data", like).getParent().resolve("department.yaml"));
            String name = i % 10 == 3 ? HOSTILE[i / 10 % HOSTILE.length] : "第" + i + "局";
            FileUtils.copyDirectory(Path.of("data", like).toFile(),
                    department.resolve(i % 10 == 1 ? "2021" : "2022").toFile());
            Files.writeString(department.resolve("department.yaml"),
                    known.replaceAll("(?m)^name: .*", "name: \"" + name + "\""));
            if (i % 10 == 0) {
                Files.writeString(department.resolve("2022/booklet.yaml"), "no: [1\n");
            }
        }
        return data;
    }

    /** Every file with what it holds. */
    private static Map<String, String> files(Path out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(),
                        org.apache.commons.codec.digest.DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
