package org.mingce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the start file for Windows must have to work in a folder whose path has blanks, brackets, ampersands or Chinese:
 * no machine that builds this runs it. What the zip makes of it is seen by {@code DistIT}.
 */
class StartFilesTest {

    private static final Path DIST = Path.of("src", "main", "dist");
    /** What holds a path, or what somebody typed. */
    private static final Pattern PATHS = Pattern.compile(
            "%(?:HERE|JAVA|JAVA_HOME|OLD|ANSWER|STORE|TEMP|ProgramFiles|CD)%|%~dp0|%~1|%%~D|%%~\\$PATH:J");

    @Test
    void everyPathStandsBetweenQuotes() throws IOException {
        List<String> bare = new ArrayList<>();
        for (String line : batch()) {
            Matcher path = PATHS.matcher(line);
            while (!line.startsWith("rem ") && path.find()) {
                if (line.substring(0, path.start()).chars().filter(sign -> sign == '"').count() % 2 == 0) {
                    bare.add(path.group() + " in " + line);
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void nothingButAsciiStandsBeforeTheCodePageIsSetAndItIsSetBack() throws IOException {
        List<String> lines = batch();
        int chcp = lines.indexOf("chcp 65001 >nul");
        assertTrue(chcp > 0);
        assertEquals(List.of(), lines.subList(0, chcp).stream()
                .filter(line -> line.chars().anyMatch(sign -> sign > 126)).toList());
        assertTrue(lines.get(chcp - 1).startsWith("for /f") && lines.get(chcp - 1).contains("set \"PAGE="));
        int end = lines.indexOf(":end");
        assertEquals(List.of("if defined PAGE chcp %PAGE% >nul", "exit /b %STATUS%"), lines.subList(end + 1, end + 3));
    }

    /** Bash complains of a locale that is not there when it is told to use it, not when it asks for it. */
    @Test
    void noShellComplainsOfLocalesThatAreNotThere() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        ProcessBuilder start = new ProcessBuilder("/bin/bash", DIST.resolve("start.sh").toAbsolutePath().toString(),
                "--version").redirectErrorStream(true);
        start.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        Process running = start.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(said.contains("setlocale"), said);
    }

    @Test
    void percentAndExclamationMarksOfPathsAreNotReadTwice() throws IOException {
        assertTrue(batch().contains("setlocal EnableExtensions DisableDelayedExpansion"));
    }

    /** A block is read as a whole: a bracket in a path, as in Program Files (x86), would end it. */
    @Test
    void noBlockGoesOverLines() throws IOException {
        assertEquals(List.of(), batch().stream().filter(line -> line.stripTrailing().endsWith("(")).toList());
    }

    @Test
    void theZipGivesItTheLineEndsOfWindowsAndItsNameInChinese() throws IOException {
        String zip = Files.readString(DIST.resolve("zip.xml")).replaceAll("\\s+", "");
        assertTrue(zip.contains("<source>src/main/dist/start.bat</source><destName>明册.bat</destName>"
                + "<fileMode>0644</fileMode><lineEnding>dos</lineEnding>"));
        for (String name : List.of("明册.sh", "明册.command")) {
            assertTrue(zip.contains("<source>src/main/dist/start.sh</source><destName>" + name
                    + "</destName><fileMode>0755</fileMode><lineEnding>unix</lineEnding>"), name);
        }
        assertFalse(Files.readString(DIST.resolve("start.bat")).startsWith("\uFEFF"), "a mark would be a command");
    }

    private static List<String> batch() throws IOException {
        return Files.readString(DIST.resolve("start.bat")).lines().toList();
    }
}
