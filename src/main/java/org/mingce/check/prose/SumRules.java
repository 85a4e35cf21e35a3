package org.mingce.check.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;

/** Sums that a sentence states: 其中 … after the whole, 共计 … after the parts, 结余 after budget and use. */
final class SumRules {

    private static final String SOURCE = "同一句里的合计等于各项之和";
    private static final Pattern OF_WHICH = Pattern.compile("其中[:：，]?");
    private static final Pattern STOP = Pattern.compile("比上年|比去年|与上年|较上年|同比|完成|占|其中");
    private static final Pattern IN_ALL = Pattern.compile("(?:共计|合计)(?:为)?\\s*(?=\\d)");
    private static final Pattern REMAINDER = Pattern.compile(
            "预算[^，。；]*?(\\d+(?:\\.\\d+)?)万元[，,](?:金额\\d+(?:\\.\\d+)?万元[，,])?[^，。；]{0,6}(?:使用|支出)(\\d+(?:\\.\\d+)?)万元"
                    + "[，,](?:年末)?(?:结余结转|结余|结转结余)(\\d+(?:\\.\\d+)?)万元");
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
        List<Quantity> quantities = Quantity.of(sentence.text());
        Matcher matcher = OF_WHICH.matcher(sentence.text());
        while (matcher.find()) {
            int end = end(sentence.text(), matcher.end());
            List<Quantity> after = quantities.stream().filter(part -> part.start() >= matcher.end()
                    && part.end() <= end && !isNested(sentence.text(), matcher.end(), part)).toList();
            Optional<Quantity> whole = quantities.stream().filter(quantity -> quantity.end() <= matcher.start())
                    .filter(quantity -> !after.isEmpty() && quantity.isLike(after.get(0)))
                    .reduce((first, second) -> second);
            whole.ifPresent(found -> compare(sentence, found, after.stream().filter(found::isLike).toList(), report));
        }
    }

    /** Where the parts end: at the next comparison, or at the bracket that closes around them. */
    private static int end(String text, int from) {
        Matcher stop = STOP.matcher(text);
        int end = text.length();
        int next = from - 1;
        int inBrackets = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            inBrackets += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (next < i) {
                next = stop.find(i) ? stop.start() : end;
            }
            if (inBrackets < 0 || inBrackets == 0 && next == i) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isNested(String text, int from, Quantity part) {
        String before = text.substring(from, part.start());
        return before.chars().filter(c -> c == '(' || c == '（').count()
                > before.chars().filter(c -> c == ')' || c == '）').count();
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
        Matcher matcher = IN_ALL.matcher(sentence.text());
        List<Quantity> money = Quantity.of(sentence.text()).stream().filter(Quantity::isMoney).toList();
        while (matcher.find()) {
            Optional<Quantity> whole = money.stream().filter(part -> part.start() == matcher.end()).findFirst();
            List<Quantity> parts = new ArrayList<>(money.stream().filter(part -> part.end() <= matcher.start())
                    .filter(part -> whole.isPresent() && part.isLike(whole.get())).toList());
            if (whole.isPresent() && parts.size() > 1 && !addUp(parts, whole.get()) && isNear(parts, whole.get())) {
                say(sentence, whole.get(), parts, sum(parts), report);
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

    /** An intermediate sum among the parts makes any comparison a guess: only plain enumerations count. */
    private static boolean isNear(List<Quantity> parts, Quantity whole) {
        BigDecimal two = BigDecimal.valueOf(2);
        return sum(parts).compareTo(whole.number().multiply(two)) < 0
                && sum(parts).multiply(two).compareTo(whole.number()) > 0;
    }

    private static BigDecimal sum(List<Quantity> parts) {
        return parts.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void say(Sentence sentence, Quantity whole, List<Quantity> parts, BigDecimal sum, Report report) {
        report.at(sentence.passage().position()).in(sentence.passage().place())
                .values(whole.toString(), sum.toPlainString() + whole.unit(),
                        whole.number().subtract(sum).toPlainString() + whole.unit())
                .because(parts.stream().map(Quantity::toString).collect(Collectors.joining(" + ")) + " = "
                        + sum.toPlainString() + whole.unit())
                .says("总数 " + whole + "，各项之和 " + sum.toPlainString() + whole.unit() + "："
                        + sentence.quote(whole.start(), whole.end()), "核对总数与各项");
    }

    private static void remainder(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            Matcher matcher = REMAINDER.matcher(sentence.text());
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
