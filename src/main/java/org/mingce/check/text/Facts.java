package org.mingce.check.text;

import java.util.Optional;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/**
 * What explanation.yaml says of one section, or of a part of it.
 *
 * @param node     the facts; empty where the file says nothing of the section
 * @param position where the facts stand, or would stand
 * @param place    the section in the booklet
 */
record Facts(Optional<MapNode> node, Position position, Place place) {

    static Facts of(Subject subject, String section) {
        MapNode explanation = subject.booklet().explanation();
        Optional<MapNode> node = explanation.map(section);
        return new Facts(node, node.map(MapNode::position).orElse(explanation.position()),
                subject.words().section(section));
    }

    /** A part of the facts, named so in the booklet. */
    Facts part(String key, String title) {
        Optional<MapNode> part = node.flatMap(map -> map.map(key));
        return new Facts(part, part.map(MapNode::position).orElse(position), place.row(title));
    }

    boolean has(String key) {
        return node.flatMap(map -> map.get(key)).isPresent();
    }

    Optional<TextNode> text(String key) {
        return node.flatMap(map -> map.get(key)).filter(TextNode.class::isInstance).map(TextNode.class::cast);
    }

    Optional<Money> money(String key) {
        return node.flatMap(map -> map.amount(key)).map(Amount::money);
    }

    /** A count of persons, groups or vehicles. */
    Optional<Integer> count(String key) {
        return text(key).flatMap(TextNode::number).filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(Number::intValue);
    }

    /** Where a fact stands; where its section stands when the fact is missing. */
    Position at(String key) {
        return node.flatMap(map -> map.get(key)).map(Node::position).orElse(position);
    }
}
