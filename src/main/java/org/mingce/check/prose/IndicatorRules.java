package org.mingce.check.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Money;
import org.mingce.model.Unit;

/** Amounts of the official tables that prose repeats. */
final class IndicatorRules {

    private static final int WAN_PLACES = 2;
    private static final Pattern AMOUNT = Pattern.compile("\\d\\s{0,4}+万元");
    /** In front of the name: another year, a plan, or a part of the department. */
    private static final Pattern OTHER = Pattern.compile("预算|上年|去年|\\d{4}年度?(?=[^，。；]*$)|项目[“”]|专项|其中[^，。；]*项目$");
    private static final Pattern GROWTH =
            Pattern.compile("[，,]比上年(?:增加|增长|减少|下降)\\s{0,4}+(" + Quantities.NUMBER + ")\\s{0,4}+[%％]");
    private static final int BEFORE = 12;

    private IndicatorRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(ProseRules.MESSAGES, "prose.indicator", IndicatorRules::differs),
                Rule.warning(ProseRules.MESSAGES, "prose.zero-growth", IndicatorRules::zeroGrowth));
    }

    /** What is done with a mention of an indicator. */
    private interface Mention {
        void at(Passage passage, Indicator indicator, Matcher match);
    }

    /** Mentions in the passages that hold such words. */
    private static void find(Subject subject, Pattern words, Mention mention) {
        List<Indicator> indicators = Indicator.of(subject.booklet().edition());
        for (Passage passage : subject.passages()) {
            if (!passage.text().has(words)) {
                continue;
            }
            for (Indicator indicator : indicators) {
                Matcher matcher = passage.text().matcher(indicator.name());
                while (matcher.find()) {
                    mention.at(passage, indicator, matcher);
                }
            }
        }
    }

    private static void differs(Subject subject, Report report) {
        find(subject, AMOUNT, (passage, indicator, match) -> {
            Optional<Money> known = indicator.now(subject);
            String before = passage.text().substring(Math.max(0, match.start() - BEFORE), match.start());
            if (known.isEmpty() || isOther(before, subject.booklet().year())) {
                return;
            }
            BigDecimal stated = new BigDecimal(match.group(1));
            BigDecimal right = known.get().in(Unit.WAN_YUAN);
            int places = Math.min(Math.max(stated.scale(), 1), WAN_PLACES);
            if (right.setScale(places, RoundingMode.HALF_UP).compareTo(stated) != 0 && right.compareTo(stated) != 0) {
                report.at(passage.position()).in(passage.place())
                        .values(stated.toPlainString() + "万元", subject.words().wan(known.get()),
                                stated.subtract(right).stripTrailingZeros().toPlainString() + "万元")
                        .because(subject.words().table(indicator.said().cell().table()) + " · "
                                + indicator.said().title() + " "
                                + subject.words().wan(known.get()))
                        .tells(stated.toPlainString() + "万元", indicator.said().title(),
                                subject.words().wan(known.get()), passage.quote(match.start(), match.end()));
            }
        });
    }

    private static boolean isOther(String before, int year) {
        String clause = before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
        return OTHER.matcher(clause.replace(year + "年", "")).find();
    }

    private static void zeroGrowth(Subject subject, Report report) {
        find(subject, GROWTH, (passage, indicator, match) -> {
            Matcher growth = passage.text().matcher(GROWTH).region(match.end(), passage.text().length());
            if (growth.lookingAt() && indicator.lastYear(subject).filter(Money::isZero).isPresent()) {
                report.at(passage.position()).in(passage.place()).values(growth.group(1) + "%", "没有比例", "")
                        .tells(growth.group(1) + "%", passage.quote(match.start(), growth.end()));
            }
        });
    }
}
