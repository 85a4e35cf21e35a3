package org.mingce.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.rollover.YearMention.Fate;

/**
 * Takes the years in last year's texts on to the new year where the year of the accounts is meant, or one beside it.
 * Which is meant is decided by the words around; what is not decided stays, and every decision is handed out. Years
 * in Chinese digits (二〇二四年) and in wide ones count as well.
 */
final class YearWords {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile(
            "(?<![0-9０-９.,〇○零一二三四五六七八九])(?:(?:19|20)[0-9]{2}|２０[０-９]{2}|二[〇○零]"
            + "[〇○零一二三四五六七八九]{2})(?![0-9０-９〇○零一二三四五六七八九])");
    /** Behind a year: here only the booklet's own year can be meant. */
    private static final Pattern OWN = Pattern.compile("^\\s?年(?:度)?(?:部门决算|部门（?单位）?决算|决算公开|单位决算)"
            + "|^年12月31日");
    /** Before a year: what is compared with it, so that another year than the booklet's is meant. */
    private static final Pattern COMPARED = Pattern.compile("[与和同较比于]\\s?$");
    /** Behind a year: a year of accounts, budgets or evaluation. */
    private static final Pattern FISCAL = Pattern.compile("^\\s?年(?:度(?![计规]划|[一-龥]{0,6}工作要点)"
            + "|(?=部门|年初|年末|初预算|财政拨款|一般公共预算|政府性基金|国有资本|“?三公|机关运行|政府采购|决算|收入|支出|总收入|总支出"
            + "|本年|全年|整体支出|项目支出|基本支出|绩效|人员经费|公用经费|预算|专项资金|收支)|12月(?:底|末|31日)?(?:之?前|以前)|1月?\\s?[-—–－~～至到]\\s?12月)");
    /** Behind a year: its end or its beginning, but not what has gone on since. */
    private static final Pattern EDGE = Pattern.compile("^\\s?年[初末底](?!以?来|起)");
    private static final Pattern DATED = Pattern.compile("^\\s?年\\s?[0-9]{1,2}\\s?月|^[-.／/][0-9]{1,2}(?:[-.／/]|$)");
    private static final Pattern SINCE = Pattern.compile("^\\s?年(?:[初末底])?(?:以来|起|至今|开始)");
    private static final Pattern RANGE_BEHIND =
            Pattern.compile("^\\s?年?\\s?(?:[-—–－~～]{1,2}|至|到)\\s?(?:19|20)[0-9]{2}");
    private static final Pattern RANGE_BEFORE = Pattern.compile("(?:19|20)[0-9]{2}\\s?年?\\s?(?:[-—–－~～]{1,2}|至|到)$");
    private static final Pattern PLAN = Pattern.compile("^\\s?年[^。；，]{0,12}(?:规划|远景|五年|届满|到期)");
    private static final Pattern DONE = Pattern.compile("^\\s?年[^。；，]{0,16}(?:成立|设立|组建|创办|建成|挂牌|印发|颁布"
            + "|施行|发布|批准|批复|修订|出台|任命|划转|改制|合并|更名)");
    private static final Pattern NUMBERED = Pattern.compile("^\\s?[〕\\]］)）】]\\s?(?:第\\s?)?[0-9０-９]+\\s?号");
    private static final Pattern SENTENCE = Pattern.compile("^\\s?年[，,我本全区县市省部单]");
    private static final Pattern WHOLE_DATE = Pattern.compile(
            "[^0-9]{0,12}(?:19|20)[0-9]{2}"
            + "(?:\\s?年\\s?[0-9]{1,2}\\s?月(?:\\s?[0-9]{1,2}\\s?日)?|[-./][0-9]{1,2}[-./][0-9]{1,2})");
    private static final Pattern ALONE = Pattern.compile("\\s*(?:19|20)[0-9]{2}\\s?(?:年度?)?\\s*");
    private static final int AROUND = 10;

    private final int from;
    private final int to;

