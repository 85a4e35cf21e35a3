package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;

/**
 * The JSON Schemas (draft 2020-12, written in YAML) of the sources. Those of this package are called
 * {@code mingce:<name>}, and any schema may refer to them, for instance {@code $ref: mingce:common#/$defs/blocks};
 * a schema beside a template is called {@code mingce:template/<path>}. Nothing else can be referred to, and nothing is
 * fetched. Safe for several threads.
 */
public final class SchemaLibrary {

    /** Replaces the standard message of a schema's part: one sentence for the clerk. */
    static final String MESSAGE = "x-message";
    /** In a schema that follows from an edition: what its keys are, one of {@link Keys}. */
    public static final String KEYS = "x-keys";
    private static final List<String> OWN = List.of(MESSAGE, KEYS, SchemaView.NEW_YEAR, "x-checks", "x-inherits");
    private static final String SCHEME = "mingce:";

    /** The values of {@link #KEYS}. */
    public static final class Keys {
        /** Tables that an edition prints. */
        public static final String TABLES = "tables";
        /** Rows of such a table. */
        public static final String ROWS = "rows";
        /** Columns of such a table. */
        public static final String COLUMNS = "columns";

        private Keys() {
        }
    }

    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Messages messages;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true).preloadJsonSchema(false)
            // Its own messages are never shown; without them, no resource bundle has to be found.
            .locale(Locale.ROOT).messageSource((key, otherwise, locale, arguments) -> key).build();
    private final JsonSchemaFactory factory;

    public SchemaLibrary(Messages messages) {
        this.messages = messages;
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .formats(List.of(CodeFormat.values())).keywords(OWN.stream().map(NonValidationKeyword::new).toList())
                .build();
        this.factory = JsonSchemaFactory.builder().metaSchema(dialect).defaultMetaSchemaIri(dialect.getIri())
                .jsonNodeReader(new Reader()).schemaLoaders(loaders -> loaders.add(this::stream)).build();
    }

    /** The schema of this package that has the name. */
    public JsonSchema named(String name) {
        return schema(SCHEME + name);
    }

    /**
     * The schema that stands beside a template.
     *
     * @param path where it stands
     * @param root what it says
     */
    public JsonSchema template(String path, MapNode root) {
        String iri = SCHEME + "template/" + path;
        documents.computeIfAbsent(iri, key -> {
            // Overriding schemas are copies: an $id of their own would make two documents share one name.
            ObjectNode document = (ObjectNode) new JsonTree(false).of(root);
            return document.remove(List.of("$id", "$schema"));
        });
        return schema(iri);
    }

    /**
     * A schema that is not written but follows from something else, made when it is first asked for.
     *
     * @param name     tells it from all others
     * @param document makes what it says
     */
    public JsonSchema made(String name, Supplier<JsonNode> document) {
        String iri = SCHEME + "made/" + name;
        documents.computeIfAbsent(iri, key -> document.get());
        return schema(iri);
    }

    private JsonSchema schema(String iri) {
        return schemas.computeIfAbsent(iri,
                key -> factory.getSchema(SchemaLocation.of(key), document(key), config));
    }

    /** The part of a schema at a location; a missing node when there is none. */
    public JsonNode part(SchemaLocation location, int levelsUp) {
        JsonNode node = document(location.getAbsoluteIri().toString());
        JsonNodePath fragment = location.getFragment();
        for (int i = 0; i < fragment.getNameCount() - levelsUp; i++) {
            Object element = fragment.getElement(i);
            node = element instanceof Number index ? node.path(index.intValue()) : step(node, element.toString());
        }
        return resolved(node);
    }

    private static JsonNode step(JsonNode node, String name) {
        return node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }

    /** What a part says, a reference followed: its title and description stand where it is defined. */
    public JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        if (!reference.startsWith(SCHEME) || node.has("title") || node.has(MESSAGE)) {
            return node;
        }
        SchemaLocation location = SchemaLocation.of(reference);
        return documents.containsKey(location.getAbsoluteIri().toString()) ? part(location, 0) : node;
    }

    private JsonNode document(String iri) {
        JsonNode document = documents.get(iri);
        return document != null ? document : documents.computeIfAbsent(iri, this::load);
    }

    private JsonNode load(String iri) {
        String resource = iri.substring(SCHEME.length()) + ".schema.yaml";
        if (!iri.startsWith(SCHEME)) {
            throw new JsonSchemaException("not a local schema: " + iri);
        }
        try (InputStream stream = SchemaLibrary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new JsonSchemaException("no schema " + iri);
            }
            Problems problems = new Problems(messages);
            return SourceText.decode(resource, stream.readAllBytes(), problems)
                    .flatMap(text -> new YamlReader(problems).read(text))
                    .filter(root -> problems.count() == 0)
                    .map(new JsonTree(false)::of)
                    .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the library a document by its name: {@link Reader} finds it by that. */
    private InputStreamSource stream(AbsoluteIri iri) {
        document(iri.toString());
        return () -> new ByteArrayInputStream(iri.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the validator documents that have been read with their places, instead of reading them again. */
    private final class Reader implements JsonNodeReader {

        @Override
        public JsonNode readTree(String content, InputFormat format) {
            return document(content);
        }

        @Override
        public JsonNode readTree(InputStream content, InputFormat format) throws IOException {
            return document(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
