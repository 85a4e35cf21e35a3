package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Unit;
import org.mingce.model.facts.FactChecks;
import org.mingce.model.table.DeclaredTable;
import org.mingce.yaml.Problems;

/**
 * {@code edition.yaml}, once it keeps to its schema. What an edition does not say, of a part or a section too, is what
 * {@code templates/edition.yaml} says, so that an edition holds only its difference.
 */
final class EditionReader {

    private static final String TITLE = "title";

    private final MapNode root;
    private final MapNode defaults;
    private final TemplateFiles templates;
    private final Map<String, DeclaredTable> declared;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    EditionReader(MapNode root, MapNode defaults, TemplateFiles templates, Map<String, DeclaredTable> declared,
                  Problems problems) {
        this.root = root;
        this.defaults = defaults;
        this.templates = templates;
        this.declared = declared;
        this.problems = problems;
    }

    /** @param schemas what the schemas beside templates ask for */
    Edition read(FactSchemas schemas) {
        return new Edition(templates.chain().get(0), templates.chain(), parts(), tables(), declared,
                sections(root, schemas), schemas.annexes(), new TemplateOptions(defaults,
                problems).all(root.over(defaults)));
    }

    private List<Edition.Part> parts() {
        List<Edition.Part> parts = new ArrayList<>();
        for (Node node : root.list("parts")) {
            MapNode map = withDefaults("parts", (MapNode) node);
            String id = once("part.", map);
            parts.add(new Edition.Part(id, map.text(TITLE).orElse(""), map.position()));
        }
        return List.copyOf(parts);
    }

    private List<Edition.Table> tables() {
        String unit = root.over(defaults).text("unit").orElse(Unit.YUAN.label());
        List<Edition.Table> tables = new ArrayList<>();
        for (Node node : root.list("tables")) {
            MapNode map = (MapNode) node;
            String id = once("table.", map);
            tables.add(new Edition.Table(declared.get(id), map.text("number").orElse(""),
                    Unit.labelled(map.text("unit").orElse(unit)), map.position()));
        }
        return List.copyOf(tables);
    }

    private List<Edition.Section> sections(MapNode parent, FactSchemas schemas) {
        List<Edition.Section> sections = new ArrayList<>();
        for (Node node : parent.list("sections")) {
            MapNode map = withDefaults("sections", (MapNode) node);
            String id = map.text("id").orElse(null);
            if (id != null) {
                once("section.", map);
            }
            sections.add(new Edition.Section(id, map.text(TITLE).orElse(""), sections(map, schemas),
                    id == null ? FactChecks.NONE : schemas.section(id), map, map.position()));
        }
        return List.copyOf(sections);
    }

    /** A part or section with what is said of all parts or sections of its id. */
    private MapNode withDefaults(String list, MapNode map) {
        return defaults.list(list).stream().map(MapNode.class::cast).filter(other -> map.text("id").isPresent())
                .filter(other -> other.text("id").equals(map.text("id"))).findFirst().map(map::over).orElse(map);
    }

    /** The id of a piece; noted when another piece of its kind has the same. */
    private String once(String kind, MapNode map) {
        String id = map.text("id").orElse("");
        if (!seen.add(kind + id)) {
            problems.error("edition.twice", map.get("id").map(Node::position).orElse(map.position()), id);
        }
        return id;
    }
}
