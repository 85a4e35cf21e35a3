package org.mingce.check.prose.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.model.Messages;
import org.mingce.model.Severity;

/** Sums that a sentence states: 其中 … after the whole, 共计 … after the parts, 结余 after budget and use. */
public final class SumRules {

    /** What the rules of this room say. */
    static final Messages MESSAGES = Messages.of(SumRules.class);

    private static final List<Rule> RULES = List.of(
            Rule.warning(MESSAGES, "prose.sum", SumRules::sums),
            Rule.warning(MESSAGES, "prose.remainder", Remainders::check));

    private static final Clue IN_ALL = Clue.of("共合总累",
            "(?<!净资产)(?<!净值)(?:共计|合计|总计|总共|累计|共)(?:金额|资金|支出|投入|使用|安排|需要|需)?[为约：:]?\\s{0,4}+(?=\\d)");
    /** The units of money, each larger than the one before. */
    private static final List<String> MONEY = List.of("元", "万元", "亿元");
    private static final Pattern FACTOR = Pattern.compile("(?:[×xX*]\\s?|"
            + "(?:单价|均价|人均|户均|标准|每[^，。；\\d每]{1,6})[为是约：:]?\\s?)$");
    private static final Pattern TIMES = Pattern.compile("\\s?[×xX*]");
    private static final int PRICE = 10;
    /** Two parts and their sum. */
    private static final int FEWEST = 3;
    /** Parts that miss their whole by so little are meant to be complete. */
    private static final BigDecimal NEAR = new BigDecimal("0.03");

    private static final int MOST_SHOWN = 20;

    private SumRules() {
    }

    /** The rules, in the order of the catalogue. */
    public static List<Rule> rules() {
        return Stream.of(RULES, List.of(Products.RULE, Scales.RULE)).flatMap(List::stream).toList();
    }

    private static void sums(Subject subject, Report report) {
        subject.sentences().forEach(sentence -> {
            ofWhich(sentence, report);
            inAll(sentence, report);
        });
        BracketSums.check(subject, report);
    }

    private static void ofWhich(Sentence sentence, Report report) {
        for (Parts found : Parts.of(sentence)) {
            if (found.parts().isEmpty()) {
                continue;
            }
            Quantity first = found.parts().get(0);
            whole(sentence.passage(), first, found.start())
                    .filter(whole -> whole.start() >= sentence.start())
                    .filter(whole -> isBeside(sentence, whole, found))
                    .ifPresent(whole -> compare(sentence, whole, new Portions(sentence.passage(),
                            found.parts().stream().filter(first::isLike).toList()), report));
        }
    }

    /** The last number before an 其中 that its parts can be of: of money in a larger unit, if that stands next to it. */
    private static Optional<Quantity> whole(Passage passage, Quantity part, int place) {
        Stream<String> units = part.isMoney() ? MONEY.stream().skip(MONEY.indexOf(part.unit()))
                : Stream.of(part.unit());
        return units.flatMap(unit -> passage.quantities().before(unit, place, 1).stream())
                .max(Comparator.comparingInt(Quantity::end));
    }

    /** 其中 behind a full stop may be of something else than the number before: its first part is less then. */
    private static boolean isBeside(Sentence sentence, Quantity whole, Parts parts) {
        Quantity first = parts.parts().get(0);
        return sentence.passage().text().lastOf("。", parts.start(), 2) < 0
                || first.number().compareTo(inUnitOf(first, whole)) <= 0;
    }

    private static BigDecimal inUnitOf(Quantity part, Quantity whole) {
        return whole.isLike(part) ? whole.number() : whole.in(part.unit());
    }

