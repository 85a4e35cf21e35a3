package org.mingce.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** The {@code edition.yaml} of an edition and of those that it extends, and the one that all editions share. */
final class EditionFiles {

    static final String TABLES = "tables";
    static final String SECTIONS = "sections";

    private static final String FILE = "edition.yaml";
    private static final String EXTENDS = "extends";

    private final Folder templates;
    private final SchemaLibrary library;
    private final SchemaCheck check;
    private final Problems problems;
    private final Map<String, MapNode> files = new LinkedHashMap<>();
    private MapNode defaults;

    EditionFiles(Folder templates, SchemaLibrary library, SchemaCheck check, Problems problems) {
        this.templates = templates;
        this.library = library;
        this.check = check;
        this.problems = problems;
    }

    /**
     * What the edition says together with those that it extends; empty where a file is not right.
     *
     * @param named finds the edition that {@code extends} names, and notes where there is none
     */
    Optional<MapNode> read(String id, BiFunction<TextNode, Problems, Optional<String>> named) {
        readDefaults();
        Optional<String> next = Optional.of(id);
        while (next.isPresent()) {
            String edition = next.get();
            Optional<MapNode> root = templates.yaml(templates.at(TemplateFiles.EDITIONS, edition, FILE), problems);
            root.ifPresent(map -> files.put(edition,
                    current(map, templates.at(TemplateFiles.EDITIONS, edition, TABLES))));
            next = root.flatMap(map -> map.get(EXTENDS)).filter(TextNode.class::isInstance).map(TextNode.class::cast)
                    .flatMap(name -> extended(name, named));
        }
        files.values().forEach(root -> check.holds(root, "", library.named("edition")));
        return problems.count() > 0 ? Optional.empty() : merged();
    }

    /** Without what has moved to the declarations, which is noted. */
    private MapNode current(MapNode root, Path tables) {
        Set<String> declared = new TreeSet<>();
        library.named("table").getSchemaNode().path("properties").fieldNames().forEachRemaining(declared::add);
        return new MovedKeys(declared, templates.shown(tables), problems).out(root);
    }

    private Optional<String> extended(TextNode name, BiFunction<TextNode, Problems, Optional<String>> named) {
        if (files.containsKey(name.text())) {
            problems.error("edition.circle", name.position(), String.join(" → ", files.keySet()), name.text());
            return Optional.empty();
        }
        return named.apply(name, problems);
    }

    private Optional<MapNode> merged() {
        List<MapNode> roots = new ArrayList<>(files.values());
        MapNode merged = MapNode.empty(roots.get(0).position());
        for (int i = roots.size() - 1; i >= 0; i--) {
            merged = new Overlay(problems).over(roots.get(i), merged);
        }
        MapNode all = merged;
        return problems.count() == 0 && check.holds(all, "", library.named("complete-edition"))
                ? Optional.of(all) : Optional.empty();
    }

    private void readDefaults() {
        Path path = templates.at(FILE);
        defaults = MapNode.empty(templates.position(path));
        if (templates.has(path)) {
            int before = problems.count();
            templates.yaml(path, problems).map(root -> current(root, templates.at(TABLES))).ifPresent(root -> {
                defaults = problems.count() == before ? root : without(TABLES, root);
                check.holds(defaults, "", library.named("edition-defaults"));
            });
        }
    }

    private static MapNode without(String key, MapNode map) {
        return new MapNode(map.entries().stream().filter(entry -> !entry.key().equals(key)).toList(), map.position());
    }

    /** The edition and those that it extends, the nearest first. */
    List<String> chain() {
        return List.copyOf(files.keySet());
    }

    /** What all editions share; nothing where the folder has no such file. */
    MapNode defaults() {
        return defaults;
    }

    /** The ids in a list of any of the files, those of lists inside it too; without those that a file takes away. */
    List<TextNode> listed(String list) {
        List<TextNode> ids = new ArrayList<>();
        files.values().forEach(root -> addIds(root, list, ids));
        return ids;
    }

    private static void addIds(MapNode map, String list, List<TextNode> ids) {
        for (Node item : map.list(list)) {
            if (item instanceof MapNode piece && !Overlay.isDropped(piece)) {
                piece.get("id").filter(TextNode.class::isInstance).map(TextNode.class::cast).ifPresent(ids::add);
                addIds(piece, list, ids);
            }
        }
    }
}
