package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.testing.Tool;
import org.mingce.testing.Tool;

/** What {@code -Dschedule} prints, run as the schedulers run it: in a folder with blanks, quotes and per cents. */
class ScheduleTest {

    @TempDir
    private Path temporary;
    private final Options options = new Options();
    private Path folder;
    private Path java;
    private Path seen;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("it's 100% \"ours\""));
        options.data = folder.resolve("data").toString();
        options.templates = folder.resolve("templates").toString();
        options.out = folder.resolve("output").toString();
        seen = temporary.resolve("seen");
        java = temporary.resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\" >" + seen + "\necho ran $LC_ALL\nexit 3\n");
        assertTrue(java.toFile().setExecutable(true));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theCronLineRunsTheBatchLogsItAndKeepsItsStatus() throws Exception {
        options.formats = "html";
        options.strict = "";
        options.force = "false";
        options.schedule = "";
        options.fonts = "system";
        String line = text(false).lines().filter(text -> text.startsWith("0 2 20 8 * ")).findFirst().orElseThrow();
        // cron cuts a line at a bare per cent sign and turns \% into one.
        assertFalse(line.replace("\\%", "").contains("%"), line);
        String command = line.substring("0 2 20 8 * ".length()).replace("\\%", "%");

        assertEquals(3, status(temporary, "env", "-i", "/bin/sh", "-c", command));

        assertEquals(List.of("-jar", folder.resolve("mingce.jar").toString(), "--dept=all", "--year=auto",
                "--formats=html", "--out=" + options.out, "--fonts=system", "--data=" + options.data,
                "--templates=" + options.templates, "--strict"), Files.readAllLines(seen));
        assertEquals(List.of("ran C.UTF-8", "exit status 3"), Files.readAllLines(folder.resolve("mingce.log")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void cronTakesTheLine() throws Exception {
        Tool.require("crontab");
        Path table = temporary.resolve("table");
        Files.write(table, text(false).lines().filter(text -> text.startsWith("0 2 20 8 * ")).toList());
        assumeTrue(status(temporary, "sh", "-c", "crontab -h 2>&1 | grep -q -- '-n'") == 0, "crontab has no dry run");
        assertEquals(0, status(temporary, "crontab", "-n", table.toString()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void systemdsServiceHoldsTheSameCommand() throws Exception {
        String line = text(false).lines().filter(text -> text.startsWith("ExecStart=")).findFirst().orElseThrow();
        String quoted = line.substring("ExecStart=/bin/sh -c \"".length(), line.length() - 1);
        String command = quoted.replace("$$", "$").replace("%%", "%").replace("\\\"", "\"").replace("\\\\", "\\");
        assertEquals(3, status(temporary, "/bin/sh", "-c", command));
        assertTrue(Files.readAllLines(seen).contains("--dept=all"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linesSurviveLineBreaksBracesAndBackslashesInPaths() throws Exception {
        options.data = Files.createDirectories(temporary.resolve("{log}{cron}\nrm -rf 100%\t\\0101 it's\n")).toString();
        options.templates = folder.resolve("{missing}{script}").toString();
        List<String> lines = text(false).lines().toList();
        String cron = lines.stream().filter(text -> text.startsWith("0 2 20 8 * ")).findFirst().orElseThrow();
        String unit = lines.stream().filter(text -> text.startsWith("ExecStart=")).findFirst().orElseThrow();
        String quoted = unit.substring("ExecStart=/bin/sh -c \"".length(), unit.length() - 1);
        for (String command : List.of(cron.substring("0 2 20 8 * ".length()).replace("\\%", "%"),
                quoted.replace("$$", "$").replace("%%", "%").replace("\\\"", "\"").replace("\\\\", "\\"))) {
            Files.deleteIfExists(seen);

            assertEquals(3, status(temporary, "env", "-i", "/bin/sh", "-c", command), command);

            String arguments = Files.readString(seen);
            assertTrue(arguments.contains("--data=" + options.data + "/.\n"), arguments);
            assertTrue(arguments.contains("--templates=" + options.templates + "\n"), arguments);
        }
    }

    @Test
    void theLocaleIsOneInWhichChineseFileNamesCanBeTold() {
        assertEquals("zh_CN.UTF-8", Schedule.locale(Map.of("LANG", "zh_CN.UTF-8")));
        assertEquals("C.utf8", Schedule.locale(Map.of("LC_ALL", "", "LC_CTYPE", "C.utf8", "LANG", "zh_CN.GBK")));
        assertEquals("C.UTF-8", Schedule.locale(Map.of("LC_ALL", "zh_CN.GBK", "LANG", "zh_CN.UTF-8")));
        assertEquals("C.UTF-8", Schedule.locale(Map.of()));
        assertEquals("C.UTF-8", Schedule.locale(Map.of("LANG", "x; rm -rf .UTF-8")));
    }

    @Test
    void windowsGetsAScriptAndATask() throws IOException {
        String text = text(true);
        assertTrue(text.contains("schtasks /Create"), text);
        assertTrue(text.contains("\"--dept=all\" \"--year=auto\""), text);
        assertTrue(text.contains("100%% "), text);
        assertTrue(text.contains("exit status %ERRORLEVEL%"), text);
    }

    @Test
    void aJarThatIsNotThereYetIsSaid() throws IOException {
        assertTrue(text(false).contains("先运行 mvn package"));
        Files.createFile(folder.resolve("mingce.jar"));
        assertFalse(text(false).contains("先运行 mvn package"));
    }

    private String text(boolean windows) throws IOException {
        return new Schedule(options, windows, java, folder.resolve("mingce.jar"), "C.UTF-8").text();
    }

    private static int status(Path directory, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(directory.resolve("console").toFile()).start().waitFor();
    }
}
