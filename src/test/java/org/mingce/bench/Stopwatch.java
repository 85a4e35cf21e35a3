package org.mingce.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Seconds that processes take, their output thrown away. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private Stopwatch() {
    }

    /** The command, so many times, after one that does not count. */
    static Sample of(int times, Path directory, List<String> command) throws IOException, InterruptedException {
        double[] seconds = new double[times];
        run(directory, command);
        for (int i = 0; i < times; i++) {
            seconds[i] = run(directory, command);
        }
        return new Sample(seconds);
    }

    private static double run(Path directory, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
        return since(start);
    }

    /** Seconds since a {@link System#nanoTime()}. */
    static double since(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
