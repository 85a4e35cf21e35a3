package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.Mingce;
import org.mingce.pipeline.Request;
import org.mingce.pipeline.publish.Folders;
import org.mingce.testing.WordFile;

/** From an empty folder: a workbook is dropped on the desk. */
class DeskImportTest {

    @TempDir
    private static Path folder;
    private static DeskOnTrial desk;
    private static String workbook;
    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeAll
    static void open() throws Exception {
        Folders project = new Folders(Path.of("data"), Path.of("templates"), folder.resolve("made"));
        new Mingce(project).run(new Request("tianyuan", 2024, Set.of("xlsx", "docx"), false, FailOn.NEVER));
        workbook = Base64.getEncoder().encodeToString(
                Files.readAllBytes(folder.resolve("made/tianyuan/2024/booklet.xlsx")));
        desk = new DeskOnTrial(folder.resolve("desk"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String request(String department, String name, boolean overwrite) {
        return "{\"dept\":\"" + department + "\",\"year\":2024,\"as\":\"accounts\",\"region\":\"hunan\","
                + "\"overwrite\":" + overwrite + ",\"files\":[{\"name\":\"" + name + "\",\"content\":\"" + workbook
                + "\"}]}";
    }

    private JsonNode imported(boolean overwrite) throws Exception {
        var answer = desk.post("/import", request("xinju", "决算报表.xlsx", overwrite));
        assertEquals(200, answer.statusCode(), answer.body());
        return mapper.readTree(answer.body());
    }

    @Test
    void aDroppedWorkbookBecomesDataAndItsDifferenceIsShownBeforeItReplacesAnything() throws Exception {
        JsonNode first = imported(false);
        assertTrue(first.path("done").asBoolean(), first.toString());
        String accounts = desk.text("xinju/2024/accounts.yaml");
        assertTrue(accounts.contains("2013201: {basic: 3212936.97}"), accounts);
        assertTrue(desk.get("/booklets").body().contains("\"id\":\"xinju\""));
        Files.writeString(desk.file("xinju/2024/accounts.yaml"), accounts.replace("3212936.97", "1.00"));
        JsonNode second = imported(false);
        assertFalse(second.path("done").asBoolean());
        assertTrue(second.toString().contains("3212936.97"), second.toString());
        assertTrue(desk.text("xinju/2024/accounts.yaml").contains("{basic: 1.00}"));
        assertTrue(imported(true).path("done").asBoolean());
        assertEquals(accounts, desk.text("xinju/2024/accounts.yaml"));
        assertEquals(200, desk.post("/undo", "{}").statusCode());
        assertTrue(desk.text("xinju/2024/accounts.yaml").contains("{basic: 1.00}"));
        assertFalse(Files.exists(desk.folders.review().resolve(".desk-import")));
    }

    @Test
    void aDroppedWordFileListsItsChangesWithTheirLinesAndWritesThemOnWish() throws Exception {
        FileUtils.copyDirectory(Path.of("data/tianyuan").toFile(), desk.file("tianyuan").toFile());
        Path edited = folder.resolve("edited.docx");
        try (WordFile word = new WordFile(folder.resolve("made/tianyuan/2024/booklet.docx"))) {
            word.replace("人员异动", "人员异动", "年内人员变动").save(edited);
        }
        String file = Base64.getEncoder().encodeToString(Files.readAllBytes(edited));
        String asked = "{\"dept\":\"tianyuan\",\"year\":2024,\"overwrite\":%s,\"files\":[{\"name\":\"booklet.docx\","
                + "\"content\":\"" + file + "\"}]}";
        String before = desk.text("tianyuan/2024/explanation.yaml");
        JsonNode listed = mapper.readTree(desk.post("/import", asked.replace("%s", "false")).body());
        assertTrue(listed.path("said").toString().contains("改成“主要原因是：年内人员变动。”"), listed.toString());
        assertEquals(28, listed.path("said").get(0).path("line").asInt(), listed.toString());
        assertEquals(before, desk.text("tianyuan/2024/explanation.yaml"));
        assertTrue(mapper.readTree(desk.post("/import", asked.replace("%s", "true")).body()).path("done").asBoolean());
        assertEquals(before.replace("2080501: 人员异动", "2080501: 年内人员变动"),
                desk.text("tianyuan/2024/explanation.yaml"));
        desk.post("/undo", "{}");
        assertEquals(before, desk.text("tianyuan/2024/explanation.yaml"));
    }

    @Test
    void ofSeveralChangesInWordThoseThatAreTickedAloneAreWritten() throws Exception {
        FileUtils.copyDirectory(Path.of("data/tianyuan").toFile(), desk.file("tianyuan").toFile());
        Path edited = folder.resolve("two.docx");
        try (WordFile word = new WordFile(folder.resolve("made/tianyuan/2024/booklet.docx"))) {
            word.replace("人员异动", "人员异动", "年内人员变动").replace("组织制定或参与制定", "组织制定", "牵头制定").save(edited);
        }
        String file = Base64.getEncoder().encodeToString(Files.readAllBytes(edited));
        String asked = "{\"dept\":\"tianyuan\",\"year\":2024,\"overwrite\":%s,\"files\":[{\"name\":\"booklet.docx\","
                + "\"content\":\"" + file + "\"}]}";
        String overview = desk.text("tianyuan/2024/overview.yaml");
        JsonNode listed = mapper.readTree(desk.post("/import", asked.replace("%s", "false")).body());
        String mark = listed.path("said").get(1).path("mark").asText();
        assertFalse(mark.isEmpty() || listed.path("said").get(0).path("mark").asText().equals(mark), listed.toString());
        JsonNode done = mapper.readTree(desk.post("/import",
                asked.replace("%s", "true,\"changes\":[\"" + mark + "\"]")).body());
        assertTrue(done.path("done").asBoolean(), done.toString());
        assertTrue(desk.text("tianyuan/2024/explanation.yaml").contains("2080501: 年内人员变动"));
        assertEquals(overview, desk.text("tianyuan/2024/overview.yaml"));
        desk.post("/undo", "{}");
    }

    @Test
    void namesThatLeadElsewhereAndFilesThatAreNoWorkbooksAreRefused() throws Exception {
        long before = count(folder);
        for (String department : List.of("../evil", "a/b", "", ".hidden", "shared", "review", "REVIEW",
                "audit", "a\\\\b", "..")) {
            assertEquals(400, desk.post("/import", request(department, "a.xlsx", false)).statusCode(), department);
        }
        for (String name : List.of("../a.xlsx", "/etc/a.xlsx", "a\\\\b.xlsx", "", ".a.xlsx")) {
            assertEquals(400, desk.post("/import", request("other", name, false)).statusCode(), name);
        }
        assertEquals(400, desk.post("/import", "{\"dept\":\"other\",\"year\":2024,\"files\":[]}").statusCode());
        JsonNode none = mapper.readTree(desk.post("/import", "{\"dept\":\"other\",\"year\":2024,\"files\":[{\"name\":"
                + "\"a.xlsx\",\"content\":\"AAAA\"}]}").body());
        assertFalse(none.path("done").asBoolean());
        assertFalse(none.path("said").isEmpty());
        assertEquals(before, count(folder));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains("xinju")).filter(Files::isRegularFile).count();
        }
    }
}
