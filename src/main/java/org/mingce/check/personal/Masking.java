package org.mingce.check.personal;

import java.util.List;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/**
 * Prints personal data masked where {@code department.yaml} says {@code mask: true}: identity numbers, bank accounts
 * and telephone numbers lose their middle, names beside a telephone number all but the first character. Applied to a
 * booklet after its checks and before its template.
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
        List<Annex> annexes = booklet.annexes().stream()
                .map(annex -> new Annex(annex.kind(), map(annex.content()), annex.position())).toList();
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(), map(booklet.overview()),
                map(booklet.explanation()), booklet.glossary(), annexes, booklet.settings());
    }

    private static MapNode map(MapNode map) {
        boolean contact = map.get("telephone").isPresent();
        return new MapNode(map.entries().stream().map(entry -> new MapNode.Entry(entry.key(), entry.keyPosition(),
                contact ? contact(entry.key(), entry.value()) : node(entry.value()))).toList(), map.position());
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
        return text.kind() == TextNode.Kind.TEXT ? text(text, PersonalData.masked(text.text())) : text;
    }

    private static TextNode text(TextNode text, String masked) {
        return new TextNode(masked, text.kind(), text.unit(), text.position());
    }
}
