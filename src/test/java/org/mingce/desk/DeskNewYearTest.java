package org.mingce.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new year on the desk: it is begun, its list is shown, points are answered and taken back. */
class DeskNewYearTest {

    private static final String LIST = "/todo?dept=tianyuan&year=2025";

    @TempDir
    private static Path folder;
    private static DeskOnTrial desk;
    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeAll
    static void open() throws Exception {
        desk = new DeskOnTrial(folder, "tianyuan");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private JsonNode list() throws Exception {
        return mapper.readTree(desk.get(LIST).body());
    }

    private static int answer(int point, String answer, String state) throws Exception {
        return desk.post("/answer?dept=tianyuan&year=2025", "{\"point\":" + point + ",\"answer\":\"" + answer
                + "\",\"state\":\"" + state + "\"}").statusCode();
    }

    @Test
    void aYearIsBegunItsListAnsweredAndTheAnswerTakenBack() throws Exception {
        JsonNode begun = mapper.readTree(desk.post("/new-year", "{\"dept\":\"tianyuan\",\"year\":2025}").body());
        assertTrue(begun.path("done").asBoolean(), begun.toString());
        JsonNode list = list();
        int open = list.path("open").asInt();
        assertTrue(open > 20, list.toString());
        int point = 0;
        while (!list.path("points").get(point).path("what").asText().startsWith("机关运行经费")) {
            point++;
        }
        JsonNode left = list.path("points").get(point).path("left").get(0);
        assertEquals("tianyuan/2025/explanation.yaml", left.path("file").asText());
        assertTrue(left.path("line").asInt() > 1, left.toString());
        String state = list.path("state").asText();
        assertEquals(200, answer(point, "沿用", state));
        assertEquals(open - 1, list().path("open").asInt());
        assertFalse(list().path("points").get(point).path("open").asBoolean());
        assertTrue(desk.text("tianyuan/2025/todo.yaml").contains("沿用"));
        assertEquals(409, answer(point, "已改", state));
        assertEquals(200, desk.post("/undo", "{}").statusCode());
        assertEquals(open, list().path("open").asInt());
        assertEquals(400, answer(point, "随便", list().path("state").asText()));
        assertEquals(400, answer(-1, "沿用", list().path("state").asText()));
        assertEquals(422, answer(999, "沿用", list().path("state").asText()));
        JsonNode again = mapper.readTree(desk.post("/new-year", "{\"dept\":\"tianyuan\",\"year\":2025}").body());
        assertFalse(again.path("done").asBoolean());
        assertTrue(again.toString().contains("已经开始了"), again.toString());
    }

    @Test
    void noYearIsBegunOutsideOfTheDepartmentsThatThereAre() throws Exception {
        for (String department : new String[] {"../evil", "", "shared", "nobody", "review"}) {
            assertEquals(400, desk.post("/new-year", "{\"dept\":\"" + department + "\",\"year\":2025}").statusCode(),
                    department);
        }
        assertEquals(400, desk.post("/new-year", "{\"dept\":\"tianyuan\",\"year\":99999}").statusCode());
        assertEquals(404, desk.get("/todo?dept=tianyuan&year=1999").statusCode());
    }
}
