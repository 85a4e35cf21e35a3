package org.mingce.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingce.yaml.Folder;

/**
 * The templates that an edition has, its own before the shared ones, and the schemas beside them.
 *
 * @param templates the folder of templates
 * @param edition   the edition's id; {@code null} for the shared templates alone
 */
public record TemplateFiles(Folder templates, String edition) {

    static final String EDITIONS = "editions";
    private static final String TEMPLATE = ".ftlh";
    private static final String SCHEMA = ".schema.yaml";

    /** The ids that have a template in a folder: {@code sections} or {@code annex}. */
    public List<String> ids(String folder) {
        TreeSet<String> ids = new TreeSet<>();
        for (Path place : places(folder)) {
            templates.files(place).stream().filter(name -> name.endsWith(TEMPLATE))
                    .map(name -> name.substring(0, name.length() - TEMPLATE.length())).forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    /** Where the schema beside the template of that id stands; empty when there is none. */
    public Optional<Path> schema(String folder, String id) {
        return places(folder).stream().map(place -> place.resolve(id + SCHEMA)).filter(templates::has).findFirst();
    }

    private List<Path> places(String folder) {
        return edition == null ? List.of(templates.at(folder))
                : List.of(templates.at(EDITIONS, edition, folder), templates.at(folder));
    }
}
