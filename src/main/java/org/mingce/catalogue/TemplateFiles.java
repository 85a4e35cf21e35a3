package org.mingce.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingce.yaml.Folder;

/**
 * The templates that an edition has, its own before those that it extends and the shared ones, and the schemas beside
 * them.
 *
 * @param templates the folder of templates
 * @param chain     the edition's folder and those that it extends, the nearest first; none for the shared ones alone
 */
public record TemplateFiles(Folder templates, List<String> chain) {

    static final String EDITIONS = "editions";
    static final String SECTIONS = "sections";
    static final String ANNEX = "annex";
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

    /** Where the schemas of that id stand, the nearest first: each holds its difference from the next. */
    public List<Path> schemas(String folder, String id) {
        return places(folder).stream().map(place -> place.resolve(id + SCHEMA)).filter(templates::has).toList();
    }

    private List<Path> places(String folder) {
        List<Path> places = new ArrayList<>();
        chain.forEach(edition -> places.add(templates.at(EDITIONS, edition, folder)));
        places.add(templates.at(folder));
        return places;
    }
}
