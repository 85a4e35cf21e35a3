package org.mingce.yaml.schema;

import java.util.List;
import java.util.Optional;
import org.mingce.model.MapNode;
import org.mingce.model.TextNode;

/**
 * An amount that its commas have cut to pieces: in {@code {basic: 3,212,936.97}} YAML takes {@code 212} and
 * {@code 936.97} for keys.
 *
 * @param written as it stands in the file
 * @param meant   without commas; empty where the pieces make no amount
 */
record SplitAmount(String written, String meant) {

    /** Whether an entry is such a piece: digits without a value, behind another entry. */
    static boolean isPiece(MapNode map, MapNode.Entry entry) {
        return JsonTree.isNothing(entry.value()) && entry.key().matches("[0-9]+(\\.[0-9]+)?")
                && map.entries().indexOf(entry) > 0;
    }

    /** The whole amount, told at its first piece; nothing at the others. */
    static Optional<SplitAmount> of(MapNode map, MapNode.Entry entry) {
        List<MapNode.Entry> entries = map.entries();
        int at = entries.indexOf(entry);
        if (isPiece(map, entries.get(at - 1))) {
            return Optional.empty();
        }
        String first = entries.get(at - 1).value() instanceof TextNode text ? text.text() : "";
        StringBuilder written = new StringBuilder(first);
        for (int i = at; i < entries.size() && isPiece(map, entries.get(i)); i++) {
            written.append(',').append(entries.get(i).key());
        }
        boolean whole = written.toString().matches("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
        return Optional.of(new SplitAmount(written.toString(), whole ? written.toString().replace(",", "") : ""));
    }
}
