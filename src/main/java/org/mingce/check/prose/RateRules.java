package org.mingce.check.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.check.rule.Tolerance;
import org.mingce.model.Severity;

/** Rates that a sentence states: completion of a budget, share of a whole, growth. */
final class RateRules {

    private static final String NUMBER = "(" + Quantities.NUMBER + ")";
    private static final String PERCENT = NUMBER + "\\s{0,4}+[%％]";
    /** The rest of a clause without a number, and of a sentence: as far as the words of one statement stand apart. */
    private static final String CLAUSE = "[^，。；\\d]{0,60}+";
    private static final String WORDS = "[^。；\\d]{0,80}";
    private static final String SOURCE = "同一句里的比例由同一句里的金额得出";
    private static final Pattern COMPLETION = Pattern.compile("预算" + CLAUSE + NUMBER + "万元[，,]" + WORDS + "+" + NUMBER
            + "万元[，,]" + WORDS + "完成[^，。；\\d]{0,60}预算" + CLAUSE + PERCENT);
    private static final Pattern SHARE = Pattern.compile("[，,]?占[^，。；、\\d]{0,25}+" + PERCENT);
    private static final Pattern CHANGE = Pattern.compile(NUMBER + "万元[，,]" + WORDS + "(?:比|较|与)[^。；]{0,80}?(增加|减少)"
            + NUMBER + "万元[，,](增长|增加|上升|减少|下降|降低)" + PERCENT);
    private static final Pattern OPPOSITE = Pattern.compile("(增加|增长|上升|减少|下降|降低)了?" + NUMBER
            + "(?:万元|元)[，,](?:同比)?(增加|增长|上升|减少|下降|降低)了?" + NUMBER);
    private static final Pattern LARGER = Pattern.compile("完成" + CLAUSE + PERCENT + "[，,]决算数(大于|小于)");
    private static final Pattern OF_WHICH = Pattern.compile("其中");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|总额|总数|共");
    private static final int LABEL = 12;
    /** A share's whole stands among so many amounts before it. */
    private static final int MOST_WHOLES = 50;
    private static final Set<String> UP = Set.of("增加", "增长", "上升");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int PLACES = 2;

