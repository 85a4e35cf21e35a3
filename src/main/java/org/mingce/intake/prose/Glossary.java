package org.mingce.intake.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.document.Block;
import org.mingce.document.Table;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.Term;

/** The terms of part four; what stands below a term is part of its definition. */
final class Glossary {

    private static final Pattern TERM = Pattern.compile("([^，。；：:]{2,40})[：:]\\s*(.+)", Pattern.DOTALL);

    private final Map<String, String> terms = new LinkedHashMap<>();
    private final List<Block> left = new ArrayList<>();

    Glossary(List<Block> blocks) {
        String open = null;
        for (Block block : blocks) {
            String text = Numbered.cut(Published.text(block));
            boolean counted = Numbered.of(Published.text(block)).isPresent();
            Matcher term = TERM.matcher(text);
            if (block instanceof Table) {
                left.add(block);
            } else if (term.matches() && (counted || open == null || !isPlain(terms.get(open)))
                    && !terms.containsKey(term.group(1).strip())) {
                open = term.group(1).strip();
                terms.put(open, term.group(2).strip());
            } else if (open != null) {
                terms.merge(open, Published.text(block).strip(), (before, more) -> before + "\n" + more);
            } else {
                left.add(block);
            }
        }
    }

    /** Whether a definition is not yet at its end. */
    private static boolean isPlain(String definition) {
        return definition.endsWith("：") || definition.endsWith("，") || definition.endsWith("、");
    }

    /** What stands there and is no term. */
    List<Block> left() {
        return left;
    }

    /** The file: a term alone where all departments share its definition. */
    MapNode node(Map<String, String> shared) {
        List<Node> nodes = new ArrayList<>();
        terms.forEach((term, definition) -> nodes.add(isShared(shared.get(term), definition) ? Nodes.text(term)
                : Nodes.map(Nodes.entry("term", Nodes.text(term)), Nodes.entry("definition", Nodes.text(definition)))));
        return Nodes.map(Nodes.entry("terms", Nodes.list(nodes)));
    }

    private static boolean isShared(String shared, String definition) {
        return shared != null && Wording.exact(shared).equals(Wording.exact(definition));
    }

    List<Term> terms() {
        return terms.entrySet().stream()
                .map(term -> new Term(term.getKey(), term.getValue(), Position.of(""))).toList();
    }
}
