package org.mingce.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.desk.Query.Booklet;
import org.mingce.desk.Query.WrongException;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.yaml.ConfinedFile;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.YamlReader;
import org.mingce.yaml.edit.KeyOrder;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.edit.SourceFile;
import org.mingce.yaml.edit.YamlWriter;
import org.mingce.yaml.schema.SchemaView;

/** Forms of data files, and what is filled into them. */
final class Forms {

    private final Workbench workbench;
    private final DataFiles files;
    private final Edits edits;

    Forms(Workbench workbench, DataFiles files, Edits edits) {
        this.workbench = workbench;
        this.files = files;
        this.edits = edits;
    }

    /**
     * The form of the top entry of a file that a place lies in.
     *
     * @param sheet the booklet that the file belongs to
     */
    Map<String, Object> form(Query query, Workbench.Sheet sheet) throws WrongException, IOException {
        String name = query.get("name");
        SourceFile.Content content = content(name);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", name);
        form.put("state", content.state());
        form.put("undo", edits.count());
        Optional<MapNode> root = tree(name, content.characters());
        Optional<SchemaView> view = root.flatMap(tree -> view(name, tree, sheet));
        form.put("readable", root.isPresent() && !files.isTemplate(name));
        if (root.isEmpty() || files.isTemplate(name)) {
            return form;
        }
        PiecePath at = !query.get("key").isEmpty() ? named(query.get("key"), view)
                : path(root.get(), query.number("line"), query.number("column"));
        String section = query.get("section").isEmpty() ? at.steps().stream().findFirst().map(Object::toString)
                .orElse("") : query.get("section");
        List<String> sections = new ArrayList<>(view.map(SchemaView::keys).orElse(List.of()));
        root.get().keys().stream().filter(key -> !sections.contains(key)).forEach(sections::add);
        if (section.isEmpty() && !sections.isEmpty()) {
            section = sections.stream().filter(key -> !key.equals("unit")).findFirst().orElse(sections.get(0));
        }
        String shown = section;
        form.put("sections", sections.stream().map(key -> Map.of("key", key, "title", view.flatMap(known ->
                known.child(key)).map(SchemaView::title).filter(title -> !title.isEmpty()).orElse(key),
                "present", root.get().get(key).isPresent())).toList());
        form.put("section", shown);
        form.put("unit", root.get().text("unit").orElse(""));
        form.put("focus", at.steps());
        form.put("root", new FormTree(workbench.names(query.booklet()))
                .of(PiecePath.of(shown), root.get().get(shown).orElse(null), view.flatMap(known ->
                        known.child(shown))));
        return form;
    }

    /** Writes what was filled in; the new state, or why it can't be done. */
    Outcome<String> change(JsonNode asked, Booklet booklet)
            throws WrongException, Edits.ConflictException, IOException {
        String name = asked.path("name").asText();
        Optional<MapNode> root = tree(name, content(name).characters());
        Optional<SchemaView> view = root.flatMap(tree -> view(name, tree, workbench.sheet(booklet)));
        Messages messages = Messages.of(Forms.class);
        Filled filled = new Filled(messages, workbench.names(booklet));
        Outcome<List<org.mingce.yaml.edit.NodeChange>> changes = filled.changes(asked.path("changes"),
                root.orElse(MapNode.empty(Position.of(""))));
        return changes.value() == null ? Outcome.failed(changes.diagnostics())
                : edits.change(name, asked.path("state").asText(), changes.value(), new YamlWriter(order(view)));
    }

    private static KeyOrder order(Optional<SchemaView> view) {
        return path -> {
            Optional<SchemaView> at = view;
            for (Object step : path.steps()) {
                at = at.flatMap(known -> step instanceof String key ? known.child(key) : known.item());
            }
            return at.map(SchemaView::keys).orElse(List.of());
        };
    }

    private SourceFile.Content content(String name) throws WrongException, IOException {
        try {
            return files.file(name).read().orElse(new SourceFile.Content("", SourceFile.missing()));
        } catch (ConfinedFile.RefusedException e) {
            throw new WrongException(Reply.MISSING, "wrong.path");
        }
    }

    private Optional<MapNode> tree(String name, String text) throws WrongException {
        Problems problems = new Problems(Messages.of(Folder.class));
        if (SourceText.unprintable(text).isPresent()) {
            return Optional.empty();
        }
        return new YamlReader(problems).read(new SourceText(files.shown(name), text))
                .filter(root -> problems.count() == 0);
    }

    private Optional<SchemaView> view(String name, MapNode root, Workbench.Sheet sheet) {
        return workbench.shapes().of(name.substring(name.lastIndexOf('/') + 1),
                sheet.edition(), root.text("kind").orElse(""));
    }

    /** The piece of keys with dots, as deep as the schema knows them. */
    private static PiecePath named(String keys, Optional<SchemaView> view) {
        PiecePath path = PiecePath.of();
        Optional<SchemaView> at = view;
        for (String key : keys.split("\\.")) {
            at = at.flatMap(known -> known.child(key));
            if (at.isEmpty()) {
                return path;
            }
            path = path.then(key);
        }
        return path;
    }

    /** The deepest piece that begins at a place, else the last that begins before it. */
    private static PiecePath path(MapNode root, int line, int column) {
        PiecePath best = PiecePath.of();
        Position found = new Position("", 0, 0);
        Position wanted = new Position("", line, column == 0 ? Integer.MAX_VALUE : column);
        for (Piece piece : pieces(root, PiecePath.of()).toList()) {
            Position at = new Position("", piece.at().line(), piece.at().column());
            if (at.compareTo(wanted) <= 0 && at.compareTo(found) >= 0) {
                best = piece.path();
                found = at;
            }
        }
        return best;
    }

    private record Piece(PiecePath path, Position at) {
    }

    private static Stream<Piece> pieces(Node node, PiecePath path) {
        if (node instanceof ListNode list) {
            return java.util.stream.IntStream.range(0, list.items().size()).boxed().flatMap(i ->
                    Stream.concat(Stream.of(new Piece(path.then(i), list.items().get(i).position())),
                            pieces(list.items().get(i), path.then(i))));
        }
        return node instanceof MapNode map ? map.entries().stream().flatMap(entry -> Stream.concat(
                Stream.of(new Piece(path.then(entry.key()), entry.keyPosition())),
                pieces(entry.value(), path.then(entry.key())))) : Stream.empty();
    }
}
