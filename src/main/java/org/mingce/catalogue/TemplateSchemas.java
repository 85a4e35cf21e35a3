package org.mingce.catalogue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** The schemas beside templates, each read once; they are input as well, and may be wrong. Safe for several threads. */
public final class TemplateSchemas {

    private final Folder templates;
    private final SchemaLibrary library;
    private final Messages messages;
    private final Map<Path, Outcome<JsonSchema>> read = new ConcurrentHashMap<>();

    public TemplateSchemas(Folder templates, SchemaLibrary library, Messages messages) {
        this.templates = templates;
        this.library = library;
        this.messages = messages;
    }

    /**
     * Holds a section's facts or an annex to the schema beside its template.
     *
     * @param path  where the schema stands
     * @param label how messages name the root
     */
    public void check(MapNode root, String label, Path path, SchemaCheck check, Problems problems) {
        Outcome<JsonSchema> schema = read.computeIfAbsent(path, this::load);
        problems.addAll(schema.diagnostics());
        if (schema.value() == null) {
            return;
        }
        try {
            check.holds(root, label, schema.value());
        } catch (JsonSchemaException | PatternSyntaxException e) {
            note(path, e, problems);
        }
    }

    private Outcome<JsonSchema> load(Path path) {
        Problems problems = new Problems(messages);
        Optional<MapNode> root = templates.yaml(path, problems);
        try {
            return new Outcome<>(root.map(map -> library.template(templates.shown(path), map)).orElse(null),
                    problems.sorted());
        } catch (JsonSchemaException | PatternSyntaxException e) {
            note(path, e, problems);
            return Outcome.failed(problems.sorted());
        }
    }

    private void note(Path path, RuntimeException e, Problems problems) {
        String reason = Stream.of(e, e.getCause()).filter(Throwable.class::isInstance)
                .flatMap(thrown -> Stream.ofNullable(thrown.getMessage())).flatMap(String::lines)
                .filter(line -> !line.isBlank()).findFirst().orElse("");
        problems.error("template.schema", templates.position(path), reason);
    }
}
