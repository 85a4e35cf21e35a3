package org.mingce.check.complete;

import java.util.List;
import java.util.function.BiConsumer;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.model.Annex;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;

/** The maps of what was typed for overview, explanation and annexes, however deep, each with where it is printed. */
final class TypedMaps {

    private TypedMaps() {
    }

    static void each(Subject subject, BiConsumer<MapNode, Place> look) {
        in(subject.booklet().overview(), subject.words().part("overview"), look);
        for (MapNode.Entry entry : subject.booklet().explanation().entries()) {
            in(entry.value(), subject.words().section(entry.key()), look);
        }
        List<Annex> annexes = subject.booklet().annexes();
        for (int i = 0; i < annexes.size(); i++) {
            in(annexes.get(i).content(), subject.words().annex(i), look);
        }
    }

    private static void in(Node node, Place place, BiConsumer<MapNode, Place> look) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> in(item, place, look));
        } else if (node instanceof MapNode map) {
            look.accept(map, place);
            map.entries().forEach(entry -> in(entry.value(), place, look));
        }
    }
}
