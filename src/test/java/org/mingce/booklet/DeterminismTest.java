package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.FrontDoor;
import org.mingce.cli.Main;
import org.mingce.testing.Printing;

/** The same input gives the same bytes, whatever the process is like that makes them. */
class DeterminismTest {

    @TempDir
    private Path folder;

    /**
     * Two processes with another locale, charset, order of hashes, working folder and age of the files, at another
     * second. Their time zones lie 26 hours apart, so that it is never the same day in both.
     */
    @Test
    @Timeout(240)
    void allFormatsAreTheSameBytesInAnyProcessOnAnyDay() throws IOException, InterruptedException {
        Path chinese = home("here", "2001-02-03T04:05:06Z");
        Path other = home("another/folder", "2031-12-31T23:59:59Z");

        Map<String, String> first = run(chinese, "tianyuan", "2024", "-Duser.language=zh", "-Duser.country=CN",
                "-Duser.timezone=Etc/GMT+12", "-Dfile.encoding=UTF-8");
        Map<String, String> second = run(other, "tianyuan", "2024", "-Duser.language=ar", "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati", "-Dfile.encoding=ISO-8859-1", "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=2");

        assertTrue(first.keySet().containsAll(Set.of("booklet.html", "booklet.pdf", "booklet.docx",
                "booklet.xlsx", "booklet.json")), first.toString());
        assertEquals(first, second);
    }

    @Test
    @Timeout(240)
    void aSecondRunReplacesTheFilesByTheSameAndLeavesNothingElse() throws IOException, InterruptedException {
        Path home = home("here", "2001-02-03T04:05:06Z");

        Map<String, String> first = run(home, "hetang", "2022");
        Map<String, String> second = run(home, "hetang", "2022");

        assertEquals(first, second);
        try (Stream<Path> files = Files.list(home.resolve("output").resolve("hetang"))) {
            assertEquals(List.of("2022"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** Of sources outside of the working folder the console names the whole path; the output must not. */
    @Test
    void theOutputDoesNotTellWhereOnTheMachineItsSourcesLie() throws IOException, InterruptedException {
        Path home = home("here", "2001-02-03T04:05:06Z");
        Map<String, String> inside = run(home, "tianyuan", "2024");

        FrontDoor door = new FrontDoor();
        assertEquals(0, door.run("--dept=tianyuan", "--year=2024", "--data=" + home.resolve("data"),
                "--templates=" + home.resolve("templates"), "--out=" + folder.resolve("outside")), door.console());

        assertTrue(door.console().contains(home.resolve("data/tianyuan/2024/overview.yaml") + ":"), door.console());
        assertEquals(inside, new Printing(folder.resolve("outside/tianyuan/2024"), 0, "").hashes());
    }

    /** A copy of the project's data and templates, all files of that age. */
    private Path home(String place, String age) throws IOException {
        Path home = folder.resolve(place);
        for (String name : List.of("data", "templates")) {
            FileUtils.copyDirectory(Path.of(name).toFile(), home.resolve(name).toFile());
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(age)));
            }
        }
        return home;
    }

    /** Runs the program in a process that works in the folder. */
    private static Map<String, String> run(Path home, String department, String year, String... machine)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(machine));
        command.addAll(List.of("-cp", classPath(), Main.class.getName(), "--dept", department, "--year", year));
        Path console = home.resolve("console.txt");
        Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(console.toFile()).start();
        try {
            assertTrue(process.waitFor(100, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), Files.readString(console));
        return new Printing(home.resolve("output").resolve(department).resolve(year), 0, "").hashes();
    }

    /** The tests' own class path, which may be relative to a folder that the processes don't work in. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
