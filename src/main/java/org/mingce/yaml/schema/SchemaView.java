package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a schema says of one piece of a file, for whoever shows a form of it: title, help, keys in order, kind of value.
 * References are followed; of alternatives nothing is said.
 */
public final class SchemaView {

    /** In a schema: what becomes of the piece when a new year is begun, see {@link #newYear}. */
    static final String NEW_YEAR = "x-new-year";
    private static final String COMMON = "mingce:";

    private final SchemaLibrary library;
    private final JsonNode document;
    private final JsonNode own;
    /** What it refers to, one after another; the last says what is right. */
    private final List<JsonNode> chain = new ArrayList<>();
    private final JsonNode target;
    private final Map<String, SchemaView> instead;

    private SchemaView(SchemaLibrary library, JsonNode document, JsonNode own, Map<String, SchemaView> instead) {
        this.library = library;
        this.own = own;
        this.instead = Collections.unmodifiableMap(new LinkedHashMap<>(instead));
        JsonNode root = document;
        JsonNode node = own;
        chain.add(own);
        for (int steps = 0; node.has("$ref") && steps < 10; steps++) {
            String reference = node.path("$ref").asText();
            int hash = reference.indexOf('#');
            if (reference.startsWith(COMMON)) {
                root = library.named(reference.substring(COMMON.length(), hash < 0 ? reference.length() : hash))
                        .getSchemaNode();
            }
            node = hash < 0 ? root : root.at(reference.substring(hash + 1));
            chain.add(node);
        }
        this.document = root;
        this.target = node;
    }

    /** A whole schema. */
    public static SchemaView of(SchemaLibrary library, JsonNode root) {
        return new SchemaView(library, root, root, Map.of());
    }

    /** The same, but what these keys hold is said by others; the keys stand in the map's order. */
    public SchemaView with(Map<String, SchemaView> others) {
        return new SchemaView(library, document, own, others);
    }

    private String text(String key) {
        return chain.stream().filter(node -> node.has(key)).findFirst().map(node -> node.path(key).asText())
                .orElse("");
    }

    /** What the piece is called; empty where nothing is said. */
    public String title() {
        return text("title");
    }

    /** What belongs there; empty where nothing is said. */
    public String help() {
        return text("description");
    }

    /**
     * What becomes of the piece when a new year is begun from this one: {@code keep}, {@code offer}, {@code new},
     * {@code drop} or {@code last.KEY}; empty where its kind decides.
     */
    public String newYear() {
        return text(NEW_YEAR);
    }

    /** The keys that the piece may have, in order; none where they are not listed. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        target.path("properties").fieldNames().forEachRemaining(keys::add);
        instead.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        return keys;
    }

    /** The keys that the piece must have, where it does not say all in words. */
    public Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        target.path("required").forEach(key -> required.add(key.asText()));
        target.path("then").path("required").forEach(key -> required.add(key.asText()));
        return required;
    }

    /** The keys that it must have where it has this one. */
    public Set<String> requiredWith(String key) {
        Set<String> required = new LinkedHashSet<>();
        target.path("dependentRequired").path(key).forEach(other -> required.add(other.asText()));
        return required;
    }

    /** The JSON types that the piece may have; none where nothing is said. */
    public Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = target.path("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else if (!type.isMissingNode()) {
            types.add(type.asText());
        }
        return types;
    }

    /** The values that the piece may have; none where any is right. */
    public List<String> choices() {
        List<String> choices = new ArrayList<>();
        target.path("enum").forEach(choice -> choices.add(choice.asText()));
        return choices;
    }

    /** Which codes the piece's keys are; empty where they are none. */
    public Optional<CodeFormat> codes() {
        JsonNode names = target.path("propertyNames");
        return names.isMissingNode() ? Optional.empty()
                : CodeFormat.named(new SchemaView(library, document, names, Map.of()).target.path("format").asText());
    }

    /** Whether the piece's keys are the rows of a table. */
    public boolean isRows() {
        return target.path(SchemaLibrary.KEYS).asText().equals(SchemaLibrary.Keys.ROWS);
    }

    /** Whether the piece may be a text or something else, so that its keys are none that are missing. */
    public boolean isMixed() {
        return types().contains("string") && types().size() > 1;
    }

    /** What stands under a key; empty where nothing is said of it. */
    public Optional<SchemaView> child(String key) {
        if (instead.containsKey(key)) {
            return Optional.of(instead.get(key));
        }
        JsonNode child = target.path("properties").path(key);
        if (child.isMissingNode()) {
            child = patterned(key);
        }
        return child.isObject() ? Optional.of(new SchemaView(library, document, child, Map.of())) : Optional.empty();
    }

    private JsonNode patterned(String key) {
        var patterns = target.path("patternProperties").fields();
        while (patterns.hasNext()) {
            Map.Entry<String, JsonNode> pattern = patterns.next();
            if (Pattern.compile(pattern.getKey()).matcher(key).find()) {
                return pattern.getValue();
            }
        }
        JsonNode additional = target.path("additionalProperties");
        return additional.isObject() ? additional : MissingNode.getInstance();
    }

    /** What stands in a list; empty where nothing is said of it. */
    public Optional<SchemaView> item() {
        JsonNode items = target.path("items");
        return items.isObject() ? Optional.of(new SchemaView(library, document, items, Map.of())) : Optional.empty();
    }
}
