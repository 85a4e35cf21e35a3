package org.mingce.check.prose.list;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Sentence;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.ChineseNumeral;
import org.mingce.model.Severity;

/**
 * A count against the list that follows or goes before: 内设科室5个：…, 设A、B、C等3个, 以下三项：一是…. A name with 和 in it may be
 * one or two, so a list has a least and a most.
 */
final class ListCounts {

    /** The rule. */
    static final Rule RULE = Rule.warning(ListRules.MESSAGES, "prose.list-count", ListCounts::check);

    private static final String NUMERALS = "\\d一二两三四五六七八九十";
    private static final String COUNT = "(?=[" + NUMERALS + "])(?<![\\d.第年月])(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String UNIT = "(?:[个项家所类名种条点支件批场辆人处]|部分|方面)";
    /** A count with what is counted behind it. */
    private static final String COUNTED = "(?=[" + NUMERALS + "])(?=.[" + NUMERALS
            + "个项家所类名种条点支件批场辆人处部方])" + COUNT;
    private static final Clue AFTER = Clue.of(COUNTED + UNIT + "([^，。；：:、（(\\d]{0,14})"
            + "(?:[，,]?(?:分别[为是有]|即|包括|包含|具体[为是有]|依次[为是])[：:]?|[：:]|[（(](?:分别[为是]|即|包括)?)");
    private static final Clue BEFORE = Clue.of("等这共\\d一二两三四五六七八九十", "(?=.[" + NUMERALS
            + "这共计个项家所类名种条点支件批场辆人处部方])(等)?(?:这|共|共计)?" + COUNT + UNIT + "(?!、)");
    private static final Pattern VERB = Pattern.compile(
            "设有?|下设|内设|包括|包含|分为|由|对|围绕|抓好|做好|有|含|负责");
    private static final String MARKS = "，。；：:！？\n（）()";
    private static final String JOINED = "、和与及或";
    private static final Pattern LIST_END = Pattern.compile("[。；;：:！？\\n）)]|，(?=其中|共|合计|主要|均|全部|以|并|现|实|在|编)");
    private static final String ENDS = "。；;：:！？\n）)，";
    private static final Pattern NUMBERED = Pattern.compile("([一二三四五六七八九十])是|第([一二三四五六七八九十])[，、,]"
            + "|[（(]([一二三四五六七八九十])[）)]|(?<![\\d.])(\\d)[.．、](?!\\d)|([①②③④⑤⑥⑦⑧⑨])");
    private static final Clue HEAD = Clue.of("(?=[" + NUMERALS + "])(?=.[" + NUMERALS + "个方项点条大类种部])"
            + COUNT + "(?:个方面|方面|项|点|条|个|大|类|种|部分)[^，。；：:\\d]{0,14}[：:。，]\\s{0,4}"
            + "(?=一是|第一|[（(]一[）)]|1[.．、]|①)");
    private static final Pattern JOINT = Pattern.compile("和|及|以及|与|或|，|,");
    private static final Pattern NAMES_NO_LIST = Pattern.compile("[\\d%]|其中");
    /** How the names of offices end: 和 behind another character stands within a name. */
    private static final String OFFICE = "室科组股处部局办所队委会站心校";
    private static final int THREE = 3;
    private static final int LONGEST = 400;
    private static final int MOST = 60;
    private static final int FURTHEST = 6_000;
    private static final int REACH = 400;

    private ListCounts() {
    }

    private static void check(Subject subject, Report report) {
        for (Sentence sentence : subject.sentences()) {
            if (sentence.text().toString().indexOf('、') >= 0) {
                after(sentence, report);
                before(sentence, report);
            }
            titles(sentence, report);
        }
        List<Passage> passages = subject.passages();
        for (int i = 0; i < passages.size(); i++) {
            Optional<Passage> next = Optional.of(i + 1).filter(at -> at < passages.size()).map(passages::get);
            numbered(passages.get(i), next, report);
        }
    }

    private static void after(Sentence sentence, Report report) {
        Text text = sentence.text();
        Search search = AFTER.in(text);
        while (search.next()) {
            Matcher matcher = search.found();
            String list = list(text, matcher.end());
            boolean open = list.contains("等") || NAMES_NO_LIST.matcher(list).find() || list.startsWith("一是");
            int least = 1 + count(list, '、');
            if (!open && least > 1) {
                compare(sentence, matcher, 1, least, least + joints(list), report);
            }
        }
    }

