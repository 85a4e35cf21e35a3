package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The keys of a schema for editors, each called by its name: of what an editor offers it shows the description alone,
 * so that the title, which it shows beside a key that is written, has to stand there too.
 */
final class NamedKeys {

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private final ObjectNode document;

    /** @param document with everything that it refers to inside */
    NamedKeys(ObjectNode document) {
        this.document = document;
    }

    /** Writes the names of all keys into their descriptions. */
    void write() {
        write(document);
    }

    private void write(JsonNode schema) {
        schema.path("properties").forEach(this::name);
        schema.forEach(this::write);
    }

    private void name(JsonNode key) {
        String title = said(key, TITLE);
        if (key instanceof ObjectNode named && !title.isEmpty()) {
            String more = said(key, DESCRIPTION);
            named.put(DESCRIPTION, more.isEmpty() ? title : title + "\n" + more);
        }
    }

    /** What a key says itself, else what it refers to. */
    private String said(JsonNode key, String field) {
        String own = key.path(field).asText();
        String reference = key.path("$ref").asText();
        return !own.isEmpty() || reference.isEmpty() ? own
                : document.at(reference.substring(1)).path(field).asText();
    }
}
