package org.mingce.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;

/** What other tools take for one format of the same booklet, from the HTML that Mingce made. */
final class OtherTools implements Benchmark.Part {

    private final Path work;
    private final int rounds;
    private final PrintStream out;
    private final WarmRate warm;

    OtherTools(Path work, int rounds, PrintStream out, WarmRate warm) {
        this.work = work;
        this.rounds = rounds;
        this.out = out;
        this.warm = warm;
    }

    @Override
    public void measure() throws IOException, InterruptedException, ExecutionException {
        Path output = work.resolve("tools");
        new Mingce(new Folders(Path.of("data"), Path.of("templates"), output))
                .run(new Request("tianyuan", 2024, Set.of("html"), false, FailOn.NEVER));
        Path html = output.resolve("tianyuan/2024/booklet.html");
        tool("Chromium, PDF", chromium(html, 0), pdf(0));
        tool("pandoc, DOCX", pandoc(html, 0), docx(0));
        together(html);
        Path other = work.resolve("booklet.pdf");
        tool("WeasyPrint, PDF", List.of("weasyprint", html.toString(), other.toString()), other);
        tool("LibreOffice, PDF", office("pdf:writer_web_pdf_Export", html), other);
        tool("LibreOffice, DOCX", office("docx:MS Word 2007 XML", html), work.resolve("booklet.docx"));
    }

    private void tool(String name, List<String> command, Path made) throws IOException, InterruptedException {
        if (!isInstalled(command.get(0))) {
            out.println(name + ": not installed");
            return;
        }
        Files.deleteIfExists(made);
        out.println(name + ", one booklet: " + Stopwatch.of(rounds, work, command).text("s"));
        if (!Files.exists(made)) {
            throw new IOException(command.get(0) + " made no " + made.getFileName());
        }
    }

    /** Two formats by two tools, with as many processes at once as Mingce has threads. */
    private void together(Path html) throws IOException, InterruptedException, ExecutionException {
        if (!isInstalled("chromium") || !isInstalled("pandoc")) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(WarmRate.THREADS);
        long start = System.nanoTime();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < WarmRate.THREADS; i++) {
            int thread = i;
            tasks.add(() -> {
                for (int round = 0; round < rounds; round++) {
                    Stopwatch.output(work, chromium(html, thread));
                    Stopwatch.output(work, pandoc(html, thread));
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
        threads.shutdown();
        double rate = WarmRate.THREADS * rounds / Stopwatch.since(start);
        out.printf(Locale.ROOT, "Chromium + pandoc, %d at once: %.2f booklets/s%s%n", WarmRate.THREADS, rate,
                warm.rate().map(ours -> String.format(Locale.ROOT, "; Mingce makes %.0f times as many",
                        ours.median() / rate)).orElse(""));
    }

    private List<String> chromium(Path html, int process) {
        return List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + work.resolve("profile" + process), "--print-to-pdf=" + pdf(process),
                html.toUri().toString());
    }

    private List<String> pandoc(Path html, int process) {
        return List.of("pandoc", html.toString(), "-o", docx(process).toString());
    }

    private List<String> office(String filter, Path html) {
        return List.of("soffice", "-env:UserInstallation=" + work.resolve("office").toUri(), "--headless",
                "--convert-to",
                filter, "--outdir", work.toString(), html.toString());
    }

    private Path pdf(int process) {
        return work.resolve("c" + process + ".pdf");
    }

    private Path docx(int process) {
        return work.resolve("p" + process + ".docx");
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
