package org.mingce.source;

import com.networknt.schema.JsonSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingce.model.MapNode;
import org.mingce.model.Position;

/**
 * The templates that an edition has, its own before the shared ones, and the schemas beside them.
 *
 * @param templates the folder of templates
 * @param edition   the edition's id; {@code null} for the shared templates alone
 */
record TemplateFiles(Folder templates, String edition) {

    static final String EDITIONS = "editions";
    private static final String TEMPLATE = ".ftlh";
    private static final String SCHEMA = ".schema.yaml";

    /** The ids that have a template in a folder: {@code sections} or {@code annex}. */
    List<String> ids(String folder) {
        TreeSet<String> ids = new TreeSet<>();
        for (Path place : places(folder)) {
            templates.files(place).stream().filter(name -> name.endsWith(TEMPLATE))
                    .map(name -> name.substring(0, name.length() - TEMPLATE.length())).forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    /** The schema beside the template of that id; empty when there is none or it is broken, which is noted. */
    Optional<JsonSchema> schema(String folder, String id, SchemaLibrary library, Problems problems) {
        return schemaPath(folder, id).flatMap(path -> {
            Optional<MapNode> root = templates.yaml(path, problems);
            return root.map(schema -> library.template(templates.shown(path), schema));
        });
    }

    /** Where that schema stands. */
    Position schemaPosition(String folder, String id) {
        return templates.position(schemaPath(folder, id).orElseThrow());
    }

    private Optional<Path> schemaPath(String folder, String id) {
        return places(folder).stream().map(place -> place.resolve(id + SCHEMA)).filter(templates::has).findFirst();
    }

    private List<Path> places(String folder) {
        return edition == null ? List.of(templates.at(folder))
                : List.of(templates.at(EDITIONS, edition, folder), templates.at(folder));
    }
}
