package org.mingce.check.prose.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Subject;

/**
 * Percentages that follow from the amounts beside them, or from those of the statement before. Where any two of the
 * amounts around give the percentage, it is right; only where it is plain which two it is of can it be wrong.
 */
final class Rates {

    private static final Pattern PLANNED = Pattern.compile("预算|计划|应[到参交收缴付发]|任务|目标|下达|安排|总[额数人]|共有?$"
            + "|合计|收入|全部|抽查|检查|受理|到位|报名|发放");
    private static final Pattern DONE = Pattern.compile("决算|支出|执行|实[际到有施]|使用|完成|支付|已|参加|合格|通过|兑[现付]|结余|结转"
            + "|节约|剩余|满意|回收");
    private static final Pattern LEFT = Pattern.compile("结余|结转|节约|节支|节省|剩余|核减|审减");
    private static final Pattern COMPARED = Pattern.compile("比|较|同期|上年|去年|增减");
    private static final Pattern OLD = Pattern.compile("上年|去年|上一年|上年度|原来");
    /** A budget as it was when the year went on. */
    private static final Pattern LATER = Pattern.compile("调|追|全年");
    private static final String EARLY = "年初";
    /** What was left, of whichever year, is no earlier value of what came or was spent. */
    private static final Pattern CARRIED = Pattern.compile("结转|结余|余额");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
    private static final Pattern PART_OF = Pattern.compile("其中|分别|平均|人均|累计");
    private static final Pattern NO_RATE = Pattern.compile("^(?:以[上下内]|左右|余|多|的(?!预算))");
    private static final Pattern LIMIT = Pattern.compile("(?:[≥≤><＞＜=]|不[低少高多]于|不超过|以[上下])$");
    private static final int BEHIND = 3;
    private static final int THREE = 3;

    /** The two amounts that a percentage is of: the part, or the change, and what it is taken of. */
    record Pair(Stated part, Stated whole) {
    }

    /** What is done with a percentage that can be recomputed. */
    interface Found {
        void at(Statement statement, Stated percent, Pair pair);
    }

    /** A percentage of a statement that its words call a rate of some kind. */
    private record Rate(Statement statement, int index, RateKind kind) {
    }

    /** Those of a booklet, read once for all rules. */
    private record All(List<Rate> rates) {

        static All of(Subject subject) {
            List<Rate> all = new ArrayList<>();
            for (Statement statement : Statement.all(subject)) {
                for (int i = 0; i < statement.numbers().size(); i++) {
                    Stated percent = statement.numbers().get(i);
                    if (percent.isPercent() && !LIMIT.matcher(percent.label()).find()
                            && !NO_RATE.matcher(behind(statement, percent)).find()) {
                        int index = i;
                        kind(statement, i).ifPresent(kind -> all.add(new Rate(statement, index, kind)));
                    }
                }
            }
            return new All(all);
        }
    }

    private Rates() {
    }

    /** The percentages of some kinds that no two amounts around give, and whose two amounts are plain. */
    static void unexplained(Subject subject, List<RateKind> kinds, Found found) {
        for (Rate rate : subject.once(All.class, All::of).rates()) {
            if (kinds.contains(rate.kind())) {
                pair(rate.statement(), rate.index(), rate.kind()).ifPresent(pair -> found.at(rate.statement(),
                        rate.statement().numbers().get(rate.index()), pair));
            }
        }
    }

    private static String behind(Statement statement, Stated percent) {
        return statement.passage().text().substring(percent.end(), Math.min(statement.end(), percent.end() + BEHIND));
    }

    /** The kind that the words before a percentage name, or before the amount that it is of: 完成预算100万元的89%. */
    static Optional<RateKind> kind(Statement statement, int index) {
        Stated percent = statement.numbers().get(index);
        return ofLast(statement, index)
                ? RateKind.of(statement.numbers().get(index - 1).label() + "的").filter(kind -> kind != RateKind.CHANGE)
                : RateKind.of(percent.label());
    }

    private static boolean ofLast(Statement statement, int index) {
        return index > 0 && statement.numbers().get(index).label().equals("的")
                && !statement.numbers().get(index - 1).isPercent();
    }

    private static Optional<Pair> pair(Statement statement, int index, RateKind kind) {
        Stated percent = statement.numbers().get(index);
        String unit = statement.amountBefore(index)
                .or(() -> statement.before().flatMap(before -> before.amountBefore(before.numbers().size())))
                .map(Stated::unit).orElse(Stated.MONEY);
        List<Stated> own = statement.like(unit, index);
        List<Stated> earlier = statement.before().map(before -> before.like(unit, before.numbers().size()))
                .orElse(List.of());
        List<Stated> all = new ArrayList<>(earlier);
        all.addAll(own);
        all.addAll(statement.after(unit, index));
        Optional<Stated> named = ofLast(statement, index) && kind != RateKind.CHANGE && !own.isEmpty()
                ? Optional.of(own.get(own.size() - 1)) : Optional.empty();
        boolean given = all.stream().anyMatch(one -> all.stream().anyMatch(other -> one != other
                && named.filter(whole -> whole != other).isEmpty() && kind.gives(percent, one, other)));
        if (given) {
            return Optional.empty();
        }
        if (kind == RateKind.CHANGE) {
            return change(statement, percent, own, earlier);
        }
        if (kind == RateKind.SHARE || ofLast(statement, index)) {
            return ofLast(statement, index) && own.size() > 1
                    ? Optional.of(new Pair(own.get(own.size() - 2), own.get(own.size() - 1))) : Optional.empty();
        }
        if (own.isEmpty() && PART_OF.matcher(percent.label()).find()) {
            return Optional.empty();
        }
        return completion(kind, own.isEmpty() ? earlier : own.size() == 1 ? statement.joined(unit, index) : own);
    }

