package org.mingce.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.table.DeclaredTable;
import org.mingce.model.table.SheetNames;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** {@code templates/spreadsheets.yaml}: what spreadsheets of others call the tables that are declared. */
public final class SheetNamesReader {

    private static final String FILE = "spreadsheets.yaml";

    private final Folder templates;
    private final SchemaLibrary library;
    private final Problems problems;

    public SheetNamesReader(Folder templates, SchemaLibrary library, Problems problems) {
        this.templates = templates;
        this.library = library;
        this.problems = problems;
    }

    /** What the file says; empty where it is wrong, which is noted. */
    public Optional<SheetNames> read(Map<String, DeclaredTable> declared) {
        int before = problems.count();
        Optional<MapNode> root = templates.yaml(templates.at(FILE), problems)
                .filter(map -> new SchemaCheck(library, null, problems).holds(map, "", library.named("spreadsheets")));
        Optional<SheetNames> names = root.map(map -> names(map, declared));
        return problems.count() == before ? names : Optional.empty();
    }

    private SheetNames names(MapNode root, Map<String, DeclaredTable> declared) {
        Map<SheetNames.Word, List<String>> words = new EnumMap<>(SheetNames.Word.class);
        root.map("words").ifPresent(map -> List.of(SheetNames.Word.values())
                .forEach(word -> words.put(word, DeclarationReader.texts(map, word.key()))));
        Map<String, SheetNames.Table> tables = new LinkedHashMap<>();
        root.map("tables").ifPresent(map -> map.entries().forEach(entry -> {
            DeclaredTable table = declared.get(entry.key());
            if (table == null) {
                noteKey(entry, List.copyOf(declared.keySet()));
            } else if (entry.value() instanceof MapNode said) {
                tables.put(entry.key(), new SheetNames.Table(DeclarationReader.texts(said, "numbers"),
                        DeclarationReader.texts(said, "titles"), byKey(said, "columns", table.columnKeys()),
                        byKey(said, "rows", table.rows().stream().map(row -> row.key()).toList())));
            }
        }));
        return new SheetNames(Collections.unmodifiableMap(words), Collections.unmodifiableMap(tables));
    }

    private Map<String, List<String>> byKey(MapNode table, String block, List<String> known) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        table.map(block).ifPresent(map -> map.entries().forEach(entry -> {
            if (!known.contains(entry.key())) {
                noteKey(entry, known);
            }
            names.put(entry.key(), DeclarationReader.texts(map, entry.key()));
        }));
        return Collections.unmodifiableMap(names);
    }

    private void noteKey(MapNode.Entry entry, List<String> known) {
        problems.error("table.key", entry.keyPosition(), entry.key(), Nearest.to(entry.key(), known).orElse(""),
                String.join(problems.messages().text("comma"), known));
    }
}