    private RateRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning("prose.completion", "完成预算的比例等于决算数除以预算数", SOURCE, (subject, report) ->
                        find(subject, COMPLETION, (sentence, match) -> rate(report, sentence, match, 3,
                                number(match, 2), number(match, 1)))),
                Rule.warning("prose.zero-base", "预算数、上年数为0的，没有完成率和增长率", "基数为0的比例没有意义",
                        (subject, report) -> find(subject, COMPLETION, (sentence, match) ->
                                zeroBase(report, sentence, match, 3, number(match, 1)))),
                Rule.warning("prose.share", "占比等于部分除以整体", SOURCE, RateRules::shares),
                Rule.warning("prose.growth", "增减率等于增减额除以上年数", SOURCE, (subject, report) ->
                        find(subject, CHANGE, (sentence, match) -> rate(report, sentence, match, 5, number(match, 3),
                                base(match)))),
                Rule.warning("prose.direction", "同一金额不能既增加又减少；大于预算的完成率大于100%", "已公布的决算公开中的错误",
                        (subject, report) -> {
                            find(subject, OPPOSITE, (sentence, match) -> direction(report, sentence, match));
                            find(subject, LARGER, (sentence, match) -> larger(report, sentence, match));
                        }));
    }

    /** What is done with a match in a sentence. */
    private interface Found {
        void at(Sentence sentence, Matcher match);
    }

    private static void find(Subject subject, Pattern pattern, Found found) {
        for (Sentence sentence : subject.sentences()) {
            Matcher matcher = sentence.text().matcher(pattern);
            while (matcher.find()) {
                found.at(sentence, matcher);
            }
        }
    }

    private static BigDecimal number(Matcher match, int group) {
        return new BigDecimal(match.group(group));
    }

    private static BigDecimal base(Matcher match) {
        BigDecimal difference = number(match, 3);
        return number(match, 1).subtract(match.group(2).equals("增加") ? difference : difference.negate());
    }

    private static void rate(Report report, Sentence sentence, Matcher match, int group, BigDecimal part,
                             BigDecimal whole) {
        if (whole.signum() <= 0) {
            return;
        }
        Tolerance.Rate judged = Tolerance.rate(number(match, group), part, whole);
        if (judged == Tolerance.Rate.RIGHT) {
            return;
        }
        BigDecimal right = part.multiply(HUNDRED).divide(whole, PLACES, RoundingMode.HALF_UP);
        report.at(sentence.passage().position()).in(sentence.passage().place())
                .as(judged == Tolerance.Rate.ADJUSTED ? Severity.NOTE : report.severity())
                .values(match.group(group) + "%", right.toPlainString() + "%",
                        number(match, group).subtract(right).toPlainString() + "个百分点")
                .because(part.toPlainString() + " ÷ " + whole.toPlainString() + " = " + right.toPlainString() + "%")
                .says("写的是 " + match.group(group) + "%，按句中金额为 " + right.toPlainString() + "%："
                        + sentence.quote(match.start(group), match.end(group)), "核对金额与比例");
    }

    private static void zeroBase(Report report, Sentence sentence, Matcher match, int group, BigDecimal base) {
        if (base.signum() == 0) {
            report.at(sentence.passage().position()).in(sentence.passage().place())
                    .values(match.group(group) + "%", "没有比例", "")
                    .says("预算数为0，却写了完成率 " + match.group(group) + "%："
                            + sentence.quote(match.start(group), match.end(group)), "删去比例，只写金额");
        }
    }

    /** A share right behind its part: one of the wholes that the passage names before must give it. */
    private static void shares(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            Matcher ofWhich = sentence.text().matcher(OF_WHICH);
            int last = -1;
            boolean more = ofWhich.find();
            Matcher matcher = sentence.text().matcher(SHARE);
            while (matcher.find()) {
                while (more && ofWhich.start() < matcher.start()) {
                    last = sentence.start() + ofWhich.start();
                    more = ofWhich.find();
                }
                int before = last;
                sentence.passage().quantities().endingAt(sentence.start() + matcher.start())
                        .filter(part -> part.start() >= sentence.start())
                        .ifPresent(part -> share(report, sentence, matcher, part, before));
            }
        }
    }

    private static void share(Report report, Sentence sentence, Matcher match, Quantity part, int ofWhich) {
        Passage passage = sentence.passage();
        List<Quantity> wholes = passage.quantities().before(part.unit(), part.start(), MOST_WHOLES).stream()
                .filter(whole -> whole.number().compareTo(part.number()) >= 0 && whole.number().signum() > 0).toList();
        boolean right = wholes.stream().anyMatch(whole ->
                Tolerance.rate(number(match, 1), part.number(), whole.number()) != Tolerance.Rate.WRONG);
        if (right) {
            return;
        }
        wholes.stream().filter(whole -> whole.end() <= ofWhich || isTotal(passage.text(), whole))
                .reduce((first, second) -> second)
                .ifPresent(total -> rate(report, sentence, match, 1, part.number(), total.number()));
    }

    private static boolean isTotal(Text text, Quantity whole) {
        int from = Math.max(0, whole.start() - LABEL);
        int mark = text.lastOf("，。", whole.start(), LABEL);
        return text.subSequence(Math.max(from, mark + 1), whole.start()).has(TOTAL);
    }

    private static void direction(Report report, Sentence sentence, Matcher match) {
        if (UP.contains(match.group(1)) != UP.contains(match.group(3))) {
            report.at(sentence.passage().position()).in(sentence.passage().place())
                    .values(match.group(1) + match.group(2), match.group(3) + match.group(4), "")
                    .says("同一金额既" + match.group(1) + "又" + match.group(3) + "："
                            + sentence.quote(match.start(), match.end()), "核对增减方向");
        }
    }

    private static void larger(Report report, Sentence sentence, Matcher match) {
        int order = number(match, 1).compareTo(HUNDRED);
        if (match.group(2).equals("大于") ? order < 0 : order > 0) {
            report.at(sentence.passage().position()).in(sentence.passage().place())
                    .values(match.group(1) + "%", "决算数" + match.group(2), "")
                    .says("完成率 " + match.group(1) + "% 与“决算数" + match.group(2) + "”矛盾："
                            + sentence.quote(match.start(), match.end()), "核对完成率与决算数、预算数");
        }
    }
}