    private static void compare(Sentence sentence, Quantity whole, Portions portions, Report report) {
        List<Quantity> parts = portions.parts();
        BigDecimal total = inUnitOf(parts.get(0), whole);
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity part : parts) {
            sum = sum.add(part.number());
            if (sum.compareTo(total) == 0) {
                return;
            }
        }
        Direction way = Portions.direction(sentence.passage(), whole);
        if (portions.isBalance()) {
            return;
        }
        if (portions.areSigned(way)) {
            sum = portions.sum(way);
            if (parts.size() > 1 && sum.compareTo(total) != 0) {
                // What is not named may have gone either way.
                say(sentence, whole, parts, sum, Severity.NOTE, report);
            }
        } else if (!isOfAmountBefore(sentence, whole, way, portions, sum)
                && (!portions.overlap() || parts.stream().anyMatch(part -> part.number().compareTo(total) > 0))) {
            plain(sentence, whole, portions, sum, report);
        }
    }

    /** Whether the parts are of what stands before a change: 50人，比上年减少2人，其中行政人员30人. */
    private static boolean isOfAmountBefore(Sentence sentence, Quantity change, Direction way, Portions portions,
                                            BigDecimal sum) {
        Quantity first = portions.parts().get(0);
        return way != Direction.NONE && sum.compareTo(inUnitOf(first, change)) > 0
                && portions.parts().stream().allMatch(part ->
                        Portions.direction(sentence.passage(), part) == Direction.NONE)
                && sentence.passage().quantities().before(change.unit(), change.start(), 1).stream()
                        .filter(before -> before.start() >= sentence.start())
                        .anyMatch(before -> inUnitOf(first, before).compareTo(sum) >= 0);
    }

    private static void plain(Sentence sentence, Quantity whole, Portions portions, BigDecimal sum, Report report) {
        List<Quantity> parts = portions.parts();
        BigDecimal total = inUnitOf(parts.get(0), whole);
        BigDecimal hidden = whole.isLike(parts.get(0)) ? BigDecimal.ZERO : inUnitOf(parts.get(0),
                new Quantity(Stated.slackOf(whole.number()), whole.unit(), whole.start(), whole.end()));
        BigDecimal off = sum.subtract(total);
        boolean near = parts.size() > 1 && off.abs().compareTo(total.multiply(NEAR)) <= 0;
        if (off.abs().compareTo(hidden) <= 0) {
            return;
        }
        if (off.signum() > 0 || near || portions.areAll()) {
            say(sentence, whole, parts, sum, report.severity(), report);
        } else if (isSlip(total, parts, sum)) {
            // 其中 may name some of the parts only: that these miss the whole by a slip would be chance.
            say(sentence, whole, parts, sum, Severity.NOTE, report);
        }
    }

    /** Whether one slip in the whole, or one in a part, is all that keeps them from adding up. */
    private static boolean isSlip(BigDecimal whole, List<Quantity> parts, BigDecimal sum) {
        boolean exact = parts.size() > 1 && parts.stream().anyMatch(part ->
                part.number().stripTrailingZeros().scale() > 0);
        return exact && (OneSlip.between(sum, whole) || parts.stream().anyMatch(part -> OneSlip.isMoved(
                whole.subtract(sum).add(part.number()), part.number())));
    }

    private static void inAll(Sentence sentence, Report report) {
        if (sentence.quantities().size() < FEWEST) {
            return;
        }
        Search search = IN_ALL.in(sentence.text());
        boolean found = search.next();
        if (!found) {
            return;
        }
        Map<String, List<Quantity>> before = new HashMap<>();
        Map<String, BigDecimal> sums = new HashMap<>();
        Iterator<Quantity> money = sentence.quantities().stream().filter(Quantity::isMoney)
                .filter(one -> !isFactor(sentence.passage(), one)).iterator();
        Quantity next = money.hasNext() ? money.next() : null;
        while (next != null && found) {
            int place = sentence.start() + search.found().end();
            while (next != null && next.start() < place) {
                before.computeIfAbsent(next.unit(), unit -> new ArrayList<>()).add(next);
                sums.merge(next.unit(), next.number(), BigDecimal::add);
                next = money.hasNext() ? money.next() : null;
            }
            if (next != null && next.start() == place) {
                List<Quantity> parts = before.getOrDefault(next.unit(), List.of());
                if (parts.size() > 1 && isNear(sums.get(next.unit()), next) && !addUp(parts, next)) {
                    say(sentence, next, List.copyOf(parts), sums.get(next.unit()), report.severity(), report);
                }
            }
            found = search.next();
        }
    }

    /** Whether it is a price, or multiplied with something: what that comes to is the part, 15人×1.5万元=22.5万元. */
    private static boolean isFactor(Passage passage, Quantity number) {
        String ahead = passage.text().substring(Math.max(0, number.start() - PRICE), number.start());
        String behind = passage.text().substring(number.end(), Math.min(passage.text().length(), number.end() + 2));
        return FACTOR.matcher(ahead).find() || TIMES.matcher(behind).lookingAt();
    }

    /** Whether some of the last parts add up to the whole. */
    private static boolean addUp(List<Quantity> parts, Quantity whole) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = parts.size() - 1; i >= 0; i--) {
            sum = sum.add(parts.get(i).number());
            if (sum.compareTo(whole.number()) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * An intermediate sum among the parts makes any comparison a guess: only plain enumerations count. A whole that is
     * near makes the next one's parts at least half as large again: there are few in one sentence.
     */
    private static boolean isNear(BigDecimal parts, Quantity whole) {
        BigDecimal two = BigDecimal.valueOf(2);
        return parts.compareTo(whole.number().multiply(two)) < 0 && parts.multiply(two).compareTo(whole.number()) > 0;
    }

    private static void say(Sentence sentence, Quantity whole, List<Quantity> parts, BigDecimal sum, Severity severity,
                            Report report) {
        String total = Stated.plain(whole.number()) + whole.unit();
        String unit = parts.get(0).unit();
        String found = Stated.plain(sum) + unit;
        report.at(sentence.passage().positionAt(whole.start())).in(sentence.passage().place()).as(severity)
                .values(total, found, Stated.plain(inUnitOf(parts.get(0), whole).subtract(sum)) + unit)
                .because(parts.stream().limit(MOST_SHOWN).map(part -> Stated.plain(part.number()) + part.unit())
                        .collect(Collectors.joining(" + ")) + (parts.size() > MOST_SHOWN ? " + …" : "") + " = " + found)
                .tells(total, found, sentence.passage().quote(whole.start(), whole.end()));
    }
}
