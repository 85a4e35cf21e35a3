package org.mingce.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.model.Diagnostic;
import org.mingce.model.PassedOver;
import org.mingce.model.TodoPoint;
import org.mingce.pipeline.BookletResult;
import org.mingce.pipeline.BookletResult.Status;
import org.mingce.pipeline.Booklets;
import org.mingce.pipeline.Catalogue;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.Holdings;
import org.mingce.pipeline.ImportRequest;
import org.mingce.pipeline.ImportResult;
import org.mingce.pipeline.IndexResult;
import org.mingce.pipeline.NewYearRequest;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.pipeline.publish.WrittenFile;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command line is typed. Behind it is a program that does as a test says and remembers what it was asked for.
 */
abstract class Prompt {

    @TempDir
    Path folder;
    final Properties properties = new Properties();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final List<Request> requests = new ArrayList<>();
    final List<Request> updates = Collections.synchronizedList(new ArrayList<>());
    final List<Folders> folders = new ArrayList<>();
    final List<Duration> limits = new ArrayList<>();
    final List<FontChoice> fonts = new ArrayList<>();
    List<PassedOver> passedOver = List.of();
    List<Diagnostic> indexProblems = List.of();
    int indexes;
    Ansi ansi = Ansi.OFF;
    boolean bars;
    Status status = Status.PUBLISHED;
    List<Diagnostic> diagnostics = List.of();
    List<Throwable> causes = List.of();
    Throwable bug;
    String name = "石峰区委组织部";
    final SortedMap<String, List<Integer>> departments = new TreeMap<>(
            Map.of("shifeng", List.of(2019), "tianyuan", List.of(2022, 2024)));

    @BeforeEach
    void folders() throws IOException {
        properties.setProperty("data", Files.createDirectory(folder.resolve("data")).toString());
        properties.setProperty("templates", Files.createDirectory(folder.resolve("templates")).toString());
        properties.setProperty("out", folder.resolve("output").toString());
        properties.setProperty("java.version", "17");
    }

    Prompt property(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    ExitStatus run(String... arguments) {
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), ansi, bars);
        Clock newYearsEve = Clock.fixed(Instant.parse("2025-12-31T17:00:00Z"), ZoneOffset.UTC);
        return new Main(console, properties, this::booklets, newYearsEve).run(arguments);
    }

    private Booklets booklets(Folders given, Duration limit, FontChoice choice) {
        fonts.add(choice);
        folders.add(given);
        limits.add(limit);
        return new Booklets() {
            @Override
            public List<String> formats() {
                return List.of("html", "pdf", "docx");
            }

            @Override
            public Catalogue catalogue() {
                if (bug instanceof Error error) {
                    throw error;
                }
                if (bug instanceof RuntimeException exception) {
                    throw exception;
                }
                return new Catalogue(departments.entrySet().stream().map(entry -> new Catalogue.Entry(entry.getKey(),
                        entry.getKey().equals("tianyuan") ? Optional.empty() : Optional.of(name), entry.getValue()))
                        .toList(), passedOver);
            }

            @Override
            public Holdings holdings() {
                return new Holdings(departments, passedOver);
            }

            @Override
            public BookletResult update(Request request) {
                updates.add(request);
                return new BookletResult(request, Optional.of(name), Status.UNCHANGED, List.of(), List.of(),
                        List.of());
            }

            @Override
            public IndexResult index() {
                indexes++;
                return new IndexResult(indexProblems.isEmpty(), indexProblems);
            }

            @Override
            public List<Diagnostic> portal(Path target) {
                return List.of();
            }

            @Override
            public ImportResult importFiles(ImportRequest request) {
                return new ImportResult(List.of(), List.of());
            }

            @Override
            public ImportResult newYear(NewYearRequest request) {
                return new ImportResult(List.of(), List.of());
            }

            @Override
            public List<TodoPoint> todo(String department, int year) {
                return List.of();
            }

            @Override
            public synchronized BookletResult run(Request request) {
                requests.add(request);
                List<WrittenFile> files = status != Status.PUBLISHED ? List.of() : List.of(
                        new WrittenFile(Path.of("output", "booklet.html"), OptionalInt.empty(), 1025, 49, Map.of()),
                        new WrittenFile(Path.of("output", "booklet.pdf"), OptionalInt.of(38), 1_310_720, 1_150,
                                Map.of("title", "楷体", "heading-2", "楷体", "body", "Noto Sans SC")));
                return new BookletResult(request, Optional.of(name), status, files, diagnostics, causes);
            }
        };
    }

    static List<String> asked(List<Request> requests) {
        return requests.stream().map(request -> request.department() + " " + request.year()).toList();
    }

    static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    static List<String> lines(ByteArrayOutputStream stream) {
        return text(stream).lines().toList();
    }
}
