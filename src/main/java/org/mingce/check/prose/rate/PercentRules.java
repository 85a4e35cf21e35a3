package org.mingce.check.prose.rate;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.mingce.check.prose.statement.Stated;
import org.mingce.check.prose.statement.Statement;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Quantity;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;

/** Single numbers that cannot be: parts over 100 % or under 0, too many decimals, none or half of a unit. */
final class PercentRules {

    /** The rules, in the order of the catalogue. */
    static final List<Rule> RULES = List.of(
            Rule.warning(RateRules.MESSAGES, "prose.percent-range", PercentRules::range),
            Rule.warning(RateRules.MESSAGES, "prose.decimals", PercentRules::decimals),
            Rule.warning(RateRules.MESSAGES, "prose.unit-missing", PercentRules::units));

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** What can be no more than all; a budget, a plan, a target can be exceeded. */
    private static final Pattern PART = Pattern.compile("占(?!用)|(?:满意|好评|知晓|认可|支持)[^，。；]{0,4}[度率]"
            + "|(?:覆盖|合格|及格|优良|优秀|到位|准确|正确|通过|出席|参与|参训|参会|到会|到课|出勤|回收|办结|结案|及时|普及|入学|就业|建成|达标"
            + "|签约|巩固|公开|验收|整改|落实|兑现|入库|有效|完好|使用|成活|结余|结转|节约|按期完成|按时完成|考核|培训|评估|建档|登记)[^，。；]{0,3}率");
    private static final Pattern REDUCED = Pattern.compile("(?:下降|减少|降低|降幅|减幅|缩减|压减)了?[为达：:]{0,2}$");
    private static final int PLACES = 2;
    private static final Pattern YUAN = Pattern.compile("(?<![万亿千百])元$");
    private static final String BARE = "(" + Quantities.NUMBER + ")\\s{0,4}+(?=[，。；）)])";
    private static final Clue NUMBER_ALONE = Clue.of("\\d", "(?<!\\d)" + BARE);
    private static final Clue NO_UNIT = Clue.of("(?=[支收经资金结决总费补预])"
            + "(?:(?:支出|收入|经费|资金|金额|结余|结转|决算|总额|费用|补助)(?:数|额|款)?"
            + "(?:合计|总计|共计|总额|约)?|(?<!第)(?:预算|决算)数)[为共约：:]?\\s{0,4}+" + BARE);
    private static final Clue NO_PERCENT = Clue.of("(?=[完执到使满覆合结节增及准公知上下降提预比占])"
            + "(?:(?:完成|执行|到位|使用|满意|覆盖|合格|结余|节约|增长|及时|准确|公开|知晓)率|满意度"
            + "|增长了?|上升了?|下降了?|降低了?|提高了?|增幅|降幅|预算的|比例|占比|比重)(?:分别)?[为达到是：:]{0,3}\\s{0,4}+" + BARE);
    /** An amount to the cent with no unit behind it, where others of the sentence are in 万元. */
    private static final Clue BARE_AMOUNT = Clue.of("\\d", "(?=\\d{1,9}\\.\\d{1,2}(?:[，。；、）)]|$))"
            + "(?<=[费款贴助金资用投支出入余增减加少达付为”》\\s])"
            + "(?<=[费款贴助金资用投支出入余增减加少达付为”》]\\s{0,2})(?<!(?:支出|收入|经费|资金|金额"
            + "|结余|结转|决算|总额|费用|补助)[数额款]?[为共约：:]?\\s{0,2})"
            + "\\d{1,9}\\.\\d{1,2}(?=[，。；、）)]|$)(?<!(?:第|增长|下降|上升|得分|评分|总分|均分|指数|系数|权重)[^，。；]{0,6})"
            // The unit stands behind the last of a list.
            + "(?!(?:[、，]\\s?\\d[\\d.]{0,12}){1,9}(?:[和及]\\s?\\d[\\d.]{0,12})?\\s?[万亿]?元)");
    private static final Clue RATE = Clue.of("率", "(?<![汇利频倍费税])(?<!容积|贡献|完成|执行|到位|使用|满意|覆盖|合格|结余|节约|增长|及时|准确|公开"
            + "|知晓)率[为达到是：:]{1,3}\\s{0,4}+" + BARE);
    private static final Clue TURNED = Clue.of("\\d",
            "\\d\\s{0,2}(?:[月年天日次期]|个月)\\s{0,2}[/／]\\s{0,2}[人个户次村家辆名](?!均)");

