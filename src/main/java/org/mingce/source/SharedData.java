package org.mingce.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.Classification;
import org.mingce.model.Diagnostic;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Messages;
import org.mingce.model.Node;
import org.mingce.model.Term;
import org.mingce.model.TextNode;
import org.mingce.model.WrongWord;
import org.mingce.yaml.Folder;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.SchemaCheck;
import org.mingce.yaml.schema.SchemaLibrary;

/**
 * What all departments share: {@code data/shared}. Names of codes and definitions of terms, by year; wrong words.
 *
 * @param functional  names of 支出功能分类 codes
 * @param economic    names of 支出经济分类 codes
 * @param terms       definitions
 * @param wrongWords  ways of writing that are wrong anywhere; none without that file
 * @param diagnostics what is wrong in these files
 */
record SharedData(Map<String, List<Dated>> functional, Map<String, List<Dated>> economic,
                  Map<String, List<Dated>> terms, List<WrongWord> wrongWords, List<Diagnostic> diagnostics) {

    /** The folder in {@code data}, whose name no department can have. */
    static final String FOLDER = "shared";

    /** Reads the files once. */
    static SharedData read(Folder data, SchemaLibrary library, Messages messages) {
        Problems problems = new Problems(messages);
        SchemaCheck check = new SchemaCheck(library, null, problems);
        Map<String, List<Dated>> functional = codes(file("functional", data, library, check, problems), problems);
        Map<String, List<Dated>> economic = codes(file("economic", data, library, check, problems), problems);
        Map<String, List<Dated>> terms = terms(file("glossary", data, library, check, problems), problems);
        List<WrongWord> words = data.has(data.at(FOLDER, "words.yaml"))
                ? words(file("words", data, library, check, problems)) : List.of();
        return new SharedData(functional, economic, terms, words, problems.sorted());
    }

    private static Optional<MapNode> file(String name, Folder data, SchemaLibrary library, SchemaCheck check,
                                          Problems problems) {
        String schema = name.equals("glossary") || name.equals("words") ? "shared-" + name : name;
        return data.yaml(data.at(FOLDER, name + ".yaml"), problems)
                .filter(root -> check.holds(root, "", library.named(schema)));
    }

    private static Map<String, List<Dated>> codes(Optional<MapNode> root, Problems problems) {
        Map<String, List<Dated>> names = new LinkedHashMap<>();
        root.flatMap(map -> map.map("codes")).ifPresent(codes -> codes.entries().forEach(entry -> {
            List<Node> variants = entry.value() instanceof ListNode list ? list.items() : List.of(entry.value());
            for (Node variant : variants) {
                add(names, entry.key(), dated(variant, "name"), problems);
            }
        }));
        return Collections.unmodifiableMap(names);
    }

    private static Map<String, List<Dated>> terms(Optional<MapNode> root, Problems problems) {
        Map<String, List<Dated>> terms = new LinkedHashMap<>();
        root.ifPresent(map -> map.list("terms").forEach(term ->
                add(terms, ((MapNode) term).text("term").orElseThrow(), dated(term, "definition"), problems)));
        return Collections.unmodifiableMap(terms);
    }

    private static List<WrongWord> words(Optional<MapNode> root) {
        return root.flatMap(map -> map.map("words")).stream().flatMap(words -> words.entries().stream())
                .map(entry -> entry.value() instanceof MapNode map
                        ? new WrongWord(entry.key(), map.text("right").orElseThrow(),
                                map.list("except").stream().map(text -> ((TextNode) text).text()).toList())
                        : new WrongWord(entry.key(), ((TextNode) entry.value()).text(), List.of())).toList();
    }

    private static Dated dated(Node node, String key) {
        if (node instanceof MapNode map) {
            return Dated.of(map.text(key).orElseThrow(), map, map.position());
        }
        return Dated.of(((TextNode) node).text(), MapNode.empty(node.position()), node.position());
    }

    private static void add(Map<String, List<Dated>> all, String key, Dated dated, Problems problems) {
        List<Dated> variants = all.computeIfAbsent(key, name -> new ArrayList<>());
        variants.stream().filter(dated::overlaps).findFirst().ifPresent(other ->
                problems.error("shared.overlap", dated.position(), key, other.position()));
        variants.add(dated);
    }

    /** The names of a year's codes, and those that a department adds: {@code codes:} of its accounts. */
    Classification classification(int year, MapNode added) {
        Map<String, String> functionalNames = names(functional, year);
        Map<String, String> economicNames = names(economic, year);
        for (String code : added.keys()) {
            added.text(code).ifPresent(name ->
                    (code.startsWith("3") ? economicNames : functionalNames).put(code, name));
        }
        return new Classification(Collections.unmodifiableMap(functionalNames),
                Collections.unmodifiableMap(economicNames));
    }

    private static Map<String, String> names(Map<String, List<Dated>> all, int year) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach((code, variants) -> {
            for (Dated name : variants) {
                if (name.holdsIn(year)) {
                    names.put(code, name.text());
                    return;
                }
            }
        });
        return names;
    }

    /** The year's definition of a term. */
    Optional<Term> term(String name, int year) {
        return terms.getOrDefault(name, List.of()).stream().filter(definition -> definition.holdsIn(year)).findFirst()
                .map(definition -> new Term(name, definition.text(), definition.position()));
    }

    /** The terms that have a definition in some year. */
    List<String> termNames() {
        return List.copyOf(terms.keySet());
    }

}
