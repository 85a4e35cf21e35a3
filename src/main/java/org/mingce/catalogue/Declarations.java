package org.mingce.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingce.model.MapNode;
import org.mingce.model.table.DeclaredTable;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** The official tables that {@code templates/tables} declares, with what an edition and its bases say of them. */
final class Declarations {

    static final String FOLDER = "tables";
    private static final String FILE = ".yaml";
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    /** The key of tables.yaml that is no table. */
    private static final String UNIT = "unit";

    private final Folder templates;
    private final SchemaLibrary library;

    Declarations(Folder templates, SchemaLibrary library) {
        this.templates = templates;
        this.library = library;
    }

    /**
     * The tables by id.
     *
     * @param chain the edition's folder and those that it extends, the nearest first
     */
    Map<String, DeclaredTable> read(List<String> chain, SchemaCheck check, Problems problems) {
        int before = problems.count();
        Map<String, MapNode> merged = merged(chain, check, problems);
        Map<String, DeclaredTable> tables = new LinkedHashMap<>();
        if (problems.count() == before) {
            Addresses addresses = new Addresses(merged);
            merged.forEach((id, root) ->
                    tables.put(id, new DeclarationReader(id, root, addresses, problems).read()));
        }
        if (problems.count() == before) {
            new Circles(problems).check(tables);
        }
        return tables;
    }

    /** The ids of all tables that the chain or the shared templates declare, right or wrong. */
    Set<String> ids(List<String> chain) {
        Set<String> ids = new TreeSet<>();
        folders(chain).forEach(folder -> ids.addAll(ids(folder)));
        return ids;
    }

    private List<String> ids(Path folder) {
        return templates.files(folder).stream().filter(name -> name.endsWith(FILE))
                .map(name -> name.substring(0, name.length() - FILE.length())).toList();
    }

    /** Where declarations stand, the farthest first. */
    private List<Path> folders(List<String> chain) {
        return Stream.concat(Stream.of(templates.at(FOLDER)), IntStream.rangeClosed(1, chain.size())
                .mapToObj(i -> templates.at(TemplateFiles.EDITIONS, chain.get(chain.size() - i), FOLDER))).toList();
    }

    private Map<String, MapNode> merged(List<String> chain, SchemaCheck check, Problems problems) {
        List<Path> folders = folders(chain);
        TreeMap<String, Path> ids = new TreeMap<>();
        folders.forEach(folder -> ids(folder).forEach(id -> ids.put(id, folder.resolve(id + FILE))));
        Map<String, MapNode> merged = new LinkedHashMap<>();
        ids.forEach((id, nearest) -> {
            if (!ID.matcher(id).matches() || id.equals(UNIT)) {
                problems.error("table.id", templates.position(nearest), id);
            }
            List<Path> files = folders.stream().map(folder -> folder.resolve(id + FILE)).filter(templates::has)
                    .toList();
            together(files, check, problems).ifPresent(root -> merged.put(id, root));
        });
        return merged;
    }

    /** What the files say together, the farthest first; empty where one of them, or all together, is not right. */
    private Optional<MapNode> together(List<Path> files, SchemaCheck check, Problems problems) {
        int before = problems.count();
        MapNode merged = MapNode.empty(templates.position(files.get(0)));
        for (Path file : files) {
            Optional<MapNode> own = templates.yaml(file, problems)
                    .filter(root -> check.holds(root, "", library.named("table")));
            if (own.isPresent()) {
                merged = new Overlay(problems).over(own.get(), merged);
            }
        }
        return problems.count() == before && check.holds(merged, "", library.named("complete-table"))
                ? Optional.of(merged) : Optional.empty();
    }
}
