package org.mingce.check.prose.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.mingce.model.ChineseNumeral;

/** Numbers of an enumeration follow each other: 一是 二是, （1）（2）, 1. 2., within a paragraph and over paragraphs. */
final class Ordinals {

    static final Rule RULE = Rule.warning(ListRules.MESSAGES, "prose.ordinal", Ordinals::check);

    private static final String NUMERAL = "(" + ChineseNumeral.PATTERN + ")";
    private static final String HAN = ChineseNumeral.CHARACTERS;
    private static final String DIGITS = "0123456789";
    /** Where an item begins: nothing, or a mark that ends the one before. */
    private static final String BEGIN = "(?<=^|[。；：，、！\\n ）])";

    /**
     * A way to number.
     *
     * @param firsts   what a mark begins with
     * @param pattern  its mark, with the number as its first group
     * @param complete whether it must begin with one
     * @param across   whether it goes on over paragraphs; headings do, too, and are not looked at here
     */
    private record Family(String firsts, Pattern pattern, boolean complete, boolean across) {
        static Family of(String firsts, String regex, boolean complete, boolean across) {
            return new Family(firsts, Pattern.compile(regex), complete, across);
        }
    }

    private static final List<Family> FAMILIES = List.of(
            Family.of(HAN, "(?<![统之唯第任专单合归划同惟逐其一二三四五六七八九十])" + NUMERAL + "是(?![一二三四五六七八九十否])", true, true),
            Family.of(HAN, BEGIN + NUMERAL + "要", true, true),
            Family.of("第", BEGIN + "第" + NUMERAL + "(?=[，,：:、])", true, true),
            Family.of("其", BEGIN + "其" + NUMERAL + "(?=[，,：:、])", true, true),
            Family.of("（(", BEGIN + "[（(](\\d{1,2})[）)]", false, true),
            Family.of("（(", BEGIN + "[（(]" + NUMERAL + "[）)]", false, false),
            Family.of(DIGITS, "(?<=^|[。；：！\\n ）])(\\d{1,2})[.．、](?![\\d一二三四五六七八九十])(?!\\s?\\d)", false, true),
            Family.of(DIGITS, "(?<=^|[。；：，、！\\n ])(\\d{1,2})[）)]", false, true),
            Family.of(HAN, "(?<=^|[。；！\\n])" + NUMERAL + "、(?![一二三四五六七八九十])", false, false),
            Family.of("附", "(?<=^|[。；：，、\\n])附件\\s?(\\d{1,2})(?=[：:.、])", false, true),
            Family.of(ChineseNumeral.CIRCLED, "([①-⑳])", false, true));
    private static final Map<Character, List<Integer>> BY_FIRST = byFirst();
    private static final BitSet FIRSTS = new BitSet();

    static {
        BY_FIRST.keySet().forEach(FIRSTS::set);
    }

    private static final String ENDS = "。；：，、！\n ）";
    private static final int TEN = 10;
    private static final int REACH = 4;
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
        String text = passage.text().substring(0, passage.text().length());
        Map<Integer, Deque<Integer>> inside = new HashMap<>();
        for (int at = 0; at < text.length(); at++) {
            if (!mayBegin(text, at)) {
                continue;
            }
            for (int family : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
                Matcher mark = passage.text().matcher(FAMILIES.get(family).pattern()).region(at, text.length())
                        .useTransparentBounds(true).useAnchoringBounds(false);
                if (mark.lookingAt()) {
                    Deque<Integer> numbers = FAMILIES.get(family).across()
                            ? open.computeIfAbsent(family + where(passage), key -> new ArrayDeque<>())
                            : inside.computeIfAbsent(family, key -> new ArrayDeque<>());
                    follow(numbers, ChineseNumeral.ordinal(mark.group(1)), FAMILIES.get(family), passage, mark);
                }
            }
        }
    }

    /** Numbers go on in texts of one kind and place. */
    private static String where(Passage passage) {
        return " " + passage.file() + " " + passage.place() + " " + passage.key();
    }

    /** Whether an item ended before this place, or 是 stands behind it. */
    private static boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        if (!FIRSTS.get(c)) {
            return false;
        }
        return at == 0 || ENDS.indexOf(text.charAt(at - 1)) >= 0 || c >= FIRST_CIRCLED && c < FIRST_CIRCLED + 2 * TEN
                || HAN.indexOf(c) >= 0 && text.substring(at, Math.min(text.length(), at + REACH)).indexOf('是') > 0;
    }

    private static Map<Character, List<Integer>> byFirst() {
        Map<Character, List<Integer>> families = new HashMap<>();
        for (int i = 0; i < FAMILIES.size(); i++) {
            for (char first : FAMILIES.get(i).firsts().toCharArray()) {
                families.computeIfAbsent(first, key -> new ArrayList<>()).add(i);
            }
        }
        return families;
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
}
