package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;

/** What forms show and what they write, as the page asks for it. */
class DeskFormTest {

    private static final String BOOKLET = "dept=tianyuan&year=2024";
    private static final String ACCOUNTS = "tianyuan/2024/accounts.yaml";
    private static final String EXPLANATION = "tianyuan/2024/explanation.yaml";

    @TempDir
    private static Path folder;
    private static DeskOnTrial desk;
    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeAll
    static void open() throws Exception {
        desk = new DeskOnTrial(folder, "tianyuan");
    }

    @BeforeEach
    void restore() throws IOException {
        for (String name : List.of(ACCOUNTS, EXPLANATION, "tianyuan/2024/previous.yaml",
                "tianyuan/2024/overview.yaml")) {
            // Whole, as editors save: the desk must not meet a moment in which the file is not there.
            Path fresh = desk.file(name).resolveSibling(".fresh");
            Files.copy(Path.of("data", name), fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, desk.file(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private JsonNode form(String name, String more) throws Exception {
        return mapper.readTree(desk.get("/form?" + BOOKLET + "&name=" + name + "&line=0&column=0" + more).body());
    }

    private int change(String name, String state, String changes) throws Exception {
        return desk.post("/change?" + BOOKLET, "{\"name\":\"" + name + "\",\"state\":\"" + state + "\",\"changes\":["
                + changes + "]}").statusCode();
    }

    private static String put(String path, String value, String kind) {
        return "{\"path\":" + path + ",\"value\":\"" + value + "\",\"kind\":\"" + kind + "\"}";
    }

    @Test
    void aFormHasTheSchemasTitlesHelpAndUnit() throws Exception {
        JsonNode form = form(EXPLANATION, "&section=threePublic");
        assertEquals("万元", form.path("unit").asText());
        JsonNode receptions = child(form.path("root"), "receptions");
        assertEquals("公务接待费", receptions.path("title").asText());
        JsonNode persons = child(receptions, "persons");
        assertEquals(List.of("来宾人次", "number", "19"), Stream.of("title", "kind", "value")
                .map(key -> persons.path(key).asText()).toList());
        assertFalse(child(receptions, "reason").path("present").asBoolean());
        assertTrue(child(receptions, "reason").path("help").asText().contains("主要原因"));
        JsonNode grid = form(ACCOUNTS, "&section=expenditure").path("root");
        assertEquals("grid", grid.path("kind").asText());
        assertEquals("functional-item", grid.path("codes").asText());
        assertEquals("2013201 行政运行", grid.path("rows").get(0).path("title").asText());
    }

    private static JsonNode child(JsonNode group, String key) {
        for (JsonNode child : group.path("children")) {
            if (child.path("key").asText().equals(key)) {
                return child;
            }
        }
        throw new AssertionError("no " + key + " in " + group);
    }

    @Test
    void onlyTheChangedLinesChangeAndNewKeysStandInTheSchemasOrder() throws Exception {
        String before = desk.text(EXPLANATION);
        String state = form(EXPLANATION, "&section=threePublic").path("state").asText();
        assertEquals(200, change(EXPLANATION, state, put("[\"threePublic\",\"receptions\",\"persons\"]", "20", "number")
                + "," + put("[\"threePublic\",\"receptions\",\"reason\"]", "厉行节约: 严控", "text")
                + "," + put("[\"threePublic\",\"vehicles\",\"held\"]", "", "number")));
        assertEquals(before.replace("    persons: 19\n", "    persons: 20\n")
                .replace("  receptions:\n", "  receptions:\n    reason: '厉行节约: 严控'\n")
                .replace("  vehicles:\n    held: 0\n", "  vehicles:\n"), desk.text(EXPLANATION));
        desk.post("/undo", "{}");
        assertEquals(before, desk.text(EXPLANATION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234.50|1234.50", "１２３４|1234", "￥ 12|12", "(5)|-5", " 7 |7"})
    void amountsAreTakenAsSpreadsheetsWriteThem(String typed, String written) throws Exception {
        String state = form(ACCOUNTS, "").path("state").asText();
        assertEquals(200, change(ACCOUNTS, state, put("[\"expenditure\",\"2013203\",\"basic\"]", typed, "number")));
        assertTrue(desk.text(ACCOUNTS).contains("\n  2013203: {basic: " + written + "}  # 机关服务\n"),
                desk.text(ACCOUNTS).substring(800, 1600));
    }

    @Test
    void whatIsNoNumberIsRefusedAndNothingIsWritten() throws Exception {
        String before = desk.text(ACCOUNTS);
        String state = form(ACCOUNTS, "").path("state").asText();
        for (String typed : List.of("12万", "1.2.3", "abc", "1e5", "=SUM(A1)", "--1")) {
            assertEquals(422, change(ACCOUNTS, state, put("[\"expenditure\",\"2013201\",\"basic\"]", typed, "number")));
        }
        assertEquals(before, desk.text(ACCOUNTS));
    }

    @Test
    void ofTwoTabsThatSaveAtOnceOneIsAskedAndNothingIsLost() throws Exception {
        String state = form(EXPLANATION, "").path("state").asText();
        assertEquals(200, change(EXPLANATION, state, put("[\"total\",\"reason\"]", "第一个", "text")));
        var second = desk.post("/change?" + BOOKLET, "{\"name\":\"" + EXPLANATION + "\",\"state\":\"" + state
                + "\",\"changes\":[" + put("[\"total\",\"reason\"]", "第二个", "text") + "]}");
        assertEquals(409, second.statusCode());
        assertTrue(mapper.readTree(second.body()).path("text").asText().contains("第一个"));
        ExecutorService tabs = Executors.newFixedThreadPool(4);
        try {
            String now = form(EXPLANATION, "").path("state").asText();
            List<Callable<Integer>> saves = Stream.of("甲", "乙", "丙", "丁").map(text -> (Callable<Integer>) () ->
                    change(EXPLANATION, now, put("[\"total\",\"reason\"]", text, "text"))).toList();
            List<Integer> answers = tabs.invokeAll(saves).stream().map(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).sorted().toList();
            assertEquals(List.of(200, 409, 409, 409), answers);
        } finally {
            tabs.shutdown();
        }
    }

    @Test
    void theLastOfManyQuickChangesIsOnThePage() throws Exception {
        String state = form(EXPLANATION, "").path("state").asText();
        for (int i = 1; i <= 12; i++) {
            state = mapper.readTree(desk.post("/change?" + BOOKLET, "{\"name\":\"" + EXPLANATION + "\",\"state\":\""
                    + state + "\",\"changes\":[" + put("[\"total\",\"reason\"]", "第" + i + "次", "text") + "]}").body())
                    .path("state").asText();
            Thread.sleep(40);
        }
        long start = System.nanoTime();
        while (!desk.get("/page?" + BOOKLET).body().contains("第12次")) {
            assertTrue(System.nanoTime() - start < 20_000_000_000L, "the page shows an older change");
            Thread.sleep(50);
        }
    }

    @Test
    void aStepIsNotTakenBackOverSomebodyElsesChange() throws Exception {
        String state = form(EXPLANATION, "").path("state").asText();
        assertEquals(200, change(EXPLANATION, state, put("[\"total\",\"reason\"]", "新的", "text")));
        Files.writeString(desk.file(EXPLANATION), desk.text(EXPLANATION) + "# theirs\n");
        assertEquals(409, desk.post("/undo", "{}").statusCode());
        assertTrue(desk.text(EXPLANATION).endsWith("# theirs\n"));
    }

    @Test
    void aFileThatIsMadeByAFormIsTakenAwayByUndo() throws Exception {
        Files.delete(desk.file("tianyuan/2024/previous.yaml"));
        assertEquals(200, change("tianyuan/2024/previous.yaml", "none", put("[\"unit\"]", "元", "text")));
        assertEquals("unit: 元\n", desk.text("tianyuan/2024/previous.yaml"));
        assertEquals(200, desk.post("/undo", "{}").statusCode());
        assertFalse(Files.exists(desk.file("tianyuan/2024/previous.yaml")));
    }

    @Test
    void aBrokenFileHasNoFormAndIsNotChanged() throws Exception {
        Files.writeString(desk.file(EXPLANATION), "total：\n");
        assertFalse(form(EXPLANATION, "").path("readable").asBoolean(true));
        assertEquals(422, change(EXPLANATION, form(EXPLANATION, "").path("state").asText(),
                put("[\"total\",\"reason\"]", "新的", "text")));
        assertEquals("total：\n", desk.text(EXPLANATION));
    }

    @Test
    void hostileDataAreShownAsTheyAreAndHostileChangesDoNothing() throws Exception {
        String state = form(EXPLANATION, "").path("state").asText();
        assertEquals(200, change(EXPLANATION, state, put("[\"total\",\"reason\"]",
                "</textarea><script>alert(1)</script>", "text")));
        String page = desk.get("/page?" + BOOKLET).body();
        assertFalse(page.contains("<script>alert"));
        for (String path : List.of("[]", "[-1]", "[1.5]", "[{}]", "\"total\"", "null", "[\"\"]",
                "[\"total\",\"reason\",0]")) {
            int status = change(EXPLANATION, form(EXPLANATION, "").path("state").asText(), put(path, "x", "text"));
            assertEquals(422, status, path);
        }
    }

    @Test
    void whatIsPublishedIsWhatTheCommandLineMakes() throws Exception {
        JsonNode done = mapper.readTree(desk.post("/publish?" + BOOKLET, "{}").body());
        assertEquals("PUBLISHED", done.path("status").asText(), done.toString());
        Path other = folder.resolve("other");
        Mingce command = new Mingce(new Folders(desk.folders.data(), desk.folders.templates(), other));
        command.run(new Request("tianyuan", 2024, Set.copyOf(command.formats()), false, FailOn.NEVER));
        for (String format : command.formats()) {
            assertEquals(-1, Files.mismatch(other.resolve("tianyuan/2024/booklet." + format),
                    desk.folders.output().resolve("tianyuan/2024/booklet." + format)), format);
        }
        JsonNode state = mapper.readTree(desk.get("/booklet?" + BOOKLET).body());
        assertEquals("CHECKED", state.path("status").asText());
    }

    @Test
    void aCodeGetsItsNameAlsoWhileOtherDataAreBroken() throws Exception {
        Files.writeString(desk.file(EXPLANATION), "total: [");
        untilItIs("REFUSED");
        String state = form(ACCOUNTS, "").path("state").asText();
        assertEquals(200, change(ACCOUNTS, state, put("[\"expenditure\",\"2013203\",\"basic\"]", "5", "number")));
        assertTrue(desk.text(ACCOUNTS).contains("  2013203: {basic: 5}  # 机关服务\n"), desk.text(ACCOUNTS));
        restore();
        untilItIs("CHECKED");
    }

    private void untilItIs(String status) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (mapper.readTree(desk.get("/booklet?" + BOOKLET).body()).path("status").asText().equals(status)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never " + status);
    }

    @Test
    void thePdfIsMadeWhenItIsAskedForAsTheCommandLineMakesItAndLeavesNothing() throws Exception {
        var answer = desk.bytes("/booklet.pdf?" + BOOKLET);
        assertEquals(200, answer.statusCode());
        Path other = folder.resolve("paper");
        new Mingce(new Folders(desk.folders.data(), desk.folders.templates(), other)).run(
                new Request("tianyuan", 2024, Set.of("pdf"), false, FailOn.NEVER));
        assertArrayEquals(Files.readAllBytes(other.resolve("tianyuan/2024/booklet.pdf")), answer.body());
        assertFalse(Files.exists(desk.folders.review().resolve(".desk-pdf")));
        Files.delete(desk.file("tianyuan/2024/overview.yaml"));
        var none = desk.get("/booklet.pdf?" + BOOKLET);
        for (int i = 0; i < 100 && none.statusCode() != 422; i++) {
            Thread.sleep(100);
            none = desk.get("/booklet.pdf?" + BOOKLET);
        }
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("还没有部门概况"), none.body());
    }

    @Test
    void whatCanNotBePublishedSaysWhyAndLeavesWhatStands() throws Exception {
        FileUtils.deleteDirectory(desk.folders.output().toFile());
        Files.delete(desk.file("tianyuan/2024/overview.yaml"));
        JsonNode done = mapper.readTree(desk.post("/publish?" + BOOKLET, "{}").body());
        assertEquals("NOT_READY", done.path("status").asText());
        assertFalse(done.path("published").asBoolean());
        assertFalse(done.path("said").get(0).path("message").asText().isEmpty());
        assertFalse(Files.exists(desk.folders.output().resolve("tianyuan/2024/booklet.html")));
    }
}
