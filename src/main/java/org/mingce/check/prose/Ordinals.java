package org.mingce.check.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** Numbers of an enumeration follow each other: 一是 二是, （1）（2）, 1. 2., within a paragraph and over paragraphs. */
final class Ordinals {

    static final Rule RULE = Rule.warning(ProseRules.MESSAGES, "prose.ordinal", Ordinals::check);

    private static final String NUMERAL = "([一二三四五六七八九十]{1,3})";
    /** Where an item begins: nothing, or a mark that ends the one before. */
    private static final String BEGIN = "(?<=^|[。；：，、！\\n ）])";

    /**
     * A way to number.
     *
     * @param pattern  its mark, with the number as its first group
     * @param complete whether it must begin with one
     * @param across   whether it goes on over paragraphs; headings do, too, and are not looked at here
     */
    private record Family(Pattern pattern, boolean complete, boolean across) {
        static Family of(String regex, boolean complete, boolean across) {
            return new Family(Pattern.compile(regex), complete, across);
        }
    }

    private static final List<Family> FAMILIES = List.of(
            Family.of("(?<![统之唯第任专单合归划同惟逐其一二三四五六七八九十])" + NUMERAL + "是(?![一二三四五六七八九十否])", true, true),
            Family.of(BEGIN + NUMERAL + "要", true, true),
            Family.of(BEGIN + "第" + NUMERAL + "(?=[，,：:、])", true, true),
            Family.of(BEGIN + "其" + NUMERAL + "(?=[，,：:、])", true, true),
            Family.of(BEGIN + "[（(](\\d{1,2})[）)]", false, true),
            Family.of(BEGIN + "[（(]" + NUMERAL + "[）)]", false, false),
            Family.of("(?<=^|[。；：！\\n ）])(\\d{1,2})[.．、](?![\\d一二三四五六七八九十])(?!\\s?\\d)", false, true),
            Family.of("(?<=^|[。；：，、！\\n ])(\\d{1,2})[）)]", false, true),
            Family.of("(?<=^|[。；！\\n])" + NUMERAL + "、(?![一二三四五六七八九十])", false, false),
            Family.of("(?<=^|[。；：，、\\n])附件\\s?(\\d{1,2})(?=[：:.、])", false, true),
            Family.of("([①-⑳])", false, true));
    private static final String NUMERALS = "一二三四五六七八九";
    private static final int TEN = 10;
    private static final char FIRST_CIRCLED = '①';

    private final Map<String, Deque<Integer>> open = new HashMap<>();
    private final Report report;

    private Ordinals(Report report) {
        this.report = report;
    }

    private static void check(Subject subject, Report report) {
        Ordinals ordinals = new Ordinals(report);
        subject.passages().forEach(ordinals::check);
    }

    private void check(Passage passage) {
        String where = " " + passage.file() + " " + passage.place() + " " + passage.key();
        Map<Integer, Deque<Integer>> inside = new HashMap<>();
        for (int i = 0; i < FAMILIES.size(); i++) {
            Family family = FAMILIES.get(i);
            Matcher mark = passage.text().matcher(family.pattern());
            while (mark.find()) {
                Deque<Integer> numbers = family.across() ? open.computeIfAbsent(i + where, key -> new ArrayDeque<>())
                        : inside.computeIfAbsent(i, key -> new ArrayDeque<>());
                follow(numbers, number(mark.group(1)), family, passage, mark);
            }
        }
    }

    private void follow(Deque<Integer> numbers, int number, Family family, Passage passage, Matcher mark) {
        if (number == 1) {
            numbers.addLast(1);
            return;
        }
        int before = numbers.isEmpty() ? 0 : numbers.peekLast();
        while (!numbers.isEmpty() && numbers.peekLast() != number - 1) {
            numbers.pollLast();
        }
        if (numbers.isEmpty() && (before > 0 || family.complete())) {
            report.at(passage.position()).in(passage.place()).tellsAs(before == 0 ? "first" : before >= number
                    ? "again" : "gap", mark.group().strip(), before, passage.quote(mark.start(), mark.end()));
        }
        numbers.pollLast();
        numbers.addLast(number);
    }

    private static int number(String text) {
        char first = text.charAt(0);
        if (first >= FIRST_CIRCLED) {
            return first - FIRST_CIRCLED < 2 * TEN ? first - FIRST_CIRCLED + 1 : numeral(text);
        }
        return Integer.parseInt(text);
    }

    private static int numeral(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(text.charAt(0)) + 1;
        }
        int ones = ten == text.length() - 1 ? 0 : NUMERALS.indexOf(text.charAt(ten + 1)) + 1;
        return (ten == 0 ? 1 : NUMERALS.indexOf(text.charAt(0)) + 1) * TEN + ones;
    }
}
