package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A schema for editors: one document of JSON Schema draft 07, which all of them know, with everything that it refers to
 * inside. What only this program understands is left out; a message of ours is given under the name that editors have
 * for it.
 */
public final class SelfContained {

    private static final String REFERENCE = "$ref";
    private static final String SCHEME = "mingce:";
    private static final String DIALECT = "http://json-schema.org/draft-07/schema#";
    private static final Set<String> LEFT_OUT =
            Set.of("$schema", "$id", "$defs", SchemaLibrary.KEYS, SchemaView.NEW_YEAR, "x-checks",
                    "x-inherits");
    /** What the keys of such a node are is the writer's, not the schema's. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "dependentSchemas");
    /** What editors call it. */
    private static final Map<String, String> RENAMED =
            Map.of(SchemaLibrary.MESSAGE, "errorMessage", "dependentSchemas", "dependencies");
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]+");

    private final SchemaLibrary library;
    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private int documents;

    /** @param library finds what is referred to */
    public SelfContained(SchemaLibrary library) {
        this.library = library;
    }

    /** A part of the document: a schema as it is written, what it refers to taken in. */
    public ObjectNode part(JsonNode schema) {
        documents++;
        return (ObjectNode) copy(schema, schema, "own" + documents);
    }

    /** The document, of the part that is meant. */
    public ObjectNode document(ObjectNode part) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", DIALECT);
        document.setAll(part);
        if (!definitions.isEmpty()) {
            ObjectNode all = document.putObject("definitions");
            definitions.forEach(all::set);
        }
        new NamedKeys(document).write();
        return document;
    }

    private JsonNode copy(JsonNode node, JsonNode root, String name) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(copy(item, root, name)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        // An editor takes a code, also one that is a key, for the number that YAML makes of it: no string.
        boolean isCode = CodeFormat.named(node.path("format").asText()).isPresent();
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.fields().forEachRemaining(field -> {
            String key = field.getKey();
            if (key.equals(REFERENCE)) {
                copy.put(REFERENCE, reference(field.getValue().asText(), root, name));
            } else if (NAMED.contains(key)) {
                ObjectNode named = copy.putObject(RENAMED.getOrDefault(key, key));
                field.getValue().fields().forEachRemaining(one ->
                        named.set(one.getKey(), copy(one.getValue(), root, name)));
            } else if (!LEFT_OUT.contains(key) && !(isCode && (key.equals("type") || key.equals("format")))) {
                copy.set(RENAMED.getOrDefault(key, key), copy(field.getValue(), root, name));
            }
        });
        return copy;
    }

    /** The place of what a reference means, which is taken in when it is first met. */
    private String reference(String written, JsonNode root, String name) {
        int hash = written.indexOf('#');
        Optional<String> other = Optional.of(written).filter(text -> text.startsWith(SCHEME))
                .map(text -> text.substring(SCHEME.length(), hash < 0 ? text.length() : hash));
        JsonNode document = other.map(named -> library.named(named).getSchemaNode()).orElse(root);
        String pointer = hash < 0 ? "" : written.substring(hash + 1);
        String from = other.orElse(name);
        String key = from + NO_NAME.matcher(pointer).replaceAll("-").replace("-defs-", ".");
        if (!definitions.containsKey(key)) {
            definitions.put(key, JsonNodeFactory.instance.objectNode());
            definitions.put(key, copy(document.at(pointer), document, from));
        }
        return "#/definitions/" + key;
    }
}
