package org.mingce.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingce.catalogue.Editions;
import org.mingce.catalogue.TemplateFiles;
import org.mingce.catalogue.TemplateSchemas;
import org.mingce.model.Edition;
import org.mingce.model.Messages;
import org.mingce.yaml.Folder;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;
import org.mingce.yaml.schema.SelfContained;

/**
 * The schemas of a department's files for editors, which complete keys by them and show what belongs there: each a
 * document of its own (JSON Schema draft 07), with what the edition's sections, tables and kinds of annex say in it.
 */
public final class EditorSchemas {

    private static final String ANNEX = "annex";
    private static final String SECTIONS = "sections";
    /** What all departments share, by the name of the file. */
    private static final Map<String, String> SHARED = Map.of("functional", "functional", "economic", "economic",
            "glossary", "shared-glossary", "words", "shared-words");
    private static final List<String> PLAIN = List.of("department", "booklet", "overview", "accounts", "glossary",
            "todo");
    private static final List<String> CELLS = List.of("tables", "budget", "previous");

    private final Folder templates;
    private final SchemaLibrary library;
    private final TemplateSchemas schemas;
    private final Editions editions;

    /** @param templates editions, and the schemas beside the templates of sections and annexes */
    public EditorSchemas(Path templates) {
        Messages messages = Messages.of(DataSource.class, Folder.class, SchemaCheck.class, Editions.class);
        this.templates = new Folder(templates);
        this.library = new SchemaLibrary(messages);
        this.schemas = new TemplateSchemas(this.templates, library, messages);
        this.editions = new Editions(this.templates, library, schemas, messages);
    }

    /** The schemas by the names of the files that they are for, without the ending; all annexes have one. */
    public Map<String, JsonNode> of(Edition edition) {
        Map<String, JsonNode> all = new TreeMap<>();
        PLAIN.forEach(name -> all.put(name, whole(library.named(name).getSchemaNode())));
        CELLS.forEach(name -> all.put(name, whole(editions.cells(edition).getSchemaNode())));
        all.put("explanation", explanation(edition));
        all.put(ANNEX, annex(edition));
        return all;
    }

    /** The schemas of what all departments share, by the names of the files, without the ending. */
    public Map<String, JsonNode> shared() {
        Map<String, JsonNode> all = new TreeMap<>();
        SHARED.forEach((file, name) -> all.put(file, whole(library.named(name).getSchemaNode())));
        return all;
    }

    private JsonNode whole(JsonNode schema) {
        SelfContained contained = new SelfContained(library);
        return contained.document(contained.part(schema));
    }

    private JsonNode explanation(Edition edition) {
        SelfContained contained = new SelfContained(library);
        ObjectNode root = contained.part(library.named("explanation").getSchemaNode());
        ObjectNode keys = (ObjectNode) root.get("properties");
        TemplateFiles beside = new TemplateFiles(templates, edition.chain());
        edition.flatSections().filter(section -> section.id() != null)
                .forEach(section -> schema(beside, SECTIONS, section.id())
                        .ifPresent(schema -> keys.set(section.id(), contained.part(schema))));
        root.put("additionalProperties", false);
        return contained.document(root);
    }

    /** An annex says itself of which kind it is: what else it may say depends on that. */
    private JsonNode annex(Edition edition) {
        SelfContained contained = new SelfContained(library);
        ObjectNode root = contained.part(library.named(ANNEX).getSchemaNode());
        TemplateFiles beside = new TemplateFiles(templates, edition.chain());
        ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
        ArrayNode cases = JsonNodeFactory.instance.arrayNode();
        for (String kind : beside.ids(ANNEX)) {
            kinds.add(kind);
            schema(beside, ANNEX, kind).ifPresent(schema -> {
                ObjectNode one = cases.addObject();
                ObjectNode condition = one.putObject("if");
                condition.putArray("required").add("kind");
                condition.putObject("properties").putObject("kind").put("const", kind);
                one.set("then", contained.part(schema));
            });
        }
        ObjectNode properties = root.has("properties") ? (ObjectNode) root.get("properties")
                : root.putObject("properties");
        ObjectNode kind = properties.path("kind").isObject() ? (ObjectNode) properties.get("kind")
                : properties.putObject("kind");
        kind.set("enum", kinds);
        root.set("allOf", cases);
        return contained.document(root);
    }

    private Optional<JsonNode> schema(TemplateFiles beside, String folder, String id) {
        return schemas.schema(beside.schemas(folder, id)).map(schema -> schema.getSchemaNode());
    }
}
