package org.mingce.check.prose.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Direction;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;

/** From one number to another, against the verb between them: 从55%提高到72%, 由80人降为60人, 比上年的30件减少到12件. */
final class FromTo {

    private static final String NUMBER = "(?<![\\d.])(\\d{1,3}(?:,\\d{3}){1,5}+(?:\\.\\d{1,8}+)?"
            + "|\\d{1,15}+(?:\\.\\d{1,8}+)?)"
            + "\\s{0,4}+([%％]|个百分点|[万亿千]?元|[万亿]?[\\u4E00-\\u9FFF]?)";
    private static final String VERB = "(提高|提升|上升|增长|增加|扩大|延长|攀升|上涨|上调|调高|增|升|涨"
            + "|下降|降低|减少|压减|压缩|缩减|缩短|缩小|回落|下滑|下调|调低|减|降)";
    private static final String TO = "(?:到|至|为|达到?|成)了?";
    private static final Clue FROM = Clue.of("从由自原上去", "(?:[从由自]|原来?的?|上年的?|去年的?)[^，。；\\d]{0,20}"
            + "(?:20\\d{2}年[^，。；\\d]{0,12})?" + NUMBER
            + "[^。；\\d]{0,16}?" + VERB + "[^，。；\\d]{0,4}?" + TO + "[^，。；\\d]{0,6}"
            + "(?:20\\d{2}年[^，。；\\d]{0,6})?" + NUMBER);
    private static final Clue THAN = Clue.of("比较", "[比较][^，。；\\d]{0,10}的" + NUMBER
            + "[，,]?[^，。；\\d]{0,4}" + VERB + "(?:了?\\d[\\d.,]{0,15}[^，。；\\d]{1,4}[，,])?[^，。；\\d]{0,6}" + TO
            + "[^，。；\\d]{0,4}" + NUMBER);
    private static final Pattern BY = Pattern.compile("(?:次|个?工作[日天])?[，,（(]\\s?(?:净|共|累计|相当于|同比|[比较](?:上年|去年))?" + VERB
            + "(?:了|幅度?|比例|率)?(?:达到?|为|了)?\\s?" + NUMBER);
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}年");
    private static final Set<String> DATE = Set.of("年", "月", "日");
    private static final int TO_NUMBER = 4;
    private static final int TO_UNIT = 5;

    private FromTo() {
    }

    static void check(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            find(sentence, FROM, report);
            find(sentence, THAN, report);
        }
    }

    private static void find(Sentence sentence, Clue clue, Report report) {
        Search search = clue.in(sentence.text());
        while (search.next()) {
            Matcher matcher = search.found();
            BigDecimal from = number(matcher, 1);
            BigDecimal to = number(matcher, TO_NUMBER);
            boolean alike = matcher.group(2).equals(unit(matcher)) || matcher.group(2).isEmpty()
                    || unit(matcher).isEmpty();
            if (alike) {
                by(sentence, matcher, from, to, report);
            }
            Direction said = Direction.of(matcher.group(3));
            if (alike && !DATE.contains(matcher.group(2)) && Direction.between(from, to) != said) {
                report.at(sentence.passage().position()).in(sentence.passage().place())
                        .values(matcher.group(1) + matcher.group(2), matcher.group(TO_NUMBER) + unit(matcher), "")
                        .tells(matcher.group(3), Stated.plain(from) + unit(matcher), Stated.plain(to) + unit(matcher),
                                sentence.quote(matcher.start(), matcher.end()));
            }
        }
    }

    /** What it is said to have changed by, behind the two numbers: 由91.2%提升至95.6%，提高4.4个百分点. */
    private static void by(Sentence sentence, Matcher found, BigDecimal from, BigDecimal to, Report report) {
        Text text = sentence.text();
        Matcher by = text.matcher(BY).region(found.end(), text.length());
        if (!by.lookingAt()) {
            return;
        }
        if (YEAR.matcher(found.group()).find() && by.group().matches(".*(?:同比|上年|去年).*")) {
            return;
        }
        if (Direction.of(by.group(1)).contradicts(Direction.of(found.group(3)))) {
            tellBy("turned", sentence, found, by, to.subtract(from).abs(), report);
            return;
        }
        BigDecimal stated = new BigDecimal(by.group(2).replace(",", ""));
        String unit = by.group(3);
        boolean rate = unit.equals("%") || unit.equals("％");
        boolean parts = found.group(2).equals("%") || found.group(2).equals("％");
        BigDecimal difference = to.subtract(from).abs();
        if (rate && !parts && from.signum() > 0) {
            BigDecimal right = difference.multiply(HUNDRED).divide(from, stated.scale() + 2, RoundingMode.HALF_UP);
            if (right.subtract(stated).abs().compareTo(BigDecimal.ONE.movePointLeft(stated.scale())) > 0) {
                tellBy("rate", sentence, found, by, right.setScale(2, RoundingMode.HALF_UP), report);
            }
        } else if ((unit.equals(found.group(2)) && !parts || parts && unit.endsWith("百分点"))
                && difference.compareTo(stated) != 0) {
            tellBy("by", sentence, found, by, difference, report);
        }
    }

    private static void tellBy(String variant, Sentence sentence, Matcher found, Matcher by, BigDecimal right,
                               Report report) {
        String written = by.group(2) + by.group(3);
        report.at(sentence.passage().positionAt(sentence.start() + by.start(2))).in(sentence.passage().place())
                .values(written, Stated.plain(right) + by.group(3), "")
                .tellsAs(variant, written, Stated.plain(right) + by.group(3),
                        sentence.quote(found.start(), by.end()));
    }

    private static String unit(Matcher matcher) {
        return matcher.group(TO_UNIT);
    }

    private static BigDecimal number(Matcher matcher, int group) {
        return new BigDecimal(matcher.group(group).replace(",", ""));
    }
}
