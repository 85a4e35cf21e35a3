package org.mingce.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingce.model.MapNode;
import org.mingce.model.Nearest;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.Term;
import org.mingce.model.TextNode;
import org.mingce.yaml.Problems;

/** {@code glossary.yaml}, once it keeps to its schema: terms with a definition of their own or the shared one. */
final class TermsReader {

    private final SharedData shared;
    private final int year;
    private final Problems problems;

    TermsReader(SharedData shared, int year, Problems problems) {
        this.shared = shared;
        this.year = year;
        this.problems = problems;
    }

    List<Term> read(MapNode root) {
        List<Term> terms = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Node node : root.list("terms")) {
            Term term = term(node);
            Position first = seen.putIfAbsent(term.name(), node.position());
            if (first != null) {
                problems.error("term.duplicate", node.position(), term.name(), first);
            }
            terms.add(term);
        }
        return terms;
    }

    private Term term(Node node) {
        if (node instanceof TextNode name) {
            return shared(name.text(), node.position());
        }
        MapNode map = (MapNode) node;
        String name = map.text("term").orElseThrow();
        Optional<Node> own = map.get("definition");
        return own.isPresent() ? new Term(name, ((TextNode) own.get()).text(), own.get().position())
                : shared(name, node.position());
    }

    private Term shared(String name, Position position) {
        Optional<Term> term = shared.term(name, year);
        if (term.isEmpty()) {
            problems.error("term.undefined", position, name, Nearest.to(name, shared.termNames()).orElse(""), year);
        }
        return term.orElseGet(() -> new Term(name, "", position));
    }
}
