package org.mingce.check.todo;

import java.util.List;
import java.util.stream.Collectors;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Messages;
import org.mingce.model.TodoPoint;
import org.mingce.model.TodoPoint.Kind;
import org.mingce.model.TodoPoint.Left;

/** The rule that a booklet is not finished while the list of its new year is not. */
public final class TodoRules {

    private static final Messages MESSAGES = Messages.of(TodoRules.class);
    private static final String OURS = "todo.";
    private static final String OPEN = OURS + "open";
    private static final int MOST_LISTED = 6;
    private static final List<Rule> RULES = List.of(Rule.error(MESSAGES, OPEN, TodoRules::open));

    private TodoRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return RULES;
    }

    /**
     * Whether a code tells of an open point, also where the data are too broken for rules: only an answer in the list
     * ends such a finding, no waiver does.
     */
    public static boolean isOurs(String code) {
        return code.startsWith(OURS);
    }

    private static void open(Subject subject, Report report) {
        for (TodoPoint point : subject.booklet().todo()) {
            for (Kind kind : Kind.values()) {
                List<Left> left = point.left().stream().filter(one -> one.kind() == kind).toList();
                if (!left.isEmpty()) {
                    tell(point, kind, left, report);
                }
            }
        }
    }

    private static void tell(TodoPoint point, Kind kind, List<Left> left, Report report) {
        String pieces = left.stream().limit(MOST_LISTED)
                .map(one -> kind == Kind.LAST ? MESSAGES.text("piece", one.path(), one.text()) : one.path())
                .collect(Collectors.joining(MESSAGES.text("comma")));
        String more = left.size() > MOST_LISTED ? MESSAGES.text("more", left.size()) : "";
        String variant = kind == Kind.FILE ? "file" : kind == Kind.BLANK ? "blank" : "last";
        report.at(left.get(0).position()).tellsAs(variant, point.what(), pieces + more, point.position(),
                point.file());
    }
}
