package org.mingce.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingce.model.Edition;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TableId;
import org.mingce.model.Unit;

/** {@code edition.yaml}, once it keeps to its schema. */
final class EditionReader {

    private static final String TITLE = "title";

    private final MapNode root;
    private final TemplateFiles templates;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    EditionReader(MapNode root, TemplateFiles templates, Problems problems) {
        this.root = root;
        this.templates = templates;
        this.problems = problems;
    }

    Edition read() {
        return new Edition(templates.edition(), parts(), tables(), sections(root), root);
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
            MapNode map = (MapNode) node;
            String id = once("table.", map);
            tables.add(new Edition.Table(TableId.keyed(id), map.text("number").orElse(""),
                    map.text(TITLE).orElse(""), Unit.labelled(map.text("unit").orElse(unit)), map, map.position()));
        }
        return List.copyOf(tables);
    }

    private List<Edition.Section> sections(MapNode parent) {
        List<Edition.Section> sections = new ArrayList<>();
        for (Node node : parent.list("sections")) {
            MapNode map = (MapNode) node;
            String id = map.text("id").orElse(null);
            if (id != null) {
                once("section.", map);
                checkTemplate(id, map);
            }
            sections.add(new Edition.Section(id, map.text(TITLE).orElse(""), sections(map), map, map.position()));
        }
        return List.copyOf(sections);
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
