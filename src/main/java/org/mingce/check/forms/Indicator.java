package org.mingce.check.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingce.check.facts.FactSet;
import org.mingce.check.facts.Operands;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Subject;
import org.mingce.model.MapNode;
import org.mingce.model.Money;
import org.mingce.model.Node;
import org.mingce.model.Position;
import org.mingce.model.TextNode;
import org.mingce.model.facts.Targets;

/**
 * An indicator of a form, with the group that it stands in.
 *
 * @param set      the form
 * @param declared where its things stand
 * @param group    the group's name: 时效指标, 成本指标 …
 * @param node     what is stated of it
 * @param cost     the amount that a target for the whole cost must equal; empty where there is none
 */
record Indicator(FactSet set, Targets declared, String group, MapNode node, Optional<Money> cost) {

    /** Those of every form whose schema says where they stand, in order. */
    static List<Indicator> of(Subject subject) {
        return FactSet.annexes(subject).stream().flatMap(set -> set.checks().targets().stream().flatMap(declared -> {
            Optional<Money> cost = declared.cost().flatMap(new Operands(subject, set.facts())::money);
            return FactSet.pieces(subject, set.facts(), declared.groups()).flatMap(group ->
                    FactSet.pieces(subject, group, declared.rows()).map(row -> new Indicator(set, declared,
                            group.text(declared.name()).orElse(""), row, cost)));
        })).toList();
    }

    String name() {
        return node.text(declared.name()).orElse("");
    }

    String target() {
        return node.text(declared.target()).orElse("");
    }

    String actual() {
        return node.text(declared.actual()).orElse("");
    }

    /** Whether it got all the points that it could. */
    boolean isFull() {
        Optional<BigDecimal> score = number(declared.score());
        Optional<BigDecimal> weight = number(declared.weight());
        return score.isPresent() && weight.isPresent() && score.get().compareTo(weight.get()) == 0;
    }

    Place place() {
        return set.place().row(name());
    }

    Place placeInGroup() {
        return set.place().row(group + " · " + name());
    }

    Position targetPosition() {
        return node.get(declared.target()).map(Node::position).orElse(node.position());
    }

    Position actualPosition() {
        return node.get(declared.actual()).map(Node::position).orElse(node.position());
    }

    /** Whether it counts costs: less is better. */
    boolean isCost() {
        return group.contains("成本");
    }

    private Optional<BigDecimal> number(String key) {
        return node.get(key).filter(TextNode.class::isInstance).map(TextNode.class::cast).flatMap(TextNode::number);
    }
}
