package org.mingce.check.facts;

import java.math.BigDecimal;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** Amounts, counts and scores of sections and annexes are not negative: what fell is said by what it fell to. */
final class NegativeFacts {

    static final Rule RULE = Rule.warning(FactRules.MESSAGES, "text.negative", NegativeFacts::check);

    private NegativeFacts() {
    }

    private static void check(Subject subject, Report report) {
        FactSet.of(subject).forEach(set -> check(set.facts(), set, "", report));
    }

    private static void check(Node node, FactSet set, String key, Report report) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> check(entry.value(), set, entry.key(), report));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> check(item, set, key, report));
        } else if (node instanceof TextNode text && text.kind() == TextNode.Kind.NUMBER
                && text.number().filter(number -> number.compareTo(BigDecimal.ZERO) < 0).isPresent()) {
            report.at(text.position()).in(set.place()).values(text.text(), "", "").tells(key, text.text());
        }
    }
}
