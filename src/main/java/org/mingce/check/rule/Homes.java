package org.mingce.check.rule;

import java.util.HashMap;
import java.util.Map;
import org.mingce.model.Booklet;
import org.mingce.model.Edition;
import org.mingce.model.Position;
import org.mingce.model.Term;

/** What the templates say by themselves is at home in a part, section, table or annex, and in the file of its data. */
final class Homes {

    /**
     * Where a text is at home.
     *
     * @param place    in the booklet
     * @param position in the data
     */
    record Home(Place place, Position position) {
    }

    private final Map<String, Home> byAnchor = new HashMap<>();
    private final Home nowhere;

    Homes(Booklet booklet, Words words) {
        this.nowhere = new Home(Place.NONE, booklet.department().content().position());
        Position glossary = booklet.glossary().stream().map(Term::position).findFirst().orElse(nowhere.position());
        Map<String, Position> files = Map.of("overview", booklet.overview().position(), "tables",
                booklet.accounts().position(), "explanation", Position.of(booklet.explanation().position().file()),
                "glossary", glossary);
        for (Edition.Part part : booklet.edition().parts()) {
            add(words.part(part.id()), files.getOrDefault(part.id(), nowhere.position()));
        }
        booklet.edition().tables().forEach(table -> add(words.place(table.id()), booklet.accounts().position()));
        booklet.edition().flatSections().filter(section -> section.id() != null).forEach(section ->
                add(words.section(section.id()), booklet.explanation().entries().stream()
                        .filter(entry -> entry.key().equals(section.id())).map(entry -> entry.keyPosition()).findFirst()
                        .orElse(files.get("explanation"))));
        for (int i = 0; i < booklet.annexes().size(); i++) {
            add(words.annex(i), booklet.annexes().get(i).position());
        }
    }

    private void add(Place place, Position position) {
        byAnchor.put(place.anchor(), new Home(place, position));
    }

    /** That of an id, or of what the id belongs to: {@code part-3-5-2} to {@code part-3-5}. */
    Home of(String anchor) {
        String id = anchor;
        while (!id.isEmpty() && !byAnchor.containsKey(id)) {
            id = id.substring(0, Math.max(0, id.lastIndexOf('-')));
        }
        return id.isEmpty() ? nowhere : byAnchor.get(id);
    }
}
