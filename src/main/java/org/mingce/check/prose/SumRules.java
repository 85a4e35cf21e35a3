package org.mingce.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.model.Severity;

/** Sums that a sentence states: 其中 … after the whole, 共计 … after the parts, 结余 after budget and use. */
final class SumRules {

    /** The rules, in the order of the catalogue. */
    static final List<Rule> RULES = List.of(
            Rule.warning(ProseRules.MESSAGES, "prose.sum", SumRules::sums),
            Rule.warning(ProseRules.MESSAGES, "prose.remainder", Remainders::check));

    private static final Pattern IN_ALL = Pattern.compile(
            "(?:共计|合计|总计|总共|累计|共)(?:金额|资金|支出|投入|使用|安排|需要|需)?[为约：:]?\\s{0,4}+(?=\\d)");
    /** Parts that miss their whole by so little are meant to be complete. */
    private static final BigDecimal NEAR = new BigDecimal("0.03");

    private static final int MOST_SHOWN = 20;

    private SumRules() {
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
            sentence.passage().quantities().before(first.unit(), found.start(), 1).stream()
                    .filter(whole -> whole.start() >= sentence.start())
                    .filter(whole -> isBeside(sentence, whole, found))
                    .forEach(whole -> compare(sentence, whole,
                            found.parts().stream().filter(whole::isLike).toList(), report));
        }
    }

    /** 其中 behind a full stop may be of something else than the number before: its first part is less then. */
    private static boolean isBeside(Sentence sentence, Quantity whole, Parts parts) {
        return sentence.passage().text().lastOf("。", parts.start(), 2) < 0
                || parts.parts().get(0).number().compareTo(whole.number()) <= 0;
    }

    private static void compare(Sentence sentence, Quantity whole, List<Quantity> parts, Report report) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Quantity part : parts) {
            sum = sum.add(part.number());
            if (sum.compareTo(whole.number()) == 0) {
                return;
            }
        }
        BigDecimal off = sum.subtract(whole.number());
        boolean near = parts.size() > 1 && off.abs().compareTo(whole.number().multiply(NEAR)) <= 0;
        if (!parts.isEmpty() && (off.signum() > 0 || near)) {
            say(sentence, whole, parts, sum, report.severity(), report);
        } else if (isSlip(whole, parts, sum)) {
            // 其中 may name some of the parts only: that these miss the whole by a slip would be chance.
            say(sentence, whole, parts, sum, Severity.NOTE, report);
        }
    }

    /** Whether one slip in the whole, or one in a part, is all that keeps them from adding up. */
    private static boolean isSlip(Quantity whole, List<Quantity> parts, BigDecimal sum) {
        boolean exact = parts.size() > 1 && parts.stream().anyMatch(part ->
                part.number().stripTrailingZeros().scale() > 0);
        return exact && (OneSlip.between(sum, whole.number()) || parts.stream().anyMatch(part -> OneSlip.isMoved(
                whole.number().subtract(sum).add(part.number()), part.number())));
    }

    private static void inAll(Sentence sentence, Report report) {
        Map<String, List<Quantity>> before = new HashMap<>();
        Map<String, BigDecimal> sums = new HashMap<>();
        Iterator<Quantity> money = sentence.quantities().stream().filter(Quantity::isMoney).iterator();
        Quantity next = money.hasNext() ? money.next() : null;
        Matcher matcher = sentence.text().matcher(IN_ALL);
        while (next != null && matcher.find()) {
            int place = sentence.start() + matcher.end();
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
        }
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
        String found = Stated.plain(sum) + whole.unit();
        report.at(sentence.passage().positionAt(whole.start())).in(sentence.passage().place()).as(severity)
                .values(total, found, Stated.plain(whole.number().subtract(sum)) + whole.unit())
                .because(parts.stream().limit(MOST_SHOWN).map(part -> Stated.plain(part.number()) + part.unit())
                        .collect(Collectors.joining(" + ")) + (parts.size() > MOST_SHOWN ? " + …" : "") + " = " + found)
                .tells(total, found, sentence.passage().quote(whole.start(), whole.end()));
    }
}
