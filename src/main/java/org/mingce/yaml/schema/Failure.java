package org.mingce.yaml.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing a schema objects to.
 *
 * @param message  the validator's own account
 * @param expected what would have been right, where several alternatives were: types or keys; else empty
 */
record Failure(ValidationMessage message, Set<String> expected) {

    static Failure of(ValidationMessage message) {
        return new Failure(message, Set.of());
    }

    /** Failures of one kind in all alternatives, as one. */
    static Failure merged(List<ValidationMessage> alternatives) {
        Set<String> expected = new LinkedHashSet<>();
        for (ValidationMessage message : alternatives) {
            if (message.getType().equals("required")) {
                expected.add(message.getProperty());
            } else {
                addTypes(message.getSchemaNode(), expected);
            }
        }
        return new Failure(alternatives.get(0), expected);
    }

    /** The types that a failed {@code type} names. */
    Set<String> types() {
        if (!expected.isEmpty()) {
            return expected;
        }
        Set<String> types = new LinkedHashSet<>();
        addTypes(message.getSchemaNode(), types);
        return types;
    }

    private static void addTypes(JsonNode type, Set<String> types) {
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else {
            types.add(type.asText());
        }
    }
}