    /** A share or a rate in points or per mille: these say how much it changed, or nothing in this field. */
    private static final Clue POINTS = Clue.of("占完执满结率", "(?:占|完成|执行率|满意[度率]|结余率)"
            + "[^，。；\\d升降增减提高低改善差]{0,10}" + Quantities.NUMBER + "\\s{0,2}(?:个?百分点|‰)"
            + "|(?:(?<![高低快慢多少超较比][^，。；]{0,14})率[为达到至是约：:]{0,3}"
            + "|占[^，。；\\d]{0,16}的)\\s{0,2}" + Quantities.NUMBER + "\\s{0,2}个?百分点");

    private PercentRules() {
    }

    private static void range(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (Stated percent : statement.numbers()) {
                if (!percent.isPercent()) {
                    continue;
                }
                boolean part = PART.matcher(percent.label()).find();
                if (part && percent.number().compareTo(HUNDRED) > 0) {
                    say(statement, percent, "over", report);
                } else if (percent.number().signum() < 0 && isMinus(percent)
                        && (part || REDUCED.matcher(percent.label()).find() || percent.label().endsWith("率"))) {
                    say(statement, percent, "under", report);
                }
            }
        }
    }

    /** Whether a minus stands before the number, and not between two: 90-95%. */
    private static boolean isMinus(Stated percent) {
        return !percent.label().isEmpty() && !percent.label().endsWith("增长率")
                && !Character.isDigit(percent.label().charAt(percent.label().length() - 1));
    }

    private static void say(Statement statement, Stated number, String variant, Report report) {
        statement.at(report).values(number.written(), "", "")
                .tellsAs(variant, number.written(), number.label(), statement.quote(number));
    }

    private static void decimals(Subject subject, Report report) {
        for (Statement statement : Statement.all(subject)) {
            for (Stated number : statement.numbers()) {
                boolean exact = number.isPercent() || YUAN.matcher(number.written()).find();
                if (exact && places(number.written()) > PLACES) {
                    statement.at(report).values(number.written(), "", "")
                            .tells(number.written(), statement.quote(number));
                }
            }
        }
    }

    private static int places(String written) {
        int point = written.indexOf('.');
        int end = point + 1;
        while (point >= 0 && end < written.length() && Character.isDigit(written.charAt(end))) {
            end++;
        }
        return point < 0 ? 0 : end - point - 1;
    }

    private static void units(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            Passage passage = sentence.passage();
            List<Quantity> quantities = sentence.quantities();
            if (!quantities.isEmpty() && quantities.stream().anyMatch(one -> one.unit().equals("万元"))) {
                Search search = BARE_AMOUNT.in(passage.text(), sentence.start(),
                        sentence.start() + sentence.text().length());
                while (search.next()) {
                    report.at(passage.positionAt(search.found().start())).in(passage.place())
                            .values(search.found().group(), "", "").tellsAs("amount", search.found().group(),
                                    passage.quote(search.found().start(), search.found().end()));
                }
            }
        }
        for (Passage passage : subject.passages()) {
            if (!passage.text().hasDigit()) {
                continue;
            }
            if (NUMBER_ALONE.in(passage.text()).next()) {
                find(passage, NO_UNIT, "amount", report);
                find(passage, NO_PERCENT, "rate", report);
                find(passage, RATE, "rate", report);
            }
            if (passage.text().mayHave('点') || passage.text().mayHave('‰')) {
                quote(passage, POINTS, "points", report);
            }
            quote(passage, TURNED, "turned", report);
        }
    }

    private static void quote(Passage passage, Clue clue, String variant, Report report) {
        clue.each(passage.text(), found -> {
            report.at(passage.positionAt(found.start())).in(passage.place())
                    .tellsAs(variant, passage.quote(found.start(), found.end()));
        });
    }

    private static void find(Passage passage, Clue clue, String variant, Report report) {
        clue.each(passage.text(), matcher -> {
            boolean zero = new BigDecimal(matcher.group(1)).signum() == 0;
            if (!zero) {
                report.at(passage.positionAt(matcher.start(1))).in(passage.place()).values(matcher.group(1), "", "")
                        .tellsAs(variant, matcher.group(1), passage.quote(matcher.start(1), matcher.end(1)));
            }
        });
    }
}
