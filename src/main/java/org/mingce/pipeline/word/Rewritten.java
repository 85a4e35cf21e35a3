package org.mingce.pipeline.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingce.document.compare.Loose;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Outcome;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.yaml.SourceText;
import org.mingce.yaml.edit.KeyOrder;
import org.mingce.yaml.edit.NodeChange;
import org.mingce.yaml.edit.PiecePath;
import org.mingce.yaml.edit.SourceFile;
import org.mingce.yaml.edit.YamlWriter;

/** Data files as they would be written. */
final class Rewritten {

    private static final Position NOWHERE = Position.of("");

    private final Leaves leaves;
    private final YamlWriter writer = new YamlWriter(KeyOrder.NONE);

    Rewritten(Leaves leaves) {
        this.leaves = leaves;
    }

    /** The texts of the files that change, or why they can't. Two wishes for the same words make no value at all. */
    Outcome<Map<Path, String>> texts(List<Rewriting> rewritings) {
        Map<Path, List<Rewriting>> byFile = new TreeMap<>();
        rewritings.forEach(one -> byFile.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(one));
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Map.Entry<Path, List<Rewriting>> file : byFile.entrySet()) {
            Optional<List<NodeChange>> changes = changes(file.getValue());
            SourceFile.Content content = leaves.files().get(file.getKey());
            if (changes.isEmpty() || content == null) {
                return Outcome.failed(List.of());
            }
            Outcome<String> text = writer.changed(new SourceText(leaves.shown(file.getKey()), content.characters()),
                    changes.get());
            if (text.value() == null) {
                return Outcome.failed(text.diagnostics());
            }
            texts.put(file.getKey(), content.with(text.value()));
        }
        return Outcome.of(texts);
    }

    /** Texts first; then entries of lists from behind, so that no index moves before it is used. */
    private static Optional<List<NodeChange>> changes(List<Rewriting> rewritings) {
        List<NodeChange> changes = new ArrayList<>();
        Map<String, List<Rewriting>> texts = new LinkedHashMap<>();
        rewritings.stream().filter(one -> one instanceof Rewriting.Words || one instanceof Rewriting.Meaning)
                .forEach(one -> texts.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        for (List<Rewriting> group : texts.values()) {
            Optional<NodeChange> change = group.get(0) instanceof Rewriting.Words ? words(group) : meaning(group);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        Stream<Rewriting.Insertion> insertions = rewritings.stream().filter(Rewriting.Insertion.class::isInstance)
                .map(Rewriting.Insertion.class::cast);
        List<NodeChange> entries = new ArrayList<>(insertions
                .sorted(Comparator.comparingInt(Rewriting.Insertion::order).reversed())
                .map(one -> new NodeChange.Insert(one.path(), node(one.text()))).toList());
        rewritings.stream().filter(Rewriting.Removal.class::isInstance)
                .forEach(one -> entries.add(new NodeChange.Remove(((Rewriting.Removal) one).leaf().path())));
        entries.sort(Comparator.comparing(NodeChange::path, Rewritten::fromBehind)
                .thenComparing(change -> change instanceof NodeChange.Remove ? 0 : 1));
        changes.addAll(entries);
        return Optional.of(changes);
    }

    private static int fromBehind(PiecePath one, PiecePath other) {
        for (int i = 0; i < Math.min(one.steps().size(), other.steps().size()); i++) {
            Object step = one.steps().get(i);
            Object beside = other.steps().get(i);
            int order = step instanceof Integer index && beside instanceof Integer next ? next.compareTo(index)
                    : beside.toString().compareTo(step.toString());
            if (order != 0) {
                return order;
            }
        }
        return other.steps().size() - one.steps().size();
    }

    private static Optional<NodeChange> words(List<Rewriting> group) {
        SourceLeaf leaf = ((Rewriting.Words) group.get(0)).leaf();
        List<Edit> edits = group.stream().map(Rewriting.Words.class::cast)
                .map(one -> new Edit(one.from(), one.to(), one.is())).toList();
        return edited(leaf.node().text(), edits).map(text -> new NodeChange.Put(leaf.path(), node(text)));
    }

    private static Optional<NodeChange> meaning(List<Rewriting> group) {
        Rewriting.Meaning first = (Rewriting.Meaning) group.get(0);
        List<Edit> edits = group.stream().map(Rewriting.Meaning.class::cast)
                .map(one -> new Edit(one.from(), one.to(), one.is())).toList();
        return edited(first.was(), edits).map(text -> first.isMap()
                ? new NodeChange.Put(first.path().then("definition"), node(text))
                : new NodeChange.Put(first.path(), new MapNode(List.of(entry("term", first.term()),
                        entry("definition", text)), NOWHERE)));
    }

    private static MapNode.Entry entry(String key, String text) {
        return new MapNode.Entry(key, NOWHERE, node(text));
    }

    private static Node node(String text) {
        return new TextNode(text, TextNode.Kind.TEXT, null, NOWHERE);
    }

    private record Edit(int from, int to, String is) {
    }

    /** The text after all edits; empty where two of them want something else of the same words. */
    private static Optional<String> edited(String was, List<Edit> edits) {
        Loose loose = Loose.of(was);
        List<Edit> sorted = edits.stream().distinct()
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to)).toList();
        StringBuilder text = new StringBuilder();
        int last = 0;
        int end = 0;
        boolean first = true;
        for (Edit edit : sorted) {
            if (!first && (edit.from() < end || edit.from() == end && edit.from() == edit.to())) {
                return Optional.empty();
            }
            int from = edit.from() == edit.to() ? loose.end(edit.from()) : loose.place(edit.from());
            text.append(was, last, Math.max(last, from)).append(edit.is());
            last = Math.max(last, edit.from() == edit.to() ? from : loose.end(edit.to()));
            end = edit.to();
            first = false;
        }
        return Optional.of(text.append(was.substring(last)).toString());
    }
}
