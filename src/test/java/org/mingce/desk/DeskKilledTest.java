package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.cli.Main;

/**
 * The desk as a process of its own that is killed while a page saves. A few times in every build, more with {@code mvn
 * -Pfaults test}.
 */
@Timeout(300)
class DeskKilledTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 2);
    private static final long SEED = Long.getLong("faults.seed", 20_240_820L);
    private static final String NAME = "taojiang/2022/booklet.yaml";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/\\S*");
    /** So long that a save takes a while: a kill meets it in the midst of it. */
    private static final String LONG = "# 一行说明，只为了让文件很长\n".repeat(90_000);

    @TempDir
    private Path folder;
    private final Random random = new Random(SEED);
    private final ObjectMapper mapper = new ObjectMapper();

    /** A desk that runs, and a client that has its address. */
    private record Running(Process process, String origin, String cookie, HttpClient client) {

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", cookie).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", cookie)
                    .header("Origin", origin).header("Content-Type", "application/json").header("X-Mingce", "1")
                    .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("shared", "taojiang")) {
            FileUtils.copyDirectory(Path.of("data", name).toFile(), folder.resolve("data").resolve(name).toFile());
        }
    }

    @Test
    void killedInTheMidstOfASaveItLeavesTheOldFileOrTheNewOneWholeAndNothingElse() throws Exception {
        Path file = folder.resolve("data").resolve(NAME);
        String plain = Files.readString(file);
        List<String> texts = List.of(plain, plain + LONG + "# 甲\n", plain + LONG + "# 乙\n");
        Map<String, byte[]> others = others();
        for (int i = 0; i < KILLS; i++) {
            Running desk = start();
            int saved = saveUntilKilled(desk, texts, random.nextInt(4));
            String when = "kill " + i + " after " + saved + " saves";
            assertTrue(saved > 0, when);
            desk.process().waitFor();
            assertTrue(texts.contains(Files.readString(file)), when + ": " + Files.size(file) + " bytes");
            Map<String, byte[]> now = others();
            assertEquals(others.keySet(), now.keySet(), when);
            others.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, now.get(name)), when + ": " + name));
        }
        Running again = start();
        String booklet = again.get("/booklet?dept=taojiang&year=2022").body();
        assertEquals("CHECKED", mapper.readTree(booklet).path("status").asText(), booklet);
        assertEquals(200, again.post("/file", body(state(again), plain)).statusCode());
        assertEquals(plain, Files.readString(file));
        kill(again);
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            assertEquals(List.of(), all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".")).toList(), "half a file is taken away by the next save");
        }
    }

    /**
     * Saves one text after the other until the process is gone; how often it said that it has.
     *
     * @param after how many saves later than the first the kill falls, in the midst of one
     */
    private int saveUntilKilled(Running desk, List<String> texts, int after) throws Exception {
        int saved = 0;
        String state = state(desk);
        Thread killer = new Thread(() -> killInTheMidst(desk, texts));
        try {
            for (;; saved++) {
                HttpResponse<String> done = desk.post("/file", body(state, texts.get(1 + saved % 2)));
                assertEquals(200, done.statusCode(), done.body());
                state = mapper.readTree(done.body()).path("state").asText();
                if (saved == after) {
                    killer.start();
                }
            }
        } catch (IOException e) {
            // The process is gone, in the midst of an answer.
            killer.join();
            return saved;
        }
    }

    /** Waits until a save has begun to write, wherever it does: a draft is there, or the file has another length. */
    private void killInTheMidst(Running desk, List<String> texts) {
        Path file = folder.resolve("data").resolve(NAME);
        Path draft = file.resolveSibling(".booklet.yaml.tmp");
        Set<Long> whole = new TreeSet<>();
        texts.forEach(text -> whole.add((long) text.getBytes(StandardCharsets.UTF_8).length));
        long start = System.nanoTime();
        while (!Files.exists(draft) && whole.contains(file.toFile().length())
                && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20)) {
            Thread.onSpinWait();
        }
        desk.process().destroyForcibly();
    }

    private String state(Running desk) throws Exception {
        return mapper.readTree(desk.get("/file?name=" + NAME).body()).path("state").asText();
    }

    private String body(String state, String text) throws IOException {
        return mapper.writeValueAsString(Map.of("name", NAME, "state", state, "text", text));
    }

    private static void kill(Running desk) throws InterruptedException {
        desk.process().destroyForcibly().waitFor();
    }

    /** The files of the data but the one that is saved and its draft. */
    private Map<String, byte[]> others() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve("data").relativize(file).toString().replace('\\', '/');
                if (!name.equals(NAME) && !name.endsWith("/.booklet.yaml.tmp")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private Running start() throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "--desk", "--data=" + folder.resolve("data"),
                "--out=" + folder.resolve("output")).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        Matcher address = ADDRESS.matcher("");
        while (!address.reset(Files.readString(said)).find()) {
            assertTrue(process.isAlive(), Files.readString(said));
            TimeUnit.MILLISECONDS.sleep(30);
        }
        HttpClient client = HttpClient.newHttpClient();
        URI first = URI.create(address.group());
        HttpResponse<String> page = client.send(HttpRequest.newBuilder(first).build(),
                HttpResponse.BodyHandlers.ofString());
        return new Running(process, "http://127.0.0.1:" + first.getPort(),
                page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0], client);
    }
}
