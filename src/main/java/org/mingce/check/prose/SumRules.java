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

/** Sums that a sentence states: 其中 … after the whole, 共计 … after the parts, 结余 after budget and use. */
final class SumRules {

    private static final String SOURCE = "同一句里的合计等于各项之和";
    private static final Pattern IN_ALL = Pattern.compile("(?:共计|合计)为?\\s{0,4}+(?=\\d)");
    private static final String AMOUNT = "(" + Quantities.NUMBER + ")万元";
    private static final Pattern REMAINDER = Pattern.compile("预算[^，。；]{0,60}?" + AMOUNT + "[，,](?:金额"
            + Quantities.NUMBER + "万元[，,])?[^，。；]{0,6}(?:使用|支出)" + AMOUNT
            + "[，,](?:年末)?(?:结余结转|结余|结转结余)" + AMOUNT);
    /** Parts that miss their whole by so little are meant to be complete. */
    private static final BigDecimal NEAR = new BigDecimal("0.03");

    private SumRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("prose.sum", "“其中”各项之和不大于总数，列全的等于总数；“共计”等于前面各项之和", SOURCE, (subject, report) ->
                        subject.sentences().forEach(sentence -> {
                            ofWhich(sentence, report);
                            inAll(sentence, report);
                        })),
                Rule.warning("prose.remainder", "结余等于预算减去实际支出", "同一句里的预算、支出、结余相符", SumRules::remainder));
    }

    private static void ofWhich(Sentence sentence, Report report) {
        for (Parts found : Parts.of(sentence)) {
            if (found.parts().isEmpty()) {
                continue;
            }
            Quantity first = found.parts().get(0);
            sentence.passage().quantities().before(first.unit(), found.start(), 1).stream()
                    .filter(whole -> whole.start() >= sentence.start())
                    .forEach(whole -> compare(sentence, whole,
                            found.parts().stream().filter(whole::isLike).toList(), report));
        }
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
        if (parts.isEmpty() || off.signum() < 0 && !near) {
            return;
        }
        say(sentence, whole, parts, sum, report);
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
                    say(sentence, next, List.copyOf(parts), sums.get(next.unit()), report);
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

    private static void say(Sentence sentence, Quantity whole, List<Quantity> parts, BigDecimal sum, Report report) {
        report.at(sentence.passage().position()).in(sentence.passage().place())
                .values(whole.toString(), sum.toPlainString() + whole.unit(),
                        whole.number().subtract(sum).toPlainString() + whole.unit())
                .because(parts.stream().map(Quantity::toString).collect(Collectors.joining(" + ")) + " = "
                        + sum.toPlainString() + whole.unit())
                .says("总数 " + whole + "，各项之和 " + sum.toPlainString() + whole.unit() + "："
                        + sentence.passage().quote(whole.start(), whole.end()), "核对总数与各项");
    }

    private static void remainder(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            Matcher matcher = sentence.text().matcher(REMAINDER);
            while (matcher.find()) {
                BigDecimal left = new BigDecimal(matcher.group(1)).subtract(new BigDecimal(matcher.group(2)));
                BigDecimal stated = new BigDecimal(matcher.group(3));
                if (stated.signum() != 0 && stated.compareTo(left) != 0) {
                    report.at(sentence.passage().position()).in(sentence.passage().place())
                            .values(stated.toPlainString() + "万元", left.toPlainString() + "万元",
                                    stated.subtract(left).toPlainString() + "万元")
                            .because(matcher.group(1) + " − " + matcher.group(2) + " = " + left.toPlainString())
                            .says("结余 " + stated.toPlainString() + "万元，预算减支出为 " + left.toPlainString() + "万元："
                                    + sentence.quote(matcher.start(3), matcher.end(3)),
                                    "核对预算、支出和结余；有收回、调整的写明");
                }
            }
        }
    }
}
