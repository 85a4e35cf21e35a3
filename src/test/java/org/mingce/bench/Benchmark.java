package org.mingce.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.mingce.pipeline.Batch;
import org.mingce.pipeline.BatchLine;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Folders;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;

/**
 * How fast Mingce is, and other tools on the same HTML: {@code mvn -q -Pbench package -DskipTests exec:exec}.
 * {@code -Dbench=cold,warm,many,tools} picks parts, {@code -Dbench.departments=1000} and {@code -Dbench.rounds=7} their sizes.
 */
public final class Benchmark {

    private static final Set<String> FORMATS = Set.of("html", "pdf", "docx");
    private static final int THREADS = 2;
    private static final int ROUND = 40;
    private static final int HUNDRED = 100;
    private static final int MEGA = 1 << 20;
    private static final Path HERE = Path.of("").toAbsolutePath();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path work;
    private final int rounds = Integer.getInteger("bench.rounds", 7);

    private Benchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("mingce-bench");
        try {
            new Benchmark(work).run(List.of(System.getProperty("bench", "cold,warm,many,tools").split(",")));
        } finally {
            FileUtils.deleteDirectory(work.toFile());
        }
        System.exit(0);
    }

    private void run(List<String> parts) throws IOException, InterruptedException {
        out.printf(Locale.ROOT, "Java %s, %s %s, %d cores, heap at most %d MB%n", Runtime.version(),
                System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / MEGA);
        if (parts.contains("cold")) {
            cold();
        }
        if (parts.contains("warm")) {
            warm();
        }
        if (parts.contains("many")) {
            many(Integer.getInteger("bench.departments", 1_000));
        }
        if (parts.contains("tools")) {
            tools();
        }
    }

    private void cold() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> options = List.of("--dept=tianyuan", "--year=2024", "--out=" + work.resolve("cold"));
        List<String> jar = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar",
                HERE.resolve("target/mingce.jar").toString()));
        jar.addAll(options);
        out.println("cold, jar, three formats: " + Stopwatch.of(rounds, HERE, jar).text("s"));
        jar.add("--formats=html");
        out.println("cold, jar, HTML only: " + Stopwatch.of(rounds, HERE, jar).text("s"));
        out.println("cold, mvn exec:java: " + Stopwatch.of(rounds, HERE, List.of("mvn", "-q", "-o", "exec:java",
                "-Ddept=tianyuan", "-Dyear=2024", "-Dout=" + work.resolve("maven"))).text("s"));
    }

    private void warm() throws IOException {
        // Each with a name of its own: one booklet is never made by two threads at once.
        List<Request> round = new ArrayList<>();
        Path data = work.resolve("warm-data");
        FileUtils.copyDirectory(Path.of("data/shared").toFile(), data.resolve("shared").toFile());
        for (int i = 0; i < ROUND; i++) {
            FileUtils.copyDirectory(Path.of("data/tianyuan").toFile(), data.resolve("t" + i).toFile());
            round.add(request("t" + i));
        }
        Mingce program = new Mingce(new Folders(data, Path.of("templates"), work.resolve("warm")));
        Batch batch = new Batch(program::run, THREADS);
        for (int i = 0; i < 3; i++) {
            published(batch.run(round, line -> { }));
        }
        double[] rates = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            published(batch.run(round, line -> { }));
            rates[i] = round.size() / Stopwatch.since(start);
        }
        out.println("warm, " + THREADS + " threads, three formats: " + new Sample(rates).text("booklets/s"));
    }

    private void many(int count) throws IOException {
        Path data = work.resolve("many-data");
        Departments.write(data, count);
        Mingce program = new Mingce(new Folders(data, Path.of("templates"), work.resolve("many")), Duration.ofMinutes(2),
                FontChoice.EMBEDDED);
        List<Request> requests = program.years().keySet().stream().map(Benchmark::request).toList();
        List<Long> times = new ArrayList<>(List.of(System.nanoTime()));
        published(new Batch(program::update, THREADS).run(requests, line -> {
            if (Integer.parseInt(line.department().substring(1)) % HUNDRED == HUNDRED - 1) {
                times.add(System.nanoTime());
                System.gc();
                long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                long nanos = times.get(times.size() - 1) - times.get(times.size() - 2);
                out.printf(Locale.ROOT, "many, up to %s: %.2f booklets/s, %d MB of heap in use%n", line.department(),
                        HUNDRED / (nanos / 1e9), used / MEGA);
            }
        }));
        long start = System.nanoTime();
        new Batch(program::update, THREADS).run(requests, line -> { });
        out.printf(Locale.ROOT, "many, again, unchanged: %.0f booklets/s%n", count / Stopwatch.since(start));
    }

    private void tools() throws IOException, InterruptedException {
        Mingce program = new Mingce(new Folders(Path.of("data"), Path.of("templates"), work.resolve("tools")));
        program.run(new Request("tianyuan", 2024, Set.of("html"), false, FailOn.NEVER));
        Path html = work.resolve("tools/tianyuan/2024/booklet.html");
        tool("chromium", "Chromium, PDF", "--headless", "--no-sandbox", "--disable-gpu",
                "--print-to-pdf=" + work.resolve("c.pdf"), html.toUri().toString());
        tool("pandoc", "pandoc, DOCX", html.toString(), "-o", work.resolve("p.docx").toString());
        tool("weasyprint", "WeasyPrint, PDF", html.toString(), work.resolve("w.pdf").toString());
        String profile = "-env:UserInstallation=" + work.resolve("office").toUri();
        tool("soffice", "LibreOffice, DOCX", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
                work.toString(), html.toString());
        tool("soffice", "LibreOffice, PDF", profile, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir",
                work.toString(), html.toString());
    }

    private void tool(String command, String name, String... arguments) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
        if (!installed) {
            out.println(name + ": not installed");
            return;
        }
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        out.println(name + ", one booklet: " + Stopwatch.of(Math.min(rounds, 3), work, line).text("s"));
    }

    private static Request request(String department) {
        return new Request(department, 2024, FORMATS, false, FailOn.NEVER);
    }

    private static void published(List<BatchLine> lines) {
        lines.stream().filter(line -> line.status() != Status.PUBLISHED).findFirst().ifPresent(line -> {
            throw new IllegalStateException(line.toString());
        });
    }
}
