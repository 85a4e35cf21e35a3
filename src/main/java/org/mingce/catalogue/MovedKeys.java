package org.mingce.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.yaml.Problems;

/**
 * What of an {@code edition.yaml} has moved to the declarations of tables: each such key is noted with its new place
 * and taken out, so that nothing else is said of it.
 */
final class MovedKeys {

    private static final String TABLES = "tables";
    /** The variants of the message that tell how a key is written today, where its name is another. */
    private static final String MESSAGE = "edition.moved";

    private final Set<String> declared;
    private final String folder;
    private final Problems problems;

    /**
     * @param declared the keys of a declaration
     * @param folder   the folder in which the declarations stand that the file may override, for messages
     */
    MovedKeys(Set<String> declared, String folder, Problems problems) {
        this.declared = declared;
        this.folder = folder;
        this.problems = problems;
    }

    /** The edition's file without them. */
    MapNode out(MapNode root) {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : root.entries()) {
            entries.add(entry.key().equals(TABLES) && entry.value() instanceof ListNode list
                    ? new MapNode.Entry(entry.key(), entry.keyPosition(), out(list)) : entry);
        }
        return new MapNode(entries, root.position());
    }

    private ListNode out(ListNode tables) {
        List<Node> items = new ArrayList<>();
        tables.items().forEach(item -> items.add(item instanceof MapNode table ? outOfTable(table) : item));
        return new ListNode(items, tables.position());
    }

    private MapNode outOfTable(MapNode table) {
        List<MapNode.Entry> kept = new ArrayList<>();
        for (MapNode.Entry entry : table.entries()) {
            String today = MESSAGE + "/" + entry.key();
            if (problems.messages().has(today) || declared.contains(entry.key())) {
                problems.error(problems.messages().has(today) ? today : MESSAGE, entry.keyPosition(), entry.key(),
                        folder + "/" + table.text("id").orElse("…") + ".yaml");
            } else {
                kept.add(entry);
            }
        }
        return new MapNode(kept, table.position());
    }
}
