package org.mingce.catalogue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Outcome;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.JsonTree;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** The schemas beside templates, each read once; they are input as well, and may be wrong. Safe for several threads. */
public final class TemplateSchemas {

    /** In a schema: {@code false} where it takes nothing from those of the same name further away. */
    private static final String INHERITS = "x-inherits";

    private final Folder templates;
    private final SchemaLibrary library;
    private final Messages messages;
    private final Map<List<Path>, Outcome<JsonSchema>> read = new ConcurrentHashMap<>();

    public TemplateSchemas(Folder templates, SchemaLibrary library, Messages messages) {
        this.templates = templates;
        this.library = library;
        this.messages = messages;
    }

    /**
     * Holds a section's facts or an annex to the schema beside its template.
     *
     * @param label how messages name the root
     * @param paths where the schema stands, the nearest first: each holds its difference from the next
     */
    public void check(MapNode root, String label, List<Path> paths, SchemaCheck check, Problems problems) {
        if (paths.isEmpty()) {
            return;
        }
        Outcome<JsonSchema> schema = read.computeIfAbsent(paths, this::load);
        problems.addAll(schema.diagnostics());
        if (schema.value() == null) {
            return;
        }
        try {
            check.holds(root, label, schema.value());
        } catch (JsonSchemaException | PatternSyntaxException e) {
            note(wrong(paths, one -> one.validate(new JsonTree(false).of(root))), e, problems);
        }
    }

    /** The schema that stands at these paths, the nearest first; empty where there is none that can be used. */
    public Optional<JsonSchema> schema(List<Path> paths) {
        return paths.isEmpty() ? Optional.empty()
                : Optional.ofNullable(read.computeIfAbsent(paths, this::load).value());
    }

    /** What the schemas say together, the nearest before the others; empty where there is none. */
    Optional<MapNode> merged(List<Path> paths, Problems problems) {
        MapNode merged = null;
        for (int i = paths.size() - 1; i >= 0; i--) {
            Optional<MapNode> own = templates.yaml(paths.get(i), problems);
            if (own.isPresent()) {
                boolean alone = own.get().text(INHERITS).filter("false"::equals).isPresent();
                merged = merged == null || alone ? own.get() : new Overlay(problems).over(own.get(), merged);
            }
        }
        return Optional.ofNullable(merged);
    }

    private Outcome<JsonSchema> load(List<Path> paths) {
        Problems problems = new Problems(messages);
        Optional<MapNode> root = merged(paths, problems);
        try {
            return new Outcome<>(root.map(map -> library.template(templates.shown(paths.get(0)), map)).orElse(null),
                    problems.sorted());
        } catch (JsonSchemaException | PatternSyntaxException e) {
            note(wrong(paths, one -> { }), e, problems);
            return Outcome.failed(problems.sorted());
        }
    }

    /** The file that is at fault when a schema can't be used: with what is further away than it, all was well. */
    private Path wrong(List<Path> paths, Consumer<JsonSchema> use) {
        for (int i = paths.size() - 1; i > 0; i--) {
            Path path = paths.get(i);
            try {
                merged(paths.subList(i, paths.size()), new Problems(messages))
                        .map(root -> library.template(templates.shown(path), root)).ifPresent(use);
            } catch (JsonSchemaException | PatternSyntaxException e) {
                return path;
            }
        }
        return paths.get(0);
    }

    private void note(Path path, RuntimeException e, Problems problems) {
        String reason = Stream.of(e, e.getCause()).filter(Throwable.class::isInstance)
                .flatMap(thrown -> Stream.ofNullable(thrown.getMessage())).flatMap(String::lines)
                .filter(line -> !line.isBlank()).findFirst().orElse("");
        problems.error("template.schema", templates.position(path), reason);
    }
}
