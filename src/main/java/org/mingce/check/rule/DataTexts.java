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
final class DataTexts {

    private static final Set<String> NOT_PROSE = Set.of("label", "telephone");
    private static final String NAME = "name";
    /** The key of terms and what they mean. */
    static final String TERM = "term";

    private final List<DataText> all = new ArrayList<>();

    private DataTexts() {
    }

    /** The texts of a booklet, in the order of the sources. */
    static List<DataText> of(Booklet booklet, Words words) {
        DataTexts texts = new DataTexts();
        texts.add(booklet.overview(), words.part("overview"), "overview");
        for (MapNode.Entry entry : booklet.explanation().entries()) {
            texts.add(entry.value(), words.section(entry.key()), entry.key());
        }
        for (int i = 0; i < booklet.annexes().size(); i++) {
            texts.add(booklet.annexes().get(i).content(), words.annex(i), "annex");
        }
        texts.names(booklet, words);
        return List.copyOf(texts.all);
    }

    private void names(Booklet booklet, Words words) {
        add(booklet.department().content(), Place.NONE, NAME, false);
        for (Term term : booklet.glossary()) {
            Place place = words.part("glossary").row(term.name());
            all.add(new DataText(term.name(), term.position(), place, TERM, false));
            all.add(new DataText(term.definition(), term.position(), place, TERM, false));
        }
        Position accounts = booklet.accounts().position();
        Stream.of(booklet.classification().functional(), booklet.classification().economic())
                .flatMap(names -> names.values().stream())
                .forEach(name -> all.add(new DataText(name, accounts, Place.NONE, NAME, false)));
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
        } else if (node instanceof TextNode text && !Passage.isAmount(text)) {
            all.add(new DataText(text.text(), text.position(), place, key,
                    isProse && text.kind() == TextNode.Kind.TEXT));
        }
    }
}
