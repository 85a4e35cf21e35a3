package org.mingce.check.prose;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** An enumeration, in a sentence or in a list of the data, names nothing twice. */
final class RepeatedItems {

    private static final Pattern CLAUSE = Pattern.compile("[。；：，！？\\n]");
    private static final Pattern ITEM = Pattern.compile("、");
    private static final int SHORTEST = 3;

    static final Rule RULE = Rule.warning(ProseRules.MESSAGES, "prose.repeated-item", RepeatedItems::check);

    private RepeatedItems() {
    }

    private static void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            for (Text clause : passage.text().split(CLAUSE)) {
                Set<String> seen = new HashSet<>();
                for (Text item : clause.split(ITEM)) {
                    if (item.length() >= SHORTEST && !seen.add(item.toString())) {
                        report.at(passage.position()).in(passage.place()).tells(item);
                    }
                }
            }
        }
        for (MapNode.Entry entry : subject.booklet().explanation().entries()) {
            lists(entry.value(), subject.words().section(entry.key()), report);
        }
    }

    private static void lists(Node node, Place place, Report report) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> lists(entry.value(), place, report));
        } else if (node instanceof ListNode list) {
            Set<String> seen = new HashSet<>();
            for (Node item : list.items()) {
                if (item instanceof TextNode text && !seen.add(text.text())) {
                    report.at(text.position()).in(place).tells(text.text());
                }
                lists(item, place, report);
            }
        }
    }
}
