package org.mingce.check.prose.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/**
 * A period ends after it begins, a result is compared with the year before it, and a report is written after the
 * period that it is about.
 */
final class Periods {

    static final Rule RULE = Rule.warning(DateRules.MESSAGES, "prose.period", Periods::check);

    private static final String YEAR = "\\s?((?:19|20)\\d{2})\\s?年(?:度)?";
    private static final String TO = "\\s?(?:起?[至到]|—{1,2}|－|-|~|～)\\s?";
    private static final Clue RANGE = Clue.of("(?=[12])(?<!\\d)((?:19"
            + "|20)\\d{2})年?(?:(?<=年)(\\d{1,2})月)?(?:(?<=月)(\\d{1,2})日)?"
            + TO + "(?:((?:19|20)\\d{2})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?");
    private static final Clue DAYS = Clue.of("\\d", "(?<!\\d)(\\d{1,2})月(\\d{1,2})日?" + TO + "(\\d{1,2})日");
    private static final Clue COMPARED = Clue.of("(?=[12比较相与同和对])(?=.[\\d\\s上去（(较于比])"
            + "(?:(?<!\\d)((?:19|20)\\d{2})\\s?年(?:度)?[^。；，\\d]{0,12})?"
            + "(?:[比较]|相较于|[与同和]|对比)(?:上年|去年)?[（(]?" + YEAR + "[）)]?(?=[^。；，\\d]{0,14}(?:相比|比较|对比|[增减升降多少]|提高|持平)"
            + "|[，,]?(?:相比|持平))");
    /** What was at the end of a year can only be compared with later. */
    private static final Clue YEARS_END = Clue.of("较比", "(?:较于?|比)" + YEAR + "[末底](?!目标|计划|的?决算)");
    private static final Clue LAST_YEAR = Clue.of("上去", "(?:上一?年度?|去年)[（(]?即?" + YEAR);
    private static final Clue WITH_LAST = Clue.of("(?=[12])(?<![\\d和与及至])((?:19"
            + "|20)\\d{2})\\s?年(?:度)?[^。；，\\d]{0,12}[比较与同](?:上年|去年)");
    private static final Clue UNTIL = Clue.of("截", "截[至止]\\s?(?:到)?" + YEAR + "(?:(?:年)?[底末]|\\s?12\\s?月)");
    private static final Clue REPORTED = Clue.of("(?=[12])(?<!\\d)((?:19"
            + "|20)\\d{2})年(\\d{1,2})月(?:\\d{1,2}日)?[^。；《\\d]{0,24}"
            + "(?:对|开展|完成|组织|进行|批复|编制|公布|公开|出具|形成|提交)[^。；《\\d]{0,12}((?:19|20)\\d{2})年(?:度)?[^。；，\\d]{0,16}(?:自评|决算)");
    private static final Pattern SIGNED = Pattern.compile("^\\s{0,9}(?:(?:报告|填报|填表|编制)?(?:日期|时间)[：:]?\\s{0,9})?"
            + "((?:19|20)\\d{2})\\s?年\\s?(\\d{1,2})\\s?月(?:\\s?\\d{1,2}\\s?日)?\\s{0,9}$");
    private static final Pattern REPORT = Pattern.compile("自评|决算|评价报告");
    private static final int DECEMBER = 12;

    private final Passage passage;
    private final int year;
    private final Report report;

    private Periods(Passage passage, int year, Report report) {
        this.passage = passage;
        this.year = year;
        this.report = report;
    }

    private static void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            String text = passage.text().substring(0, passage.text().length());
            Periods periods = new Periods(passage, subject.booklet().year(), report);
            if (text.indexOf('年') >= 0) {
                periods.ranges();
                periods.bases();
                periods.reports();
            }
            if (text.indexOf('月') >= 0) {
                periods.days();
            }
        }
    }

    private void ranges() {
        RANGE.each(passage.text(), range -> {
            String toYear = range.group(4);
            String toMonth = range.group(5);
            String toDay = range.group(6);
            int from = Integer.parseInt(range.group(1));
            int to = toYear == null ? from : Integer.parseInt(toYear);
            int months = range.group(2) == null || toMonth == null ? 0
                    : Integer.parseInt(toMonth) - Integer.parseInt(range.group(2));
            boolean sameMonth = range.group(2) != null && (toMonth == null || months == 0);
            int days = range.group(3) == null || toDay == null || !sameMonth ? 0
                    : Integer.parseInt(toDay) - Integer.parseInt(range.group(3));
            boolean plain = range.group(2) == null && toMonth == null && toYear != null;
            if (to < from || to == from && (months < 0 || days < 0 || plain)) {
                tell("range", range);
            }
        });
    }

    private void days() {
        DAYS.each(passage.text(), days -> {
            if (Integer.parseInt(days.group(3)) < Integer.parseInt(days.group(2))) {
                tell("range", days);
            }
        });
    }

    private void bases() {
        COMPARED.each(passage.text(), compared -> {
            int result = compared.group(1) == null ? year : Integer.parseInt(compared.group(1));
            int base = Integer.parseInt(compared.group(2));
            if (base >= result || base < result - 1 && compared.group(1) == null) {
                tell(base == result ? "same" : "base", compared, result, base);
            }
        });
        YEARS_END.each(passage.text(), end -> {
            if (Integer.parseInt(end.group(1)) >= year) {
                tell("same", end, year, end.group(1));
            }
        });
        LAST_YEAR.each(passage.text(), last -> {
            if (Integer.parseInt(last.group(1)) != year - 1) {
                tell("base", last, year, last.group(1));
            }
        });
        WITH_LAST.each(passage.text(), with -> {
            if (Integer.parseInt(with.group(1)) != year) {
                tell("result", with, year, with.group(1));
            }
        });
    }

    private void reports() {
        UNTIL.each(passage.text(), until -> {
            if (Integer.parseInt(until.group(1)) != year) {
                tell("until", until, year, until.group(1));
            }
        });
        REPORTED.each(passage.text(), reported -> {
            if (isEarly(reported.group(1), reported.group(2), Integer.parseInt(reported.group(3)))) {
                tell("early", reported);
            }
        });
        Matcher signed = passage.text().matcher(SIGNED);
        if (REPORT.matcher(passage.place().toString()).find() && signed.find()
                && isEarly(signed.group(1), signed.group(2), year)) {
            tell("early", signed);
        }
    }

    private static boolean isEarly(String written, String month, int about) {
        int when = Integer.parseInt(written);
        return when < about || when == about && Integer.parseInt(month) < DECEMBER;
    }

    private void tell(String how, Matcher match, Object... values) {
        Object[] arguments = new Object[values.length + 1];
        arguments[0] = passage.quote(match.start(), match.end());
        System.arraycopy(values, 0, arguments, 1, values.length);
        report.at(passage.position()).in(passage.place()).tellsAs(how, arguments);
    }
}
