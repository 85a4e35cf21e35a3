package org.mingce.check.prose.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Subject;

/** Words that say more or less against each other, and against the amounts or the rate beside them. */
final class Directions {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final Pattern CHANGE = Pattern.compile("^(?:同比|环比)?(?:增加|增长|上升|提高|减少|下降|降低|压减|缩减|增|减|降|升)了?$");
    private static final Pattern COMPARED = Pattern.compile("[比较]|同期");
    private static final Clue LARGER = Clue.of("决",
            "决算[数额]?(?:支出)?(大于|小于|高于|低于|多于|少于|超过|超出)(?:了)?(?:年初|全年|调整)?预算");
    private static final Pattern AHEAD = Pattern.compile("^.*[比较期]");
    private static final Pattern BESIDE = Pattern.compile("[，,（(]?\\s{0,2}(?:与|比|较|同比|相比|和)");
    private static final Pattern ITEM = Pattern.compile("其中|分别");
    private static final int REACH = 30;

    private Directions() {
    }

    static void check(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (int i = 0; i < statement.numbers().size(); i++) {
                opposite(statement, i, report);
                amounts(statement, i, report);
                more(statement, i, report);
            }
            larger(statement, report);
        }
    }

    /** 减少4.91万元，增加14.87%: one thing, two directions. */
    private static void opposite(Statement statement, int index, Report report) {
        Stated second = statement.numbers().get(index);
        if (index == 0 || !second.isPercent() || !CHANGE.matcher(second.label()).matches()) {
            return;
        }
        Stated first = statement.numbers().get(index - 1);
        String between = statement.passage().text().substring(first.end(), second.start());
        String mark = between.substring(0, Math.max(0, between.length() - second.label().length())).strip();
        boolean beside = mark.length() <= 2 && (mark.isEmpty() || "，,（(、".indexOf(mark.charAt(0)) >= 0);
        if (beside && !first.isPercent() && !second.isZero()
                && Direction.of(first.label()).contradicts(Direction.of(second.label()))) {
            statement.at(report).values(first.label() + first.written(), second.label() + second.written(), "")
                    .tells(first.label(), first.written(), second.label(), second.written(), statement.quote(second));
        }
    }

    /** 2021年50万元，2022年60万元，下降20%: what two years' amounts say. */
    private static void amounts(Statement statement, int index, Report report) {
        Stated change = statement.numbers().get(index);
        Direction said = Direction.of(change.label());
        if (index < 2 || said == Direction.NONE) {
            return;
        }
        Stated first = statement.numbers().get(index - 2);
        Stated second = statement.numbers().get(index - 1);
        boolean values = first.isLike(second) && !first.isPercent() && Direction.of(first.label()) == Direction.NONE
                && Direction.of(second.label()) == Direction.NONE
                && CHANGE.matcher(AHEAD.matcher(change.label()).replaceFirst("")).matches();
        boolean older = values && Rates.isOlder(first, second);
        if (values && (older || Rates.isOlder(second, first))) {
            Stated from = older ? first : second;
            Stated to = older ? second : first;
            Direction real = Direction.between(from.number(), to.number());
            if (said.contradicts(real)) {
                statement.at(report).values(change.label() + change.written(), from.shown() + " → " + to.shown(), "")
                        .tellsAs("amounts", change.label(), from.shown(), to.shown(), statement.quote(change));
            }
        }
    }

    /** 支出0万元，比上年增加2万元: what grew is at least as much as it grew by. */
    private static void more(Statement statement, int index, Report report) {
        Stated change = statement.numbers().get(index);
        if (index == 0 || change.isPercent() || Direction.of(change.label()) != Direction.UP) {
            return;
        }
        Stated now = statement.numbers().get(index - 1);
        String between = statement.words(now.end(), change.start());
        boolean same = now.isLike(change) && Direction.of(now.label()) == Direction.NONE && between.length() < REACH
                && COMPARED.matcher(between).find() && !ITEM.matcher(between).find()
                && BESIDE.matcher(between).lookingAt() && !between.contains("预算");
        if (same && now.number().compareTo(change.number()) < 0) {
            statement.at(report).values(now.shown(), change.label() + change.shown(), "")
                    .tellsAs("more", now.shown(), change.shown(), statement.quote(change));
        }
    }

    /** 完成90%，决算数大于预算数; 预算100万元，决算90万元，决算数大于预算数. */
    private static void larger(Statement statement, Report report) {
        Search search = LARGER.in(statement.passage().text(), statement.start(), statement.end());
        while (search.next()) {
            Matcher matcher = search.found();
            Direction said = Direction.of(matcher.group(1));
            int index = last(statement, matcher.start());
            boolean known = index > 0 && !Rates.isOtherBudget(matcher.group(), statement.numbers().get(index - 1))
                    || index == 0;
            if (known && real(statement, index).filter(said::contradicts).isPresent()) {
                Stated number = statement.numbers().get(index);
                statement.at(report).values(number.written(),
                                RateRules.MESSAGES.text("prose.direction/larger-right", matcher.group(1)), "")
                        .tellsAs("larger", number.written(), matcher.group(1), statement.quote(number));
            }
        }
    }

    private static int last(Statement statement, int place) {
        List<Stated> numbers = statement.numbers();
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static Optional<Direction> real(Statement statement, int index) {
        Stated number = statement.numbers().get(index);
        if (number.isPercent()) {
            return RateKind.of(number.label()).filter(kind -> kind == RateKind.COMPLETION)
                    .map(kind -> Direction.between(HUNDRED, number.number()));
        }
        Stated first = index == 0 ? number : statement.numbers().get(index - 1);
        boolean both = number.label().contains("决算") && first.label().contains("预算") && first.isLike(number)
                && !number.label().contains("预算");
        return both ? Optional.of(Direction.between(first.number(), number.number())) : Optional.empty();
    }
}