    private static Optional<Pair> completion(RateKind kind, List<Stated> near) {
        boolean three = near.size() == THREE && kind == RateKind.LEFT;
        if (near.size() != 2 && !three) {
            return kind == RateKind.COMPLETION ? labelled(near) : Optional.empty();
        }
        Stated first = near.get(0);
        Stated last = near.get(near.size() - 1);
        boolean turned = PLANNED.matcher(last.label()).find() && !PLANNED.matcher(first.label()).find()
                || DONE.matcher(first.label()).find() && !DONE.matcher(last.label()).find();
        boolean ratio = kind == RateKind.RATIO && first.number().compareTo(last.number()) < 0;
        Stated part = turned || ratio ? first : last;
        Stated whole = turned || ratio ? last : first;
        boolean rest = kind == RateKind.LEFT && !LEFT.matcher(part.label()).find();
        return Optional.of(new Pair(rest ? whole.plus(part, false) : part, whole));
    }

    /** Of many amounts the last two, where one is planned and the other done. */
    private static Optional<Pair> labelled(List<Stated> near) {
        if (near.size() < 2) {
            return Optional.empty();
        }
        Stated first = near.get(near.size() - 2);
        Stated last = near.get(near.size() - 1);
        boolean plain = PLANNED.matcher(first.label()).find() && !DONE.matcher(first.label()).find()
                && DONE.matcher(last.label()).find() && !PLANNED.matcher(last.label()).find();
        return plain ? Optional.of(new Pair(last, first)) : Optional.empty();
    }

    private static Optional<Pair> change(Statement statement, Stated percent, List<Stated> own, List<Stated> earlier) {
        String words = statement.words(own.isEmpty() ? statement.start() : own.get(0).start(), percent.start());
        if (own.isEmpty() || PART_OF.matcher(words).find() || !COMPARED.matcher(statement.words(statement.start(),
                percent.start())).find()) {
            return Optional.empty();
        }
        Stated last = own.get(own.size() - 1);
        boolean difference = Direction.of(last.label()) != Direction.NONE;
        Optional<Stated> now = own.size() == 1 ? Optional.of(earlier).filter(all -> all.size() == 1)
                .map(all -> all.get(0)) : own.size() == 2 ? Optional.of(own.get(0)) : Optional.empty();
        if (difference && own.size() == THREE) {
            return ofThree(own.get(0), own.get(1), last);
        }
        if (difference) {
            return now.map(value -> new Pair(last, value.plus(last, Direction.of(last.label()) == Direction.DOWN)))
                    .filter(pair -> pair.whole().number().signum() > 0);
        }
        if (own.size() != 2) {
            return Optional.empty();
        }
        boolean oldLast = isOlder(last, own.get(0));
        if (!oldLast && !isOlder(own.get(0), last)) {
            return Optional.empty();
        }
        Stated base = oldLast ? last : own.get(0);
        return Optional.of(new Pair((oldLast ? own.get(0) : last).plus(base, false), base))
                .filter(pair -> base.number().signum() > 0);
    }

    /** Two amounts and what they differ by. */
    private static Optional<Pair> ofThree(Stated one, Stated other, Stated change) {
        boolean up = Direction.of(change.label()) == Direction.UP;
        Stated base = up == one.number().compareTo(other.number()) > 0 ? other : one;
        Stated now = base == one ? other : one;
        return Optional.of(new Pair(change, base))
                .filter(pair -> base.plus(change, up).isAbout(now) && base.number().signum() > 0);
    }

    /** Whether words that compare with the budget of the year's beginning mean another than this one. */
    static boolean isOtherBudget(String words, Stated budget) {
        return words.contains(EARLY) && LATER.matcher(budget.label()).find();
    }

    /** Whether one amount is of an earlier year than another, as their words tell, and they may be of one thing. */
    static boolean isOlder(Stated one, Stated other) {
        if (CARRIED.matcher(one.label()).find() != CARRIED.matcher(other.label()).find()) {
            return false;
        }
        int mine = year(one.label());
        int others = year(other.label());
        boolean last = OLD.matcher(one.label()).find() && mine == 0;
        boolean otherLast = OLD.matcher(other.label()).find() && others == 0;
        return mine > 0 && others > 0 ? mine < others : last && !otherLast;
    }

    private static int year(String label) {
        Matcher matcher = YEAR.matcher(label);
        int year = 0;
        while (matcher.find()) {
            year = Integer.parseInt(matcher.group(1));
        }
        return year;
    }
}
