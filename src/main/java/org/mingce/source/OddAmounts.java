package org.mingce.source;

import java.util.regex.Pattern;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;
import org.mingce.model.Unit;
import org.mingce.yaml.Problems;
import org.mingce.yaml.schema.JsonTree;

/** Amounts that a schema lets pass and nobody means: keys without one, and parts of a 分. */
final class OddAmounts {

    /** Places behind the point of 元; of 万元 there are four more. */
    private static final int PLACES = 2;
    private static final int MORE_PLACES = 4;
    /** What spreadsheets add, and says nothing. */
    private static final Pattern ZEROS = Pattern.compile("0++$");

    private final Problems problems;

    OddAmounts(Problems problems) {
        this.problems = problems;
    }

    /** Notes items of {@code accounts.yaml} that say no amount at all. */
    void noteBlank(MapNode accounts) {
        for (MapNode.Entry block : accounts.entries()) {
            if (block.value() instanceof MapNode items) {
                items.entries().stream().filter(item -> isBlank(item.value())).forEach(item ->
                        problems.warning("amount.blank", item.keyPosition(), block.key() + "." + item.key()));
            }
        }
    }

    private static boolean isBlank(Node value) {
        return value instanceof MapNode map ? map.entries().stream().allMatch(entry -> isBlank(entry.value()))
                : JsonTree.isNothing(value);
    }

    /** Notes amounts with more places than there are 分. */
    void noteFine(Node node, String key) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> noteFine(entry.value(), entry.key()));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> noteFine(item, key));
        } else if (node instanceof TextNode text && text.kind() == TextNode.Kind.NUMBER && text.unit() != null) {
            int point = text.text().indexOf('.');
            int places = point < 0 ? 0 : ZEROS.matcher(text.text().substring(point + 1)).replaceFirst("").length();
            if (places > PLACES + (text.unit() == Unit.YUAN ? 0 : MORE_PLACES)) {
                problems.warning("amount.fine", text.position(), key, text.text(), text.unit().label());
            }
        }
    }
}
