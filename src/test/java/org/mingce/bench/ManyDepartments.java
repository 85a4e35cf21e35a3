package org.mingce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingce.pipeline.Batch;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;

/** A district, a province: whether the thousandth booklet costs what the hundredth did, in time and in memory. */
final class ManyDepartments implements Benchmark.Part {

    private static final int HUNDRED = 100;
    private static final int MEGA = 1 << 20;
    private static final double NANOS = 1e9;

    private final Path work;
    private final int count;
    private final PrintStream out;

    ManyDepartments(Path work, int count, PrintStream out) {
        this.work = work;
        this.count = count;
        this.out = out;
    }

    @Override
    public void measure() throws IOException {
        Path data = work.resolve("many-data");
        Departments.write(data, count);
        Mingce program = new Mingce(new Folders(data, Path.of("templates"), work.resolve("many")),
                Duration.ofMinutes(2),
                FontChoice.EMBEDDED);
        List<Request> requests = program.holdings().years().keySet().stream().map(WarmRate::request).toList();
        List<Long> times = new ArrayList<>(List.of(System.nanoTime()));
        WarmRate.published(new Batch(program::update, WarmRate.THREADS).run(requests, line -> {
            if (Integer.parseInt(line.department().substring(1)) % HUNDRED == HUNDRED - 1) {
                times.add(System.nanoTime());
                hundred(line.department(), times.get(times.size() - 1) - times.get(times.size() - 2));
            }
        }));
        long start = System.nanoTime();
        new Batch(program::update, WarmRate.THREADS).run(requests, line -> { });
        out.printf(Locale.ROOT, "many, again, unchanged: %.0f booklets/s%n", count / Stopwatch.since(start));
    }

    private void hundred(String last, long nanos) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf(Locale.ROOT, "many, up to %s: %.2f booklets/s, %d MB of heap in use%n", last,
                HUNDRED / (nanos / NANOS), used / MEGA);
    }
}
