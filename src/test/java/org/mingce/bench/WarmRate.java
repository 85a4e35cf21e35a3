package org.mingce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.mingce.pipeline.Batch;
import org.mingce.pipeline.BatchLine;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;

/** Booklets a second once Java has compiled what it will compile: of three formats and, round by round, of all five. */
final class WarmRate implements Benchmark.Part {

    static final int THREADS = 2;
    private static final Set<String> THREE = Set.of("html", "pdf", "docx");
    private static final Set<String> ALL = Set.of("html", "pdf", "docx", "xlsx", "json");
    private static final int ROUND = 40;
    /** Rounds before the first that counts. Java's compiler is busy for the first four hundred booklets. */
    private static final int WARM_UP = 12;

    private final Path work;
    private final int rounds;
    private final PrintStream out;
    private Optional<Sample> rate = Optional.empty();

    WarmRate(Path work, int rounds, PrintStream out) {
        this.work = work;
        this.rounds = rounds;
        this.out = out;
    }

    /** Booklets a second; empty before this was measured. */
    Optional<Sample> rate() {
        return rate;
    }

    @Override
    public void measure() throws IOException {
        // Each with a name of its own: one booklet is never made by two threads at once.
        Path data = work.resolve("warm-data");
        FileUtils.copyDirectory(Path.of("data/shared").toFile(), data.resolve("shared").toFile());
        for (int i = 0; i < ROUND; i++) {
            FileUtils.copyDirectory(Path.of("data/tianyuan").toFile(), data.resolve("t" + i).toFile());
        }
        Mingce program = new Mingce(new Folders(data, Path.of("templates"), work.resolve("warm")));
        Batch batch = new Batch(program::run, THREADS);
        for (int i = 0; i < WARM_UP; i++) {
            round(batch, i % 2 == 0 ? THREE : ALL);
        }
        double[] three = new double[rounds];
        double[] all = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            three[i] = round(batch, THREE);
            all[i] = round(batch, ALL);
        }
        rate = Optional.of(new Sample(all));
        out.println("warm, " + THREADS + " threads, three formats: " + new Sample(three).text("booklets/s"));
        out.println("warm, " + THREADS + " threads, five formats: " + rate.get().text("booklets/s"));
    }

    /** Makes a round of booklets; how many a second. */
    private static double round(Batch batch, Set<String> formats) {
        List<Request> round = new ArrayList<>();
        for (int i = 0; i < ROUND; i++) {
            round.add(new Request("t" + i, 2024, formats, false, FailOn.NEVER));
        }
        long start = System.nanoTime();
        published(batch.run(round, line -> { }));
        return ROUND / Stopwatch.since(start);
    }

    static Request request(String department) {
        return new Request(department, 2024, ALL, false, FailOn.NEVER);
    }

    static void published(List<BatchLine> lines) {
        lines.stream().filter(line -> line.status() != Status.PUBLISHED).findFirst().ifPresent(line -> {
            throw new IllegalStateException(line.toString());
        });
    }
}
