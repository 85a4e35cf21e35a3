package org.mingce.source;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.mingce.model.MapNode;

/** Holds a section's facts or an annex to the schema beside its template, which may itself be wrong. */
final class BesideCheck {

    private final SchemaLibrary library;
    private final Problems problems;

    BesideCheck(SchemaLibrary library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    void check(MapNode root, String label, TemplateFiles beside, String folder, String id, SchemaCheck check) {
        Optional<JsonSchema> schema = beside.schema(folder, id, library, problems);
        if (schema.isEmpty()) {
            return;
        }
        try {
            check.holds(root, label, schema.get());
        } catch (JsonSchemaException | PatternSyntaxException e) {
            problems.error("template.schema", beside.schemaPosition(folder, id), String.valueOf(e.getMessage()));
        }
    }
}
