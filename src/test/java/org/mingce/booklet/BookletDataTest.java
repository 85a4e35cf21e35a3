package org.mingce.booklet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingce.render.json.JsonRenderer;
import org.mingce.testing.Booklets;
import org.mingce.testing.BookletsOnce;
import org.mingce.testing.HtmlChecks;
import org.mingce.testing.HtmlTables;
import org.mingce.testing.PrintedTable;
import org.mingce.testing.Seed;

/** booklet.json of each seed, beside the schema and the tables of the web page. */
@ExtendWith(BookletsOnce.class)
class BookletDataTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    @ParameterizedTest
    @EnumSource
    void itIsAsTheSchemaInTheJarSays(Seed seed, Booklets booklets) throws IOException {
        try (InputStream in = JsonRenderer.class.getResourceAsStream("booklet.schema.json")) {
            byte[] schema = in.readAllBytes();
            assertEquals(Files.readString(Path.of("docs", "booklet.schema.json")),
                    new String(schema, StandardCharsets.UTF_8));
            JsonSchema own = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(schema));

            assertEquals(List.of(), List.copyOf(own.validate(data(seed, booklets))));
        }
    }

    /** No amount more and no amount less than on the page, table by table. */
    @ParameterizedTest
    @EnumSource(names = {"SHIFENG_2019", "TIANYUAN_2024", "SHANGHAI_2024"})
    void theAmountsOfEachTableAreThoseOfTheWebPage(Seed seed, Booklets booklets) throws Exception {
        List<PrintedTable> page = HtmlTables.in(HtmlChecks.of(booklets.of(seed).file("html")).document());
        JsonNode tables = data(seed, booklets).get("tables");
        assertEquals(page.size(), tables.size());
        for (int i = 0; i < page.size(); i++) {
            JsonNode table = tables.get(i);
            assertEquals(page.get(i).title(), table.get("title").textValue());
            assertEquals(page.get(i).number(), table.path("number").asText());
            assertTrue(page.get(i).unit().endsWith("：" + table.get("unit").textValue()));
            assertEquals(amounts(page.get(i)), amounts(table), page.get(i).title());
        }
    }

    /** By keys that hold for all editions: the cell that the page shows beside the code is the one under it here. */
    @Test
    void aCellIsFoundByTheKeysOfRowAndColumn(Booklets booklets) throws Exception {
        Path web = booklets.of(Seed.TIANYUAN_2024).file("html");
        PrintedTable page = HtmlTables.in(HtmlChecks.of(web).document()).get(4);
        JsonNode table = table(data(Seed.TIANYUAN_2024, booklets), "generalPublicBudget");
        List<String> columns = new ArrayList<>();
        table.get("columns").forEach(column -> columns.add(column.get("key").textValue()));
        int compared = 0;
        for (JsonNode row : table.get("rows")) {
            if (row.has("code")) {
                List<String> printed = page.row(row.get("code").textValue());
                assertEquals(printed.get(1), row.get("title").textValue());
                for (int i = 0; i < columns.size(); i++) {
                    JsonNode cell = row.get("cells").get(columns.get(i));
                    assertEquals(printed.get(2 + i).replace(",", ""),
                            cell.isNull() ? "" : cell.decimalValue().toPlainString());
                    compared++;
                }
            }
        }
        assertTrue(compared > 50, "only " + compared);
    }

    @Test
    void factsAreThoseOfTheExplanationAsTheyWereStated(Booklets booklets) throws IOException {
        JsonNode facts = data(Seed.TIANYUAN_2024, booklets).get("explanation");

        assertEquals("万元", facts.get("unit").textValue());
        assertEquals(2, facts.get("sections").get("threePublic").get("receptions").get("groups").intValue());
        assertEquals("5.24", facts.get("sections").get("generalExpenditure").get("meetings").get("amount").asText());
        assertTrue(facts.get("sections").get("total").get("reason").textValue().startsWith("人才经费等项目"));
    }

    /** Others read them: a name that changes here needs another version of the form. */
    @Test
    void theNamesOfFieldsAreStable(Booklets booklets) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        JsonNode data = data(Seed.TIANYUAN_2024, booklets);
        add(data, "", names);
        JsonNode table = table(data, "incomeExpenditure");
        add(table, "table.", names);
        add(table.get("columns").get(0), "column.", names);
        add(table.get("rows").get(table.get("rows").size() - 1), "row.", names);

        assertEquals("column.key column.side column.title department edition explanation format row.cells row.code "
                + "row.key row.level row.side row.title table.columns table.id table.note table.nothing table.number "
                + "table.rows table.title table.unit tables title version year", String.join(" ", names));
        assertEquals(1, data.get("version").intValue());
    }

    private static void add(JsonNode node, String prefix, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> names.add(prefix + name));
    }

    private static JsonNode table(JsonNode data, String id) {
        for (JsonNode table : data.get("tables")) {
            if (table.get("id").textValue().equals(id)) {
                return table;
            }
        }
        throw new AssertionError("no table " + id);
    }

    private static List<String> amounts(PrintedTable table) {
        return table.rows().stream().flatMap(List::stream).filter(cell -> cell.matches("-?[\\d,]+\\.\\d\\d"))
                .map(cell -> cell.replace(",", "")).sorted().toList();
    }

    private static List<String> amounts(JsonNode table) {
        List<String> amounts = new ArrayList<>();
        table.get("rows").forEach(row -> row.get("cells").forEach(cell -> {
            if (!cell.isNull()) {
                amounts.add(cell.decimalValue().toPlainString());
            }
        }));
        return amounts.stream().sorted().toList();
    }

    private static JsonNode data(Seed seed, Booklets booklets) throws IOException {
        Path file = booklets.of(seed).file("json");
        assertTrue(Stream.of("\r", "\t").noneMatch(read(file)::contains));
        return JSON.readTree(file.toFile());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