    /**
     * @param from the year whose texts these are
     * @param to   the new year
     */
    YearWords(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A text with its years taken on.
     *
     * @param text     what it says now
     * @param mentions every year near the accounts' that stood in it, in order
     */
    record Advanced(String text, List<YearMention> mentions) {
    }

    /** @param title whether the text is a title, a date or a name of a period rather than running text */
    Advanced advanced(String text, boolean title) {
        List<YearMention> mentions = new ArrayList<>();
        StringBuilder result = new StringBuilder();
        Matcher year = YEAR.matcher(text);
        int end = 0;
        while (year.find()) {
            int stated = value(year.group());
            if (Math.abs(stated - from) > 1) {
                continue;
            }
            Fate fate = fate(text, year.start(), year.end(), stated, title);
            boolean certain = fate == Fate.DOCUMENT || fate == Fate.ADVANCED && isCertain(text, year.end(), title);
            String written = fate == Fate.ADVANCED ? like(year.group(), stated + to - from)
                    : fate == Fate.MENDED ? like(year.group(), to) : year.group();
            mentions.add(new YearMention(around(text, year.start(), year.end()), fate, certain, written));
            result.append(text, end, year.start()).append(written);
            end = year.end();
        }
        return new Advanced(result.append(text, end, text.length()).toString(), List.copyOf(mentions));
    }

    private Fate fate(String text, int start, int end, int stated, boolean title) {
        String behind = text.substring(end);
        String before = text.substring(0, start);
        if (isWithin(text, start, '《', '》') || isWithin(text, start, '<', '>')
                || NUMBERED.matcher(behind).find() || before.endsWith("〔")) {
            return Fate.DOCUMENT;
        }
        if (OWN.matcher(behind).find() && (stated == from || stated == from - 1)) {
            return stated == from || COMPARED.matcher(before).find() ? Fate.ADVANCED : Fate.MENDED;
        }
        if (isWithin(text, start, '“', '”') || isWithin(text, start, '「', '」')) {
            return Fate.QUOTED;
        }
        if (RANGE_BEHIND.matcher(behind).find() || RANGE_BEFORE.matcher(before).find()
                || PLAN.matcher(behind).find()) {
            return Fate.PLAN;
        }
        if (ALONE.matcher(text).matches() || WHOLE_DATE.matcher(text.strip()).matches()) {
            return Fate.ADVANCED;
        }
        if (FISCAL.matcher(behind).find() && !DONE.matcher(behind).find()) {
            return Fate.ADVANCED;
        }
        if (SINCE.matcher(behind).find() || DATED.matcher(behind).find() || DONE.matcher(behind).find()) {
            return Fate.EVENT;
        }
        boolean opens = before.isEmpty() || "。！？；".indexOf(before.charAt(before.length() - 1)) >= 0;
        return title || EDGE.matcher(behind).find() || opens && SENTENCE.matcher(behind).find() ? Fate.ADVANCED
                : Fate.UNDECIDED;
    }

    /** Whether the words leave no doubt; the end of a year may be that of a plan, and a date is only offered. */
    private static boolean isCertain(String text, int end, boolean title) {
        String behind = text.substring(end);
        return OWN.matcher(behind).find() || FISCAL.matcher(behind).find() || ALONE.matcher(text).matches()
                || title && !WHOLE_DATE.matcher(text.strip()).matches();
    }

    private static boolean isWithin(String text, int place, char opens, char closes) {
        return text.lastIndexOf(opens, place) > text.lastIndexOf(closes, place) && text.indexOf(closes, place) >= 0;
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - AROUND / 2);
        int to = Math.min(text.length(), end + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).replace('\n', ' ') + (to < text.length() ? "…" : "");
    }

    private static int value(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int chinese = c == '○' || c == '零' ? 0 : CHINESE.indexOf(c);
            value = value * 10 + (chinese >= 0 ? chinese : Character.digit(c, 10));
        }
        return value;
    }

    /** A year in the digits in which another was written. */
    private static String like(String digits, int year) {
        StringBuilder written = new StringBuilder();
        for (char c : Integer.toString(year).toCharArray()) {
            int digit = c - '0';
            char first = digits.charAt(0);
            written.append(first == '２' ? (char) ('０' + digit) : first == '二' && digit == 0 ? digits.charAt(1)
                    : first == '二' ? CHINESE.charAt(digit) : c);
        }
        return written.toString();
    }
}
