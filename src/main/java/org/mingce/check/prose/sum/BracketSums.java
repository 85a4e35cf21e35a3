package org.mingce.check.prose.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Subject;

/**
 * A whole with its parts in the bracket behind it, without 其中: 100万元（培训30万元、会议40万元、资料30万元）.
 */
final class BracketSums {

    private static final Pattern BRACKET = Pattern.compile("[（(]([^（）()。]{4,200})[）)]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ITEMS = Pattern.compile("[、，,；;]|和|及|以及");
    private static final Pattern NO_PARTS = Pattern.compile("比|较|上年|去年|预算|完成|占|其中|包括|等|主要|另"
            + "|[%％×xX*/＋+=每按]|标准|已|余|约|—|-");
    private static final String OPEN = "（(";
    private static final int BEFORE = 2;

    private BracketSums() {
    }

    static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (int i = 0; i + BEFORE < statement.numbers().size(); i++) {
                bracket(statement, i, report);
            }
        }
    }

    private static void bracket(Statement statement, int index, Report report) {
        Stated whole = statement.numbers().get(index);
        if (whole.end() >= statement.end() || OPEN.indexOf(statement.passage().text().charAt(whole.end())) < 0) {
            return;
        }
        Matcher matcher = statement.passage().text().matcher(BRACKET).region(whole.end(), statement.end());
        if (whole.isPercent() || !matcher.lookingAt() || NO_PARTS.matcher(matcher.group(1)).find()) {
            return;
        }
        List<Stated> parts = new ArrayList<>();
        for (int i = index + 1; i < statement.numbers().size()
                && statement.numbers().get(i).end() <= matcher.end(); i++) {
            parts.add(statement.numbers().get(i));
        }
        boolean alike = parts.size() > 1 && parts.stream().allMatch(part -> part.isLike(whole))
                && ITEMS.splitAsStream(matcher.group(1)).allMatch(item -> DIGIT.matcher(item).find());
        if (alike) {
            Stated sum = parts.stream().reduce((one, other) -> one.plus(other, true)).orElseThrow();
            if (!sum.isAbout(whole) && !isNet(statement, whole, parts)) {
                statement.at(report).values(whole.shown(), sum.shown(), whole.plus(sum, false).shown())
                        .tells(whole.shown(), sum.shown(), statement.quote(whole));
            }
        }
    }

    /** Whether it is what came less what went: 减少2人（退休3人，调入1人）. */
    private static boolean isNet(Statement statement, Stated whole, List<Stated> parts) {
        Passage passage = statement.passage();
        List<Quantity> quantities = parts.stream()
                .flatMap(part -> passage.quantities().within(part.start(), part.end()).stream()).toList();
        Portions portions = new Portions(passage, quantities);
        Direction way = passage.quantities().within(whole.start(), whole.end()).stream().findFirst()
                .map(one -> Portions.direction(passage, one)).orElse(Direction.NONE);
        return quantities.size() == parts.size() && portions.areSigned(way)
                && portions.sum(way).compareTo(whole.number()) == 0;
    }
}
