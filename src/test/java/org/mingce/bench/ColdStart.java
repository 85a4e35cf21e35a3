package org.mingce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingce.pipeline.StageTimes;

/** One booklet in a process of its own, from the jar and through Maven, and where its time goes. */
final class ColdStart implements Benchmark.Part {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path JAR = HERE.resolve("target/mingce.jar");
    /** What pays off for one booklet: no compiler that thinks long, no collector with threads of its own. */
    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

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
        print("jar", jar(SHORT_RUN));
        print("jar, HTML only", jar(SHORT_RUN, "--formats=html"));
        print("jar, without settings for Java", jar(List.of()));
        print("mvn exec:java", List.of("mvn", "-q", "-o", "exec:java", "-Ddept=tianyuan", "-Dyear=2024",
                "-Dout=" + work.resolve("maven")));
        List<String> stages = java(SHORT_RUN);
        stages.addAll(List.of("-cp", JAR + java.io.File.pathSeparator + HERE.resolve("target/test-classes"),
                StageTimes.class.getName(), work.resolve("stages").toString()));
        out.println("cold, of which: " + Stopwatch.output(HERE, stages).strip());
    }

    private void print(String what, List<String> command) throws IOException, InterruptedException {
        out.println("cold, " + what + ": " + Stopwatch.of(rounds, HERE, command).text("s"));
    }

    private List<String> jar(List<String> settings, String... options) {
        List<String> command = java(settings);
        command.addAll(List.of("-jar", JAR.toString(), "--dept=tianyuan", "--year=2024", "--out=" + work.resolve("cold")));
        command.addAll(Arrays.asList(options));
        return command;
    }

    private static List<String> java(List<String> settings) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(settings);
        return command;
    }
}
