package org.mingce.check.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.model.Amount;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;

/**
 * An annex that is a form.
 *
 * @param content what its file says
 * @param place   the annex in the booklet
 */
record Form(MapNode content, Place place) {

    /** The booklet's forms of a kind, in order. */
    static List<Form> of(Subject subject, String kind) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < subject.booklet().annexes().size(); i++) {
            if (subject.booklet().annexes().get(i).kind().equals(kind)) {
                forms.add(new Form(subject.booklet().annexes().get(i).content(), subject.words().annex(i)));
            }
        }
        return forms;
    }

    /** A row of indicators with what it stands under. */
    record Row(MapNode node, String first, String second) {

        String name() {
            return node.text("name").orElse("");
        }

        Optional<BigDecimal> number(String key) {
            return Form.number(node, key);
        }
    }

    List<MapNode> indicators() {
        return maps(content.list("indicators"));
    }

    List<Row> rows() {
        return indicators().stream().flatMap(Form::rows).toList();
    }

    static Stream<Row> rows(MapNode indicator) {
        return maps(indicator.list("groups")).stream().flatMap(group -> maps(group.list("rows")).stream()
                .map(row -> new Row(row, indicator.text("name").orElse(""), group.text("name").orElse(""))));
    }

    MapNode map(String key) {
        return content.map(key).orElse(MapNode.empty(content.position()));
    }

    /** What the amounts of that name in the pieces of that list come to. */
    Money sum(String list, String key) {
        return maps(content.list(list)).stream().flatMap(node -> node.amount(key).stream()).map(Amount::money)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What all amounts of a map come to; empty where it has none. */
    static Optional<Money> sum(MapNode map) {
        return map.keys().stream().flatMap(key -> map.amount(key).stream()).map(Amount::money).reduce(Money::plus);
    }

    static Optional<BigDecimal> number(MapNode node, String key) {
        return node.get(key).filter(TextNode.class::isInstance).map(TextNode.class::cast).flatMap(TextNode::number);
    }

    static List<MapNode> maps(List<Node> nodes) {
        return nodes.stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList();
    }

    static Position at(MapNode node, String key) {
        return node.get(key).map(Node::position).orElse(node.position());
    }
}
