package org.mingce.catalogue;

import java.util.Collection;
import java.util.Map;
import org.mingce.model.Classification;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.model.table.DeclaredTable;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.NearestCodes;

/**
 * The codes that an edition lists: the classes of its tables, the items in blocks. Each needs a name in the shared
 * classification of the year, since no single department's own names hold for an edition.
 */
final class ListedCodes {

    private static final int CLASS_DIGITS = 3;

    private final Classification names;
    private final Problems problems;

    ListedCodes(Classification names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** Notes those that have no name. */
    void check(MapNode edition, Collection<DeclaredTable> tables) {
        for (Node code : edition.list("classes")) {
            String text = DeclarationReader.text(code);
            check(code, text.length() == CLASS_DIGITS && names.functional().containsKey(text), names.functional());
        }
        tables.forEach(table -> {
            checkBlocks(table.content());
            table.content().map("sides").ifPresent(sides -> sides.entries().stream().map(MapNode.Entry::value)
                    .filter(MapNode.class::isInstance).forEach(side -> checkBlocks((MapNode) side)));
        });
    }

    private void checkBlocks(MapNode side) {
        for (Node block : side.list("blocks")) {
            for (Node code : ((ListNode) block).items()) {
                check(code, names.economic().containsKey(DeclarationReader.text(code)), names.economic());
            }
        }
    }

    private void check(Node code, boolean known, Map<String, String> names) {
        if (!known && code instanceof TextNode text) {
            problems.error("edition.code", code.position(), text.text(),
                    new NearestCodes(names).to(text.text(), problems.messages()));
        }
    }
}
