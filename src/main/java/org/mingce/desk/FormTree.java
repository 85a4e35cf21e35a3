package org.mingce.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.model.Classification;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.schema.CodeFormat;
import org.mingce.yaml.schema.SchemaView;

/** A piece of data as the fields of a form, in the words of its schema: values of JSON. */
final class FormTree {

    /** So deep are maps shown that are not there yet. */
    private static final int DEEPEST_NEW = 3;

    private final Classification names;

    /** @param names the year's codes */
    FormTree(Classification names) {
        this.names = names;
    }

    /**
     * The fields of a piece.
     *
     * @param node what is there; {@code null} where nothing is
     * @param view what may be there; empty where nothing is said of it
     */
    Map<String, Object> of(PiecePath path, Node node, Optional<SchemaView> view) {
        return node(path, node, view, 0);
    }

    private Map<String, Object> node(PiecePath path, Node node, Optional<SchemaView> view, int depth) {
        Map<String, Object> form = new LinkedHashMap<>();
        Object last = path.steps().isEmpty() ? "" : path.steps().get(path.steps().size() - 1);
        form.put("path", path.steps());
        form.put("key", last.toString());
        form.put("title", title(last, view));
        form.put("help", view.map(SchemaView::help).orElse(""));
        Node present = isNothing(node) ? null : node;
        form.put("present", present != null);
        form.put("line", present == null ? 0 : present.position().line());
        Set<String> types = view.map(SchemaView::types).orElse(Set.of());
        if (present instanceof ListNode || present == null && types.equals(Set.of("array"))) {
            list(form, path, (ListNode) present, view, depth);
        } else if (present instanceof MapNode || present == null && types.equals(Set.of("object"))) {
            map(form, path, (MapNode) present, view, depth);
        } else {
            scalar(form, (TextNode) present, view, types);
        }
        return form;
    }

    private String title(Object key, Optional<SchemaView> view) {
        String code = key.toString();
        if (key instanceof String && CodeFormat.isDigits(code)) {
            Optional<String> name = names.functionalName(code).or(() -> names.economicName(code));
            return name.map(found -> code + " " + found).orElse(code);
        }
        String title = view.map(SchemaView::title).orElse("");
        return !title.isEmpty() ? title : key instanceof Integer index ? Integer.toString(index + 1) : code;
    }

    private static void scalar(Map<String, Object> form, TextNode node, Optional<SchemaView> view, Set<String> types) {
        boolean number = types.contains("number") || types.contains("integer");
        boolean text = types.contains("string")
                || types.isEmpty() && (node == null || node.kind() == TextNode.Kind.TEXT);
        List<String> choices = view.map(SchemaView::choices).orElse(List.of());
        form.put("kind", !choices.isEmpty() ? "choice" : types.contains("boolean") ? "truth"
                : number && text ? "auto" : number || !text ? "number" : "text");
        form.put("choices", choices);
        form.put("value", node == null ? "" : node.text());
    }

    private void map(Map<String, Object> form, PiecePath path, MapNode map, Optional<SchemaView> view, int depth) {
        Optional<CodeFormat> codes = view.flatMap(SchemaView::codes);
        if (codes.isPresent() || view.filter(SchemaView::isRows).isPresent()) {
            new FormGrid(this::title).fill(form, map, view.get());
            form.put("codes", codes.map(CodeFormat::getName).orElse(""));
            return;
        }
        form.put("kind", "group");
        Set<String> keys = new LinkedHashSet<>();
        // What may be a text as well is not full of gaps.
        boolean all = view.filter(known -> !known.isMixed()).isPresent() && depth < DEEPEST_NEW;
        Stream<String> own = map == null ? Stream.empty() : map.keys().stream();
        List<String> there = own.toList();
        view.ifPresent(known -> known.keys().stream().filter(key -> all || there.contains(key)).forEach(keys::add));
        keys.addAll(there);
        List<Object> children = new ArrayList<>();
        for (String key : keys) {
            Node child = map == null ? null : map.get(key).orElse(null);
            int next = child == null ? depth + 1 : depth;
            if (child != null || next < DEEPEST_NEW) {
                children.add(node(path.then(key), child, view.flatMap(known -> known.child(key)), next));
            }
        }
        form.put("children", children);
    }

    private void list(Map<String, Object> form, PiecePath path, ListNode list, Optional<SchemaView> view, int depth) {
        List<Node> items = list == null ? List.of() : list.items();
        boolean rows = !items.isEmpty() && items.stream().allMatch(item -> item instanceof ListNode row
                && row.items().stream().allMatch(TextNode.class::isInstance));
        if (rows) {
            form.put("kind", "matrix");
            form.put("rows", items.stream().map(row -> ((ListNode) row).items().stream()
                    .map(cell -> ((TextNode) cell).text()).toList()).toList());
            return;
        }
        form.put("kind", "list");
        List<Object> children = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            children.add(node(path.then(i), items.get(i), view.flatMap(SchemaView::item), depth));
        }
        form.put("children", children);
        form.put("texts", view.flatMap(SchemaView::item).map(SchemaView::types)
                .map(types -> types.contains("string")).orElse(false));
    }

    private static boolean isNothing(Node node) {
        return node == null || node instanceof TextNode text && text.kind() == TextNode.Kind.NULL;
    }
}
