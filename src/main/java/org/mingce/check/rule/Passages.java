package org.mingce.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingce.model.Booklet;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.Term;
import org.mingce.model.TextNode;

/** What the data say in words: the prose of overview, explanation and annexes, and all else that can be printed. */
final class Passages {

    private static final Set<String> NOT_PROSE = Set.of("label", "telephone");
    private static final String NAME = "name";

    private final List<Passage> prose = new ArrayList<>();
    private final List<Passage> printed = new ArrayList<>();
    private final Steps steps;

    private Passages(Steps steps) {
        this.steps = steps;
    }

    /** The texts of a booklet. */
    static Passages of(Booklet booklet, Words words, Steps steps) {
        Passages all = new Passages(steps);
        all.add(booklet.overview(), words.part("overview"), "overview");
        for (MapNode.Entry entry : booklet.explanation().entries()) {
            all.add(entry.value(), words.section(entry.key()), entry.key());
        }
        for (int i = 0; i < booklet.annexes().size(); i++) {
            all.add(booklet.annexes().get(i).content(), words.annex(i), "annex");
        }
        all.names(booklet, words);
        return all;
    }

    /** Every text of overview, explanation and annexes, in the order of the sources. */
    List<Passage> prose() {
        return List.copyOf(prose);
    }

    /** The prose and all else that can be printed: short entries, numbers, names and terms. */
    List<Passage> printed() {
        return List.copyOf(printed);
    }

    private void names(Booklet booklet, Words words) {
        add(booklet.department().content(), Place.NONE, NAME, false);
        for (Term term : booklet.glossary()) {
            Place place = words.part("glossary").row(term.name());
            print(new Text(term.name(), steps), term.position(), place, NAME);
            print(new Text(term.definition(), steps), term.position(), place, NAME);
        }
        Position accounts = booklet.accounts().position();
        Stream.of(booklet.classification().functional(), booklet.classification().economic())
                .flatMap(names -> names.values().stream())
                .forEach(name -> print(new Text(name, steps), accounts, Place.NONE, NAME));
    }

    private void print(Text text, Position position, Place place, String key) {
        printed.add(new Passage(text, Quantities.NONE, position, place, key, position.file()));
    }

    private void add(Node node, Place place, String key) {
        add(node, place, key, true);
    }

    private void add(Node node, Place place, String key, boolean isProse) {
        if (node instanceof MapNode map) {
            Place inside = map.text("title").filter(title -> map.get("body").isPresent() && !key.equals("annex"))
                    .map(place::row).orElse(place);
            map.entries().stream().filter(entry -> !Passage.NOT_PRINTED.contains(entry.key())).forEach(entry ->
                    add(entry.value(), inside, entry.key(), isProse && !NOT_PROSE.contains(entry.key())));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> add(item, place, key, isProse));
        } else if (node instanceof TextNode text && isProse && text.kind() == TextNode.Kind.TEXT) {
            Text read = new Text(text.text(), steps);
            prose.add(new Passage(read, Quantities.of(read), text.position(), place, key, text.position().file()));
            printed.add(prose.get(prose.size() - 1));
        } else if (node instanceof TextNode text && !Passage.isAmount(text)) {
            print(new Text(text.text(), steps), text.position(), place, key);
        }
    }
}
