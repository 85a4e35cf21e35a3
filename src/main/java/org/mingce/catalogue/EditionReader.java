package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Node;
import org.mingce.model.TableId;
import org.mingce.model.Unit;
import org.mingce.yaml.Problems;

/**
 * {@code edition.yaml}, once it keeps to its schema. What an edition does not say of a table or a section is what
 * {@code templates/edition.yaml} says of it, so that an edition holds only its difference.
 */
final class EditionReader {

    private static final String TITLE = "title";

    private final MapNode root;
    private final MapNode defaults;
    private final TemplateFiles templates;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    EditionReader(MapNode root, MapNode defaults, TemplateFiles templates, Problems problems) {
        this.root = root;
        this.defaults = defaults;
        this.templates = templates;
        this.problems = problems;
    }

    Edition read() {
        return new Edition(templates.edition(), parts(), tables(), sections(root), root.over(defaults));
    }

    private List<Edition.Part> parts() {
        List<Edition.Part> parts = new ArrayList<>();
        for (Node node : root.list("parts")) {
            MapNode map = (MapNode) node;
            String id = once("part.", map);
            parts.add(new Edition.Part(id, map.text(TITLE).orElse(""), map.position()));
        }
        return List.copyOf(parts);
    }

    private List<Edition.Table> tables() {
        String unit = root.text("unit").orElse(Unit.YUAN.label());
        List<Edition.Table> tables = new ArrayList<>();
        for (Node node : root.list("tables")) {
            String id = once("table.", (MapNode) node);
            MapNode map = withDefaults("tables", (MapNode) node);
            if (map.text(TITLE).isEmpty()) {
                problems.error("edition.untitled", node.position(), id);
            }
            tables.add(new Edition.Table(TableId.keyed(id), map.text("number").orElse(""),
                    map.text(TITLE).orElse(""), Unit.labelled(map.text("unit").orElse(unit)), map, map.position()));
        }
        return List.copyOf(tables);
    }

    private List<Edition.Section> sections(MapNode parent) {
        List<Edition.Section> sections = new ArrayList<>();
        for (Node node : parent.list("sections")) {
            MapNode map = withDefaults("sections", (MapNode) node);
            String id = map.text("id").orElse(null);
            if (id != null) {
                once("section.", map);
                checkTemplate(id, map);
            }
            sections.add(new Edition.Section(id, map.text(TITLE).orElse(""), sections(map), map, map.position()));
        }
        return List.copyOf(sections);
    }

    /** A table or section with what is said of all tables or sections of its id. */
    private MapNode withDefaults(String list, MapNode map) {
        return defaults.list(list).stream().map(MapNode.class::cast)
                .filter(other -> other.text("id").equals(map.text("id"))).findFirst().map(map::over).orElse(map);
    }

    private void checkTemplate(String id, MapNode map) {
        List<String> known = templates.ids("sections");
        if (!known.contains(id)) {
            problems.error("section.unknown/edition", map.get("id").orElseThrow().position(), id,
                    Nearest.to(id, known).orElse(""), String.join(problems.messages().text("comma"), known));
        }
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
