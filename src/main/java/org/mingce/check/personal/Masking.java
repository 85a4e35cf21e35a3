package org.mingce.check.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Finding;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Values;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.Classification;
import org.mingce.model.Department;
import org.mingce.model.Diagnostic;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Term;
import org.mingce.model.TextNode;

/**
 * Prints personal data masked where {@code department.yaml} says {@code mask: true}: identity numbers, bank accounts
 * and telephone numbers lose their middle, names beside a telephone number all but the first character. Applied to a
 * booklet after its checks and before its template, to all that a template can print of it. What findings and
 * diagnostics say is masked always: they lead to the place, and need not repeat it.
 */
public final class Masking {

    private Masking() {
    }

    /** Whether the department wants personal data masked. */
    public static boolean isOn(Booklet booklet) {
        return booklet.department().content().text("mask").filter("true"::equals).isPresent();
    }

    /** The booklet as it may be printed: the same one where nothing is to be masked. */
    public static Booklet of(Booklet booklet) {
        if (!isOn(booklet)) {
            return booklet;
        }
        Department department = booklet.department();
        List<Annex> annexes = booklet.annexes().stream()
                .map(annex -> new Annex(annex.kind(), map(annex.content()), annex.position())).toList();
        List<Term> glossary = booklet.glossary().stream()
                .map(term -> new Term(of(term.name()), of(term.definition()), term.position())).toList();
        return new Booklet(new Department(department.id(), of(department.name()), of(department.officialName()),
                department.region(), map(department.content())), booklet.year(), booklet.edition(),
                new Classification(names(booklet.classification().functional()),
                        names(booklet.classification().economic())),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), map(booklet.overview()),
                map(booklet.explanation()), glossary, annexes, booklet.settings());
    }

    /** The text with stars in place of the middle of personal data. */
    public static String of(String text) {
        return PersonalData.masked(text);
    }

    /** The finding without personal data. */
    public static Finding of(Finding finding) {
        Place place = finding.place();
        Values values = finding.values();
        return new Finding(finding.code(), finding.severity(), finding.position(),
                new Place(of(place.table()), of(place.row()), of(place.column()), place.anchor()),
                of(finding.message()),
                new Values(of(values.stated()), of(values.expected()), of(values.difference())),
                of(finding.computation()), of(finding.advice()), of(finding.waiver()));
    }

    /** The diagnostic without personal data; lines to paste are code, and stay. */
    public static Diagnostic of(Diagnostic diagnostic) {
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), diagnostic.position(), of(diagnostic.message()),
                diagnostic.hints().stream().map(Masking::of).toList(),
                diagnostic.lines().stream().map(Masking::of).toList());
    }

    private static Map<String, String> names(Map<String, String> names) {
        Map<String, String> masked = new LinkedHashMap<>();
        names.forEach((code, name) -> masked.put(code, of(name)));
        return masked;
    }

    private static MapNode map(MapNode map) {
        boolean contact = map.get("telephone").isPresent();
        return new MapNode(map.entries().stream().map(entry -> new MapNode.Entry(entry.key(), entry.keyPosition(),
                entry(entry, contact))).toList(), map.position());
    }

    private static Node entry(MapNode.Entry entry, boolean contact) {
        if (Passage.NOT_PRINTED.contains(entry.key())) {
            return entry.value();
        }
        return contact ? contact(entry.key(), entry.value()) : node(entry.value());
    }

    private static Node contact(String key, Node value) {
        if (!(value instanceof TextNode text)) {
            return node(value);
        }
        return switch (key) {
            case "telephone" -> text(text, PersonalData.maskedNumber(text.text()));
            case "preparer" -> text(text, text.text().isEmpty() ? ""
                    : text.text().charAt(0) + "*".repeat(text.text().length() - 1));
            default -> node(value);
        };
    }

    private static Node node(Node node) {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(Masking::node).toList(), list.position());
        }
        TextNode text = (TextNode) node;
        return Passage.isAmount(text) ? text : text(text, of(text.text()));
    }

    /** What has stars in it is no number any more. */
    private static TextNode text(TextNode text, String masked) {
        return masked.equals(text.text()) ? text : new TextNode(masked, TextNode.Kind.TEXT, null, text.position());
    }
}
