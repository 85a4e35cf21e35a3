package org.mingce.check.prose.list;

import java.util.HashSet;
import java.util.Set;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Place;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.ListNode;
import org.mingce.model.MapNode;
import org.mingce.model.Node;
import org.mingce.model.TextNode;

/** An enumeration, in a sentence or in a list of the data, names nothing twice. */
final class RepeatedItems {

    private static final String ENDS = "。；：，！？\n";
    private static final char MARK = '、';
    private static final int SHORTEST = 3;

    static final Rule RULE = Rule.warning(ListRules.MESSAGES, "prose.repeated-item", RepeatedItems::check);

    private RepeatedItems() {
    }

    private static void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            String text = passage.text().toString();
            if (text.indexOf(MARK) < 0) {
                continue;
            }
            int start = 0;
            for (int end = 0; end <= text.length(); end++) {
                if (end == text.length() || ENDS.indexOf(text.charAt(end)) >= 0) {
                    clause(passage, passage.text().substring(start, end), start, report);
                    start = end + 1;
                }
            }
        }
        for (MapNode.Entry entry : subject.booklet().explanation().entries()) {
            lists(entry.value(), subject.words().section(entry.key()), report);
        }
    }

    /** What a template enumerates is a list of the data, and told there: here counts what one text of them says. */
    private static void clause(Passage passage, String clause, int start, Report report) {
        Set<String> seen = new HashSet<>();
        int at = clause.indexOf(MARK) < 0 ? clause.length() : 0;
        while (at < clause.length()) {
            int mark = clause.indexOf(MARK, at);
            String item = clause.substring(at, mark < 0 ? clause.length() : mark);
            if (item.length() >= SHORTEST) {
                passage.runAt(start + at).filter(run -> !seen.add(run.start() + " " + item))
                        .ifPresent(run -> report.at(run.position()).in(passage.place()).tells(item));
            }
            at += item.length() + 1;
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
