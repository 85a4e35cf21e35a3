package org.mingce.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingce.testing.NewerJava;

/** The program as a process of its own, in surroundings that know no Chinese. */
class ProcessTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void chineseIsUtf8AlsoInALocaleWithoutIt() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(out, "--help");

        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertTrue(Files.readString(out).startsWith("明册：由部门的 YAML 数据"), Files.readString(out));
    }

    @Test
    @Timeout(60)
    void theStatusReachesTheShell() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(out, "--year", "nineteen");

        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
        assertTrue(Files.readString(out).startsWith("年度 “nineteen” 不对"), Files.readString(out));
    }

    @Test
    @Timeout(60)
    void whoStopsABatchIsToldHowToGoOn() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(out, "--dept=all", "--year=all", "--out=" + folder.resolve("output"));
        while (process.isAlive() && !Files.readString(out).contains("[1/")) {
            Thread.sleep(20);
        }
        process.destroy();

        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        assertEquals(1, Files.readString(out).lines().filter(line -> line.startsWith("已中断：")).count(),
                Files.readString(out));
    }

    /** A heap in which the page is made, but in which no font and no Word document has room. */
    @Test
    @Timeout(120)
    void aHeapThatIsTooSmallIsNamedWithWhatToDo() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(Path.of(System.getProperty("java.home"), "bin", "java"), out, List.of("-Xmx28m"),
                "--dept=shifeng", "--year=2019", "--out=" + folder.resolve("output"));

        assertTrue(process.waitFor(100, TimeUnit.SECONDS));
        String said = Files.readString(out);
        assertEquals(3, process.exitValue(), said);
        assertTrue(said.contains("内存不够 [limit.memory]") && said.contains("-Xmx"), said);
        assertFalse(said.contains("[bug.") || said.contains("\tat "), said);
        assertFalse(Files.exists(folder.resolve("output/shifeng/2019/booklet.html")), "whole or not at all");
    }

    /** Wherever it runs out, also where what tells of it wants memory itself. */
    @ParameterizedTest
    @ValueSource(ints = {16, 18, 20, 22, 24, 26})
    @Timeout(120)
    void noHeapIsSoSmallThatTheProgramEndsWithoutAWord(int megabytes) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(Path.of(System.getProperty("java.home"), "bin", "java"), out,
                List.of("-Xmx" + megabytes + "m"), "--dept=shifeng", "--year=2019",
                "--out=" + folder.resolve("output"));

        assertTrue(process.waitFor(100, TimeUnit.SECONDS));
        String said = Files.readString(out);
        assertEquals(3, process.exitValue(), said);
        assertTrue(said.contains("[limit.memory]") && said.contains("-Xmx"), said);
        assertFalse(said.contains("\tat "), said);
    }

    /** From Java 22 on a console need not be a terminal; which of the two ways of making one is taken differs. */
    @Test
    @Timeout(60)
    void aNewerJavasConsoleThatIsNoTerminalGetsNoBar() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = start(NewerJava.require(), out, List.of("-Djdk.console=jdk.internal.le"),
                "--dept=shifeng,tianyuan", "--year=2001", "--check");

        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        assertTrue(Files.readString(out).startsWith("[1/2] shifeng 2001 没有通过 data.year "), Files.readString(out));
        assertFalse(Files.readString(out).contains("\r"), Files.readString(out));
    }

    /** As engines start them: at the same moment, over the same folders, none knowing of the others. */
    @Test
    @Timeout(240)
    void theShardsOfABatchMakeTheBytesOfOneRun() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        String[] batch = {"--dept=all", "--year=all", "--formats=html,json"};
        Process one = start(folder.resolve("one"), with(batch, "--out=" + whole));
        assertTrue(one.waitFor(100, TimeUnit.SECONDS));
        assertEquals(0, one.exitValue(), Files.readString(folder.resolve("one")));

        List<Process> shards = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            shards.add(start(folder.resolve("shard-" + number),
                    with(batch, "--out=" + parts, "--shard=" + number + "/8")));
        }
        for (int number = 1; number <= 8; number++) {
            assertTrue(shards.get(number - 1).waitFor(200, TimeUnit.SECONDS));
            assertEquals(0, shards.get(number - 1).exitValue(), Files.readString(folder.resolve("shard-" + number)));
        }

        assertEquals(Map.of(), differences(whole, parts));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The files that stand in one folder alone, or with other bytes in the other. */
    private static Map<Path, String> differences(Path one, Path other) throws IOException {
        Map<Path, String> differences = new TreeMap<>();
        for (Path folder : List.of(one, other)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).map(folder::relativize).toList()) {
                    boolean both = Files.isRegularFile(one.resolve(file)) && Files.isRegularFile(other.resolve(file));
                    if (!both) {
                        differences.put(file, "in one alone");
                    } else if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
                        differences.put(file, "other bytes");
                    }
                }
            }
        }
        return differences;
    }

    private Process start(Path out, String... arguments) throws IOException {
        return start(Path.of(System.getProperty("java.home"), "bin", "java"), out, List.of(), arguments);
    }

    private Process start(Path java, Path out, List<String> machine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(machine);
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati", "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
