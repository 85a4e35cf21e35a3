package org.mingce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingce.pipeline.StageTimes;

/** One booklet in a process of its own, from the jar and through Maven, and where its time goes. */
final class ColdStart implements Benchmark.Part {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path JAR = HERE.resolve("target/mingce.jar");
    /** The settings that the build writes for one booklet; the last of them names the jar. */
    private static final Path SETTINGS = HERE.resolve("target/mingce.args");

    private final Path work;
    private final int rounds;
    private final PrintStream out;

    ColdStart(Path work, int rounds, PrintStream out) {
        this.work = work;
        this.rounds = rounds;
        this.out = out;
    }

    @Override
    public void measure() throws IOException, InterruptedException {
        print("jar with target/mingce.args", booklet("@" + SETTINGS));
        print("the same, HTML only", booklet("@" + SETTINGS, "--formats=html"));
        print("jar alone", booklet("-jar", JAR.toString()));
        print("mvn exec:java", List.of("mvn", "-q", "-o", "exec:java", "-Ddept=tianyuan", "-Dyear=2024",
                "-Dout=" + work.resolve("maven")));
        List<String> stages = java();
        stages.addAll(Files.readAllLines(SETTINGS).stream().filter(line -> line.startsWith("-X"))
                .map(ColdStart::unquoted).toList());
        stages.addAll(List.of("-cp", JAR + java.io.File.pathSeparator + HERE.resolve("target/test-classes"),
                StageTimes.class.getName(), work.resolve("stages").toString()));
        out.println("cold, of which: " + Stopwatch.output(HERE, stages).strip());
    }

    private void print(String what, List<String> command) throws IOException, InterruptedException {
        out.println("cold, " + what + ": " + Stopwatch.of(rounds, HERE, command).text("s"));
    }

    private List<String> booklet(String... start) {
        List<String> command = java();
        command.addAll(Arrays.asList(start));
        command.addAll(List.of("--dept=tianyuan", "--year=2024", "--out=" + work.resolve("cold")));
        return command;
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    }

    private static String unquoted(String setting) {
        return setting.replace("\"", "").replace("\\\\", "\\");
    }
}
