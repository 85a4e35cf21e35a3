package org.mingce.check.prose.date;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.ChineseNumeral;

/** Days, months, quarters and years that no calendar has. */
final class Dates {

    static final Rule RULE = Rule.warning(DateRules.MESSAGES, "prose.date", Dates::check);

    private static final String NUMERAL = ChineseNumeral.PATTERN;
    private static final Pattern DATE = Pattern.compile("(?<![\\d.])(?<begun>(?<=月\\s?[-—~～至到、]\\s?)(?=\\d)"
            + "|(?<=年\\d{1,2}[-—~～至到])(?=\\d)"
            + "|(?<=^|[。；])(?=\\d{1,2}月[份，,初末底下]|\\d{1,2}月[开举召组至]))?(?:(?<year>\\d{4})\\s?年\\s?)"
            + "?(?<month>\\d{1,2})\\s?月"
            + "(?:份?\\s?(?<day>\\d{1,2})\\s?[日号])?(?<part>(?=[份底初末中上下旬至到]))?"
            + "|(?<![\\d.])(?<y>(?:19|20)\\d{2})(?<mark>[-./])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})(?![\\d.])"
            + "|(?<![一二三四五六七八九十])(?<hanMonth>" + NUMERAL + ")月(?<hanDay>" + NUMERAL + ")日"
            + "|(?<quarter>(?<![前后近\\d一二三])(?:第[五六七八九5-9]|[五六七八九5-9])季度)"
            + "|(?<![\\d.])(?<![有近距今约达城史余]\\D{0,2})(?<odd>20[1-9]|20\\d{3}|0\\d{3}|1[0-8]\\d{2}|2[1-9]\\d{2})年"
            + "(?![会节来前以]|的?(?:历史|建城|文明|文化))");
    private static final int MONTHS = 12;
    private static final int LEAP = 2024;
    private static final int BEHIND = 5;
    private static final int YEAR = 4;

    private Dates() {
    }

    private static void check(Subject subject, Report report) {
        subject.passages().forEach(passage -> check(passage, report));
    }

    private static void check(Passage passage, Report report) {
        String text = passage.text().substring(0, passage.text().length());
        Matcher date = passage.text().matcher(DATE).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            boolean found = mayBegin(text, at) && date.region(at, text.length()).lookingAt();
            if (found && !exists(date)) {
                report.at(passage.positionAt(date.start())).in(passage.place())
                        .tells(date.group().strip(), passage.quote(date.start(), date.end()));
            }
            at = found ? date.end() : at + 1;
        }
    }

    /** Whether a number begins here, or a numeral with 月 or 季 behind it. */
    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return (at == 0 || text.charAt(at - 1) < '0' || text.charAt(at - 1) > '9') && isWithUnit(text, at);
        }
        if (c != '第' && ChineseNumeral.CHARACTERS.indexOf(c) < 0) {
            return false;
        }
        String behind = text.substring(at, Math.min(text.length(), at + BEHIND));
        return behind.indexOf('月') > 0 || behind.indexOf('季') > 0;
    }

    /** Whether 年, 月 or 季 stands as near behind a number as a date has it, or the mark behind a year. */
    private static boolean isWithUnit(String text, int at) {
        if (at + YEAR < text.length() && "-./".indexOf(text.charAt(at + YEAR)) >= 0) {
            return true;
        }
        for (int i = at + 1; i < text.length() && i <= at + YEAR + 2; i++) {
            if ("年月季".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists(Matcher date) {
        if (date.group("month") != null) {
            boolean certain = date.group("year") != null || date.group("day") != null || date.group("part") != null
                    || date.group("begun") != null;
            return !certain || exists(date.group("year"), date.group("month"), date.group("day"));
        }
        if (date.group("y") != null) {
            return exists(date.group("y"), date.group("m"), date.group("d"));
        }
        return date.group("hanMonth") != null
                && exists(null, digits(date.group("hanMonth")), digits(date.group("hanDay")));
    }

    /** Whether a calendar has a day, or a month where no day is named; of any year where none is. */
    static boolean exists(String year, String month, String day) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > MONTHS) {
            return false;
        }
        int last = YearMonth.of(year == null ? LEAP : Integer.parseInt(year), number).lengthOfMonth();
        return day == null || Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= last;
    }

    private static String digits(String numeral) {
        return Integer.toString(ChineseNumeral.number(numeral));
    }
}
