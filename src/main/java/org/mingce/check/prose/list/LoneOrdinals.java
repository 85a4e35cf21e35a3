package org.mingce.check.prose.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.ChineseNumeral;

/** A number that was typed before a heading or paragraph belongs to a series: another of its kind comes next to it. */
final class LoneOrdinals {

    static final Rule RULE = Rule.warning(ListRules.MESSAGES, "prose.lone-ordinal", LoneOrdinals::check);

    private static final String HAN = ChineseNumeral.PATTERN;
    private static final Clue ORDINAL = Clue.of("（(第一二三四五六七八九十\\d",
            "(?=.[一二三四五六七八九十\\d）)、.．])(?:[（(](?<a>" + HAN + ")[）)]|第(?<b>" + HAN + ")部分"
            + "|(?<c>" + HAN + ")、(?![一二三四五六七八九十])|[（(](?<d>\\d{1,2})[）)]"
            + "|(?<!\\d)(?<e>\\d{1,2})[.．、](?!\\d))");
    private static final Clue CIRCLED = Clue.of(ChineseNumeral.CIRCLED, "(?<f>[①-⑳])");
    private static final List<String> KINDS = List.of("a", "b", "c", "d", "e");
    private static final String ROUND = "f";

    private LoneOrdinals() {
    }

    private static void check(Subject subject, Report report) {
        Map<String, List<Passage>> files = subject.printed().stream()
                .filter(passage -> !passage.key().equals("name")).collect(Collectors.groupingBy(Passage::file));
        files.values().forEach(passages -> {
            Set<String> all = new HashSet<>();
            passages.forEach(passage -> {
                ORDINAL.each(passage.text(), found -> all.add(kind(found) + number(found)));
                CIRCLED.each(passage.text(), found -> all.add(kind(found) + number(found)));
            });
            passages.forEach(passage -> alone(passage, all, report));
        });
    }

    private static void alone(Passage passage, Set<String> all, Report report) {
        boolean round = CIRCLED.mayBegin(passage.text());
        if (!round && !ORDINAL.mayBegin(passage.text())) {
            return;
        }
        Matcher matcher = passage.text().matcher((round ? CIRCLED : ORDINAL).pattern());
        if (matcher.lookingAt() && matcher.end() < passage.text().length()
                && !all.contains(kind(matcher) + (number(matcher) + 1))
                && !all.contains(kind(matcher) + (number(matcher) - 1))) {
            report.at(passage.position()).in(passage.place()).tells(matcher.group(), passage.quote(0, matcher.end()));
        }
    }

    private static String kind(Matcher matcher) {
        return matcher.pattern() == CIRCLED.pattern() ? ROUND
                : KINDS.stream().filter(kind -> matcher.group(kind) != null).findFirst().orElseThrow();
    }

    private static int number(Matcher matcher) {
        return ChineseNumeral.ordinal(matcher.group(kind(matcher)));
    }
}
