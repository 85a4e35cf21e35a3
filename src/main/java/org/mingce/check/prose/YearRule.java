package org.mingce.check.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** The booklet's own year where it is meant, and no other. */
final class YearRule {

    /** Here only the booklet's own year can be meant. */
    private static final Pattern OWN = Pattern.compile("(20\\d{2})年(?:度)?部门决算|截[至止](20\\d{2})年12月31日"
            + "|(20\\d{2})年度(?:一般公共预算|财政拨款|政府性基金|收入|支出|“?三公)|^(20\\d{2})年度?(?=支出|收入|预算收入)");
    /** Here the year before may be meant besides. */
    private static final Pattern NEAR = Pattern.compile("(20\\d{2})年度(?![计规]划|工作|考核)");

    static final Rule RULE = Rule.warning(ProseRules.MESSAGES, "prose.year", YearRule::check);

    private YearRule() {
    }

    private static void check(Subject subject, Report report) {
        int year = subject.booklet().year();
        for (Passage passage : subject.passages()) {
            boolean title = passage.key().equals("title") && passage.text().length() > 4;
            Matcher own = passage.text().matcher(OWN);
            while (own.find()) {
                say(report, passage, own, year, year);
            }
            Matcher near = passage.text().matcher(NEAR);
            while (near.find()) {
                if (!own.region(near.start(), passage.text().length()).lookingAt()) {
                    say(report, passage, near, year, title ? year : year - 1);
                }
            }
        }
    }

    private static void say(Report report, Passage passage, Matcher match, int year, int earliest) {
        String found = null;
        for (int group = 1; group <= match.groupCount() && found == null; group++) {
            found = match.group(group);
        }
        int stated = Integer.parseInt(found);
        if (stated > year || stated < earliest) {
            report.at(passage.position()).in(passage.place()).values(stated + "年", year + "年", "")
                    .tells(stated, year, passage.quote(match.start(), match.end()));
        }
    }
}
