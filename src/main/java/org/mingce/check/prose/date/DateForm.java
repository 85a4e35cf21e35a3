package org.mingce.check.prose.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** A date that stands by itself, on a cover or at the foot of a form, is written with 年, 月 and 日. */
final class DateForm {

    static final Rule RULE = Rule.note(DateRules.MESSAGES, "prose.date-form", DateForm::check);

    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 10;
    private static final int DAY = 4;

    private DateForm() {
    }

    private static void check(Subject subject, Report report) {
        for (Passage passage : subject.passages()) {
            int length = passage.text().length();
            Matcher date = length < SHORTEST || length > LONGEST ? null : passage.text().matcher(DIGITS);
            if (date != null && date.matches() && Dates.exists(date.group(1), date.group(3), date.group(DAY))) {
                String right = date.group(1) + "年" + Integer.parseInt(date.group(3)) + "月"
                        + Integer.parseInt(date.group(DAY)) + "日";
                report.at(passage.position()).in(passage.place()).values(date.group(), right, "")
                        .tells(date.group(), right);
            }
        }
    }
}
