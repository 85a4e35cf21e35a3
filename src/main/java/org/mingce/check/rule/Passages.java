package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** Every text of overview, explanation and annexes, in the order of the sources. */
final class Passages {

    private static final Set<String> NOT_PROSE = Set.of("kind", "layout", "unit", "image", "label", "telephone");

    private final List<Passage> passages = new ArrayList<>();

    private final Steps steps;

    private Passages(Steps steps) {
        this.steps = steps;
    }

    /** The texts of a booklet. */
    static List<Passage> of(Booklet booklet, Words words, Steps steps) {
        Passages all = new Passages(steps);
        all.add(booklet.overview(), words.part("overview"), "overview");
        for (MapNode.Entry entry : booklet.explanation().entries()) {
            all.add(entry.value(), words.section(entry.key()), entry.key());
        }
        for (int i = 0; i < booklet.annexes().size(); i++) {
            all.add(booklet.annexes().get(i).content(), words.annex(i), "annex");
        }
        return List.copyOf(all.passages);
    }

    private void add(Node node, Place place, String key) {
        if (node instanceof MapNode map) {
            Place inside = map.text("title").filter(title -> map.get("body").isPresent() && !key.equals("annex"))
                    .map(place::row).orElse(place);
            map.entries().stream().filter(entry -> !NOT_PROSE.contains(entry.key()))
                    .forEach(entry -> add(entry.value(), inside, entry.key()));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> add(item, place, key));
        } else if (node instanceof TextNode text && text.kind() == TextNode.Kind.TEXT) {
            Text read = new Text(text.text(), steps);
            passages.add(new Passage(read, Quantities.of(read), text.position(), place, key, text.position().file()));
        }
    }
}
