package org.mingce.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.mingce.desk.Desk;
import org.mingce.desk.DeskOptions;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.publish.Folders;

/** From a change in a form of the desk to the page that shows it, and what many changes leave in memory. */
final class DeskRate implements Benchmark.Part {

    private static final String FILE = "tianyuan/2024/explanation.yaml";
    private static final String BOOKLET = "dept=tianyuan&year=2024";
    private static final int EDITS = 500;
    /** Edits before the first that counts. */
    private static final int WARM_UP = 100;
    private static final int MEGA = 1 << 20;

    private final Path work;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private String origin;
    private String cookie;

    DeskRate(Path work, PrintStream out) {
        this.work = work;
        this.out = out;
    }

    @Override
    public void measure() throws Exception {
        Path data = work.resolve("desk-data");
        FileUtils.copyDirectory(Path.of("data/shared").toFile(), data.resolve("shared").toFile());
        FileUtils.copyDirectory(Path.of("data/tianyuan").toFile(), data.resolve("tianyuan").toFile());
        try (Desk desk = Desk.open(new DeskOptions(new Folders(data, Path.of("templates"), work.resolve("desk")),
                Duration.ofSeconds(60), FontChoice.EMBEDDED, FailOn.NEVER, Optional.empty(), 0))) {
            origin = "http://127.0.0.1:" + desk.address().getPort();
            cookie = client.send(HttpRequest.newBuilder(desk.address()).build(),
                    HttpResponse.BodyHandlers.ofString()).headers().firstValue("Set-Cookie").orElseThrow()
                    .split(";")[0];
            edits();
        }
    }

    private void edits() throws Exception {
        String state = mapper.readTree(get("/file?name=" + FILE)).path("state").asText();
        double[] millis = new double[EDITS - WARM_UP];
        long heap = 0;
        for (int i = 0; i < EDITS; i++) {
            long start = System.nanoTime();
            state = mapper.readTree(change(state, "原因" + i)).path("state").asText();
            while (!get("/page?" + BOOKLET).contains("原因" + i + "。")) {
                Thread.sleep(2);
            }
            if (i >= WARM_UP) {
                millis[i - WARM_UP] = Stopwatch.since(start) * 1_000;
            } else if (i == WARM_UP - 1) {
                heap = heap();
            }
        }
        out.println("desk, change to page: " + new Sample(millis).text("ms") + "; heap " + heap / MEGA + " MB after "
                + WARM_UP + " edits, " + heap() / MEGA + " MB after " + EDITS);
    }

    private String get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private String change(String state, String reason) throws Exception {
        String json = "{\"name\":\"" + FILE + "\",\"state\":\"" + state
                + "\",\"changes\":[{\"path\":[\"total\",\"reason\"],\"value\":\"" + reason + "\",\"kind\":\"text\"}]}";
        return client.send(HttpRequest.newBuilder(URI.create(origin + "/change?" + BOOKLET)).header("Cookie", cookie)
                .header("Origin", origin).header("X-Mingce", "1").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
