package org.mingce.check.prose.typing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingce.check.rule.CharacterSet;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.ChineseNumeral;

/** Brackets, quotation marks and 《》 of a paragraph stand in pairs, the inner one closed before the outer one. */
final class Brackets {

    static final Rule RULE = Rule.warning(TypingRules.MESSAGES, "prose.brackets", Brackets::check);

    private static final String OPENING = "（([［{【〔《〈“‘「『";
    private static final String CLOSING = "）)]］}】〕》〉”’」』";
    private static final CharacterSet MARKS = new CharacterSet(OPENING + CLOSING + '"');
    /** What brackets behind a number are that has none before it: 1）, ①), a). */
    private static final Pattern NUMBER = Pattern.compile("(?:^|[^\\dA-Za-z一二三四五六七八九十.])"
            + "(?:\\d{1,2}|[A-Za-z]|[①-⑳]|" + ChineseNumeral.PATTERN + ")$");
    private static final int NUMBERS = 5;
    private static final int LONGEST = 40;

    private final Passage passage;
    private final String text;
    private final Report report;
    private final Deque<Integer> open = new ArrayDeque<>();
    /** Ends that were told with their beginnings. */
    private final Set<Integer> late = new HashSet<>();

    private Brackets(Passage passage, Report report) {
        this.passage = passage;
        this.text = passage.text().substring(0, passage.text().length());
        this.report = report;
    }

    private static void check(Subject subject, Report report) {
        subject.passages().forEach(passage -> new Brackets(passage, report).check());
    }

    private void check() {
        int straight = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!MARKS.has(c)) {
                continue;
            }
            if (c == '"') {
                straight = straight < 0 ? i : -1;
            } else if (OPENING.indexOf(c) >= 0) {
                opened(i);
            } else if (CLOSING.indexOf(c) >= 0 && !late.contains(i)) {
                closed(i);
            }
        }
        if (straight >= 0) {
            tell("alone", straight);
        }
        while (!open.isEmpty()) {
            tell("alone", open.pollLast());
        }
    }

    private void opened(int at) {
        if (text.charAt(at) == '“' && !open.isEmpty() && text.charAt(open.peekLast()) == '“') {
            tell("alone", open.pollLast());
        }
        open.addLast(at);
    }

    private void closed(int at) {
        int kind = CLOSING.indexOf(text.charAt(at));
        if (!open.isEmpty() && OPENING.indexOf(text.charAt(open.peekLast())) == kind) {
            open.pollLast();
        } else if (open.stream().anyMatch(before -> OPENING.indexOf(text.charAt(before)) == kind)) {
            crossed(at, kind);
        } else if (!open.isEmpty() && isOfOtherWidth(text.charAt(open.peekLast()), text.charAt(at))) {
            tell("width", open.pollLast(), at);
        } else if (!isNumber(at)) {
            tell("alone", at);
        }
    }

    /** What was opened inside and is not closed: unpaired where its end does not follow, else closed too late. */
    private void crossed(int at, int kind) {
        while (OPENING.indexOf(text.charAt(open.peekLast())) != kind) {
            int inner = open.pollLast();
            int end = text.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(inner))), at);
            int next = text.indexOf(text.charAt(inner), at);
            if (end >= 0 && (next < 0 || end < next)) {
                tell("crossed", inner, end);
                late.add(end);
            } else {
                tell("alone", inner);
            }
        }
        open.pollLast();
    }

    private static boolean isOfOtherWidth(char opening, char closing) {
        return "（(".indexOf(opening) >= 0 && "）)".indexOf(closing) >= 0
                || "[［".indexOf(opening) >= 0 && "]］".indexOf(closing) >= 0;
    }

    private boolean isNumber(int at) {
        return "）)".indexOf(text.charAt(at)) >= 0
                && NUMBER.matcher(text.substring(Math.max(0, at - NUMBERS), at)).find();
    }

    private void tell(String how, int at) {
        tell(how, at, at);
    }

    private void tell(String how, int start, int end) {
        report.at(passage.positionAt(start)).in(passage.place()).tellsAs(how, text.substring(start, start + 1),
                passage.quote(start, Math.min(end + 1, start + LONGEST)));
    }
}
