package org.mingce.check;

import java.util.ArrayList;
import java.util.List;
import org.mingce.model.Annex;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.MapNode.Entry;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/** A booklet with nothing to read but one text: a | between two paragraphs, || between two annexes. */
final class OneText {

    private static final String REPORT = "report";
    private static final String FILE = "annex-%d.yaml";

    private OneText() {
    }

    static Booklet in(Booklet booklet, String text) {
        List<Annex> annexes = new ArrayList<>();
        for (String document : text.split("\\|\\|")) {
            String file = String.format(FILE, annexes.size() + 1);
            List<Node> paragraphs = new ArrayList<>();
            for (String paragraph : document.split("\\|")) {
                paragraphs.add(new TextNode(paragraph, TextNode.Kind.TEXT, null,
                        new Position(file, paragraphs.size() + 2, 1)));
            }
            Position start = Position.of(file);
            Entry body = new Entry("body", start, new ListNode(paragraphs, start));
            annexes.add(new Annex(REPORT, new MapNode(List.of(body), start), start));
        }
        return in(booklet, MapNode.empty(Position.of("explanation.yaml")), annexes);
    }

    static Booklet in(Booklet booklet, MapNode explanation, List<Annex> annexes) {
        return new Booklet(booklet.department(), booklet.year(), booklet.edition(), booklet.classification(),
                booklet.accounts(), booklet.stated(), booklet.budget(), booklet.previous(),
                booklet.overview(), explanation, booklet.glossary(), annexes, booklet.settings(),
                booklet.wrongWords());
    }

    /** Whether a place is in the text. */
    static boolean holds(Position position) {
        return position != null && position.file().matches("annex-\\d+\\.yaml");
    }
}
