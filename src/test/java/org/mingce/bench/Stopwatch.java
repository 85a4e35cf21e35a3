package org.mingce.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Seconds that processes take. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private Stopwatch() {
    }

    /** The command, so many times, after one that does not count. */
    static Sample of(int times, Path directory, List<String> command) throws IOException, InterruptedException {
        double[] seconds = new double[times];
        output(directory, command);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            output(directory, command);
            seconds[i] = since(start);
        }
        return new Sample(seconds);
    }

    /** What the command prints. */
    static String output(Path directory, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status + ": " + output);
        }
        return output;
    }

    /** Seconds since a {@link System#nanoTime()}. */
    static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
