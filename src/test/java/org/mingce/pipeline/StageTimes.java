package org.mingce.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingce.check.rule.Finding;
import org.mingce.document.Document;
import org.mingce.figures.Figures;
import org.mingce.model.Booklet;
import org.mingce.model.Outcome;
import org.mingce.page.Page;
import org.mingce.pipeline.publish.Folders;
import org.mingce.render.RenderContext;
import org.mingce.render.Renderer;
import org.mingce.render.Rendition;
import org.mingce.render.layout.Layout;

/** The real stages with a stopwatch. Started by the benchmark in a new process, it prints where the time goes. */
public final class StageTimes implements Stages {

    private final Stages stages;
    private final Map<String, Long> millis = new LinkedHashMap<>();

    StageTimes(Stages stages) {
        this.stages = stages;
    }

    /** Makes one booklet. The only argument is the output folder. */
    public static void main(String[] arguments) {
        Instant born = ProcessHandle.current().info().startInstant().orElseThrow();
        long start = Duration.between(born, Instant.now()).toMillis();
        Folders folders = new Folders(Path.of("data"), Path.of("templates"), Path.of(arguments[0]));
        StageTimes times = new StageTimes(new FolderStages(folders.data(), folders.templates(), FontChoice.EMBEDDED));
        times.millis.put("Java", start);
        new Mingce(times, folders)
                .run(new Request("tianyuan", 2024, Set.of("html", "pdf", "docx", "xlsx", "json"), false, FailOn.NEVER));
        long all = Duration.between(born, Instant.now()).toMillis();
        times.millis.put("all else", all - times.millis.values().stream().mapToLong(Long::longValue).sum());
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(times.millis.entrySet().stream()
                .map(time -> String.format(Locale.ROOT, "%s %.2f s", time.getKey(), time.getValue() / 1e3))
                .collect(Collectors.joining(", ")));
    }

    @Override
    public void prepare(Set<String> formats) {
        stages.prepare(formats);
    }

    @Override
    public List<String> departments() throws IOException {
        return stages.departments();
    }

    @Override
    public List<Integer> years(String department) throws IOException {
        return stages.years(department);
    }

    @Override
    public Outcome<Booklet> read(String department, int year) throws IOException {
        return timed("data", () -> stages.read(department, year));
    }

    @Override
    public List<Finding> check(Booklet booklet, Figures figures, Optional<Document> print) throws IOException {
        return timed("checks", () -> stages.check(booklet, figures, print));
    }

    @Override
    public Outcome<String> findings(Map<String, Object> data) throws IOException {
        return timed("findings", () -> stages.findings(data));
    }

    @Override
    public Outcome<Page> page(Booklet booklet, Figures figures, Path base, List<String> formats)
            throws IOException {
        return timed("templates", () -> stages.page(booklet, figures, base, formats));
    }

    /** Laid out here and not in the first renderer that asks, to be seen apart. */
    @Override
    public Layout layout(Page page) throws IOException {
        return timed("layout", () -> {
            Layout layout = stages.layout(page);
            layout.pageCount();
            return layout;
        });
    }

    @Override
    public List<Renderer> renderers() {
        return stages.renderers().stream().map(this::timed).toList();
    }

    private Renderer timed(Renderer renderer) {
        return new Renderer() {
            @Override
            public String name() {
                return renderer.name();
            }

            @Override
            public Outcome<Rendition> render(RenderContext context) throws IOException {
                return timed(renderer.name(), () -> renderer.render(context));
            }
        };
    }

    private <T> T timed(String name, Callable<T> work) throws IOException {
        long start = System.nanoTime();
        try {
            return work.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            millis.merge(name, (System.nanoTime() - start) / 1_000_000, Long::sum);
        }
    }
}
