package org.mingce.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.MapNode;
import org.mingce.model.facts.FactChecks;
import org.mingce.model.table.DeclaredTable;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/** What the schemas beside an edition's templates ask of the facts: their {@code x-checks}. */
final class FactSchemas {

    private static final String SECTIONS = "sections";
    private static final String ANNEX = "annex";
    private static final String RULES = "rules.yaml";

    private final TemplateFiles files;
    private final TemplateSchemas schemas;
    private final SchemaLibrary library;
    private final SchemaCheck check;
    private final Addresses addresses;
    private final Problems problems;

    FactSchemas(TemplateFiles files, TemplateSchemas schemas, SchemaLibrary library, SchemaCheck check,
                Collection<DeclaredTable> declared, Problems problems) {
        this.files = files;
        this.schemas = schemas;
        this.library = library;
        this.check = check;
        this.addresses = Addresses.of(declared);
        this.problems = problems;
    }

    /** What the section's schema asks for; nothing where it has none. */
    FactChecks section(String id) {
        return checks(SECTIONS, id);
    }

    /** What the schemas of the kinds of annexes ask for, by kind. */
    Map<String, FactChecks> annexes() {
        Map<String, FactChecks> annexes = new LinkedHashMap<>();
        files.ids(ANNEX).forEach(kind -> annexes.put(kind, checks(ANNEX, kind)));
        return annexes;
    }

    private FactChecks checks(String folder, String id) {
        MapNode schema = schemas.merged(files.schemas(folder, id), problems)
                .orElseGet(() -> MapNode.empty(files.templates().position(files.templates().at(folder))));
        Optional<MapNode> said = schema.map(FactChecksReader.KEY);
        if (said.isEmpty() || !check.holds(said.get(), FactChecksReader.KEY, library.named("facts"))) {
            return FactChecks.NONE;
        }
        return new FactChecksReader(schema, rules(), addresses, problems).read();
    }

    /** What is said once of rules that several schemas share, by code. */
    private MapNode rules() {
        var path = files.templates().at(RULES);
        return files.templates().has(path)
                ? files.templates().yaml(path, problems).orElse(MapNode.empty(files.templates().position(path)))
                : MapNode.empty(files.templates().position(path));
    }
}
