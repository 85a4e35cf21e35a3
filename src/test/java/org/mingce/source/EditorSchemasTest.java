package org.mingce.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.JsonTree;

/**
 * The schemas in docs/schema, by which editors complete and explain the data files: run with
 * {@code -Dmingce.refresh=true} to write them anew.
 */
class EditorSchemasTest {

    private static final Path DATA = Path.of("data");
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path DOCS = Path.of("docs", "schema");
    private static final String LINE = "# yaml-language-server: $schema=";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource source = new DataSource(DATA, TEMPLATES);
    private final EditorSchemas schemas = new EditorSchemas(TEMPLATES);

    @Test
    void docsHoldTheSchemasOfEveryEdition() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Edition edition : source.editions().value()) {
            write(expected, edition.id(), schemas.of(edition));
        }
        write(expected, "shared", schemas.shared());
        if (Boolean.getBoolean("mingce.refresh")) {
            for (Map.Entry<String, String> file : expected.entrySet()) {
                Files.createDirectories(DOCS.resolve(file.getKey()).getParent());
                Files.writeString(DOCS.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(DOCS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertEquals(expected, found, "docs/schema is stale: mvn -Dtest=EditorSchemasTest -Dmingce.refresh=true test");
    }

    private static void write(Map<String, String> files, String folder, Map<String, JsonNode> all)
            throws IOException {
        for (Map.Entry<String, JsonNode> schema : all.entrySet()) {
            files.put(folder + "/" + schema.getKey() + ".schema.json",
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema.getValue()) + "\n");
        }
    }

    @Test
    void theSchemasFollowTheirDraftAndNeedNoOtherDocument() throws IOException {
        for (Path file : files(DOCS, ".json")) {
            String text = Files.readString(file);
            assertFalse(text.contains("mingce:") || text.contains("\"x-"), file.toString());
            schema(file);
        }
    }

    /** The first line of a file tells an editor which schema it follows; it does, by another validator than ours. */
    @Test
    void everyDataFileNamesItsSchemaAndFollowsIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(DATA, ".yaml")) {
            String first = Files.readAllLines(file).get(0);
            String path = first.startsWith(LINE) ? first.substring(LINE.length()) : "";
            Path named = file.resolveSibling(path).normalize();
            if (!named.equals(expected(file))) {
                wrong.add(file + " should begin with " + LINE + file.getParent().relativize(expected(file)));
                continue;
            }
            try {
                schema(named).validate(json(file));
            } catch (ValidationException e) {
                wrong.add(file + ": " + e.getAllMessages());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private Path expected(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".yaml", "");
        Path folder = DATA.relativize(file).getParent();
        String schema = (name.startsWith("annex-") ? "annex" : name) + ".schema.json";
        if (folder.toString().equals("shared")) {
            return DOCS.resolve("shared").resolve(schema);
        }
        String department = folder.getName(0).toString();
        int year = folder.getNameCount() > 1 ? Integer.parseInt(folder.getName(1).toString())
                : source.years(department).get(source.years(department).size() - 1);
        return DOCS.resolve(source.read(department, year).value().edition().id()).resolve(schema);
    }

    @Test
    void slipsAreFoundByThem() throws IOException {
        JSONObject accounts = json(DATA.resolve("tianyuan/2024/accounts.yaml"));
        Schema schema = schema(DOCS.resolve("hunan-2024/accounts.schema.json"));
        schema.validate(accounts);
        accounts.put("incom", new JSONObject());
        assertThrows(ValidationException.class, () -> schema.validate(accounts));
        JSONObject explanation = json(DATA.resolve("tianyuan/2024/explanation.yaml"));
        Schema sections = schema(DOCS.resolve("hunan-2024/explanation.schema.json"));
        explanation.put("threePublics", new JSONObject());
        assertThrows(ValidationException.class, () -> sections.validate(explanation));
        JSONObject annex = json(DATA.resolve("tianyuan/2024/annex-2-self-evaluation.yaml"));
        annex.put("found", new JSONObject());
        assertThrows(ValidationException.class,
                () -> schema(DOCS.resolve("hunan-2024/annex.schema.json")).validate(annex));
    }

    /** VS Code's language server for YAML holds the key's own node, here a number, to {@code propertyNames}. */
    @Test
    void aCodeThatIsAKeyMayBeTheNumberThatEditorsTakeItFor() throws IOException {
        List<String> strict = new ArrayList<>();
        for (Path file : files(DOCS, ".json")) {
            JsonNode root = JSON.readTree(Files.readString(file));
            for (JsonNode names : root.findValues("propertyNames")) {
                JsonNode meant = names.has("$ref") ? root.at(names.get("$ref").asText().substring(1)) : names;
                if (meant.has("type")) {
                    strict.add(file + " " + names);
                }
            }
        }
        assertEquals(List.of(), strict);
    }

    /** Of what they offer, editors show the description alone: without the key's name it is of no use. */
    @Test
    void everyKeyThatAnEditorOffersIsCalledByItsChineseName() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : files(DOCS, ".json")) {
            JsonNode root = JSON.readTree(Files.readString(file));
            named(root).filter(key -> !key.getValue().has("const")).forEach(key -> {
                String said = key.getValue().path("description").asText();
                if (!said.startsWith(key.getValue().path("title").asText()) || said.codePoints().noneMatch(c ->
                        Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                    silent.add(file + " " + key.getKey());
                }
            });
        }
        assertEquals(List.of(), silent);
    }

    /** All keys that a schema names, however deep. */
    private static Stream<Map.Entry<String, JsonNode>> named(JsonNode schema) {
        return Stream.concat(schema.path("properties").properties().stream(),
                StreamSupport.stream(schema.spliterator(), false).flatMap(EditorSchemasTest::named));
    }

    @Test
    void theEditorsSettingsNameSchemasThatExist() throws IOException {
        JsonNode settings = JSON.readTree(Files.readString(Path.of(".vscode", "settings.json")));
        List<String> named = new ArrayList<>();
        settings.path("yaml.schemas").fieldNames().forEachRemaining(named::add);
        assertFalse(named.isEmpty());
        named.forEach(path -> assertTrue(Files.isRegularFile(Path.of(path)), path));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Read in the dialect that it names, which is itself looked up nowhere. */
    private static Schema schema(Path file) throws IOException {
        return SchemaLoader.builder().schemaJson(new JSONObject(Files.readString(file)))
                .schemaClient(url -> {
                    throw new IllegalStateException("fetched " + url);
                }).build().load().build();
    }

    private static JSONObject json(Path file) {
        Problems problems = new Problems(Messages.of(DataSource.class, Folder.class));
        MapNode root = new Folder(file.getParent()).yaml(file, problems).orElseThrow();
        return new JSONObject(new JsonTree(false).of(root).toString());
    }
}