    /** What stands between a place and the end of the list that begins there, without what is in brackets. */
    private static String list(Text text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        String ahead = text.substring(from, limit);
        Matcher end = LIST_END.matcher(ahead);
        StringBuilder list = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < ahead.length(); at++) {
            char c = ahead.charAt(at);
            if (depth == 0 && ENDS.indexOf(c) >= 0 && end.region(at, ahead.length()).lookingAt()) {
                return list.toString();
            }
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth == 0 && c != '）' && c != ')') {
                list.append(c);
            }
        }
        return "";
    }

    /** Titles before a count are at most so many: 《A》《B》等二项 names too few. */
    private static void titles(Sentence sentence, Report report) {
        Text text = sentence.text();
        if (text.toString().indexOf('》') < 0) {
            return;
        }
        Search search = BEFORE.in(text);
        while (search.next()) {
            Matcher matcher = search.found();
            int at = matcher.start();
            int titles = 0;
            int open = at;
            while (at > 0 && text.charAt(at - 1) == '》' && open >= 0) {
                open = text.lastOf("《", at - 1, MOST);
                titles += open < 0 ? 0 : 1;
                at = open < 0 ? at : open > 0 && "、和及与".indexOf(text.charAt(open - 1)) >= 0 ? open - 1 : open;
            }
            int stated = ChineseNumeral.ordinal(matcher.group(2));
            // Of titles that stand before a comma or a document's number, some may count as well.
            int before = at > 0 ? text.lastOf("》", at - 1, MOST) : -1;
            boolean least = matcher.group(1) != null || before >= 0
                    && text.substring(before, at).chars().anyMatch(mark -> "，）)".indexOf(mark) >= 0);
            boolean wrong = least ? stated < titles : stated != titles;
            if (open >= 0 && titles > 1 && stated > 1 && wrong) {
                tell(sentence, matcher, 2, stated, titles, report.severity(), report);
            } else if (open >= 0 && isShortOfOne(matcher, stated, titles)) {
                tell(sentence, matcher, 2, stated, titles, Severity.NOTE, report);
            }
        }
    }

    /** All but one are named, and 等 stands for that one: it may have been forgotten, or the count is wrong. */
    private static boolean isShortOfOne(Matcher matcher, int stated, int named) {
        return matcher.group(1) != null && named >= THREE && stated == named + 1;
    }

    /** From the count back to the verb that begins the list. */
    private static void before(Sentence sentence, Report report) {
        Text text = sentence.text();
        Search search = BEFORE.in(text);
        while (search.next()) {
            Matcher matcher = search.found();
            int from = Math.max(Math.max(0, matcher.start() - REACH), text.lastOf(MARKS, matcher.start(), REACH) + 1);
            String ahead = text.substring(from, matcher.start());
            Matcher verb = VERB.matcher(ahead);
            int least = 1 + count(ahead, '、');
            if (least > 1 && JOINED.indexOf(ahead.charAt(ahead.length() - 1)) < 0 && verb.find()) {
                String list = ahead.substring(verb.end());
                boolean named = verb.group().contains("设") || verb.group().equals("由");
                if (!NAMES_NO_LIST.matcher(list).find() && (named || matcher.group(1) == null)) {
                    least = 1 + count(list, '、');
                    compare(sentence, matcher, 2, least, least + joints(list), report);
                } else if (!NAMES_NO_LIST.matcher(list).find() && joints(list) == 0
                        && isShortOfOne(matcher, ChineseNumeral.ordinal(matcher.group(2)), 1 + count(list, '、'))) {
                    int stated = ChineseNumeral.ordinal(matcher.group(2));
                    tell(sentence, matcher, 2, stated, stated - 1, Severity.NOTE, report);
                }
            }
        }
    }

    private static void compare(Sentence sentence, Matcher matcher, int group, int least, int most, Report report) {
        int stated = ChineseNumeral.ordinal(matcher.group(group));
        if (least > 1 && stated > 1 && stated < MOST && (stated < least || stated > most)) {
            tell(sentence, matcher, group, stated, least, report.severity(), report);
        }
    }

    private static void tell(Sentence sentence, Matcher matcher, int group, int stated, int least, Severity severity,
                             Report report) {
        report.at(sentence.passage().positionAt(sentence.start() + matcher.start(group))).in(sentence.passage().place())
                .as(severity)
                .values(Integer.toString(stated), Integer.toString(least), Integer.toString(stated - least))
                .tells(stated, least, sentence.quote(matcher.start(group), matcher.end(group)));
    }

    /** 三个方面：一是…二是…: the last ordinal of the passage, where the next one does not go on. */
    private static void numbered(Passage passage, Optional<Passage> next, Report report) {
        Search search = HEAD.in(passage.text());
        while (search.next()) {
            Matcher head = search.found();
            int stated = ChineseNumeral.ordinal(head.group(1));
            int last = last(passage.text(), head.end());
            boolean goesOn = next.filter(one -> one.text().matcher(NUMBERED).lookingAt()).isPresent();
            if (last > 1 && stated > 1 && stated != last && !goesOn) {
                report.at(passage.position()).in(passage.place())
                        .values(Integer.toString(stated), Integer.toString(last), Integer.toString(stated - last))
                        .tells(stated, last, passage.quote(head.start(1), head.end(1)));
            }
        }
    }

    /** How far the ordinals of one kind count on from a place, up to the next 一. */
    private static int last(Text text, int from) {
        Matcher item = text.matcher(NUMBERED).region(from, Math.min(text.length(), from + FURTHEST));
        int last = 0;
        int kind = 0;
        while (item.find()) {
            kind = last == 0 ? kind(item) : kind;
            int value = item.group(kind) == null ? 0 : value(item, kind);
            if (last > 0 && value == 1) {
                break;
            }
            last = value == last + 1 ? value : last;
        }
        return last;
    }

    private static int kind(Matcher item) {
        int group = 1;
        while (item.group(group) == null) {
            group++;
        }
        return group;
    }

    private static int value(Matcher item, int kind) {
        return ChineseNumeral.ordinal(item.group(kind));
    }

    /** How many of the words that join names, or stand within one, may part two of the list. */
    private static int joints(String list) {
        List<String> items = List.of(list.split("、"));
        boolean offices = items.stream().allMatch(item -> isOffice(item, item.length()))
                && items.stream().filter(item -> !JOINT.matcher(item).find()).count() >= THREE;
        int count = 0;
        Matcher matcher = JOINT.matcher(list);
        while (matcher.find()) {
            count += !offices || isOffice(list, matcher.start()) ? 1 : 0;
        }
        return count;
    }

    /** Whether what stands before a place ends as the names of offices do. */
    private static boolean isOffice(String list, int end) {
        return end > 0 && OFFICE.indexOf(list.charAt(end - 1)) >= 0;
    }

    private static int count(String list, char mark) {
        return (int) list.chars().filter(character -> character == mark).count();
    }
}
