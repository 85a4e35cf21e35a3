package org.mingce.check.prose.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Search;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.Severity;

/**
 * One indicator, two values: the same words around a number in two places of the booklet, with different numbers. Words
 * count that stand directly before the number, on both sides of it, or are all of its clause. What one document itself
 * repeats with different numbers (结余结转…万元) names no indicator; there, only one that deviates from all others counts.
 */
final class TwoValues {

    private static final Clue MENTION = Clue.of("\\d",
            "(?<!\\d)(?<number>" + Quantities.NUMBER + ")\\s{0,2}+(?<unit>[万余多]{0,2}(?:元|人次|[人名个家户辆次期场件套台批项支]))"
                    + "(?<after>[“”\\u3400-\\u9FFF]{0,10})");
    private static final Pattern FILLER = Pattern.compile("^(?:全年|今年以来|今年|本年|累计|共计|共)+");
    /** What only leads from a name to its number. */
    private static final String LEADING = "为是共达有";
    /** The same of two characters, with a mark between them. */
    private static final String LEADING_WORDS = "共计，合计，总计，达到";
    /** In front of a name: other money than that of the name alone. */
    private static final Pattern OTHER_MONEY = Pattern.compile("基金|资本|其他|[上去]年|非");
    private static final String STOPS = "，。；、：！？,;:（()）\n";
    private static final int MOST = 20;
    /** As many blanks stand between words and their number at the most. */
    private static final int BLANKS = 2;
    private static final int BEFORE = 6;
    private static final int BESIDE = 2;
    private static final int AFTER = 5;
    /** A clause as a whole names an indicator by so many characters; a noun that is the rest of a clause by these. */
    private static final int WHOLE = 5;
    private static final int NOUN = 4;
    private static final int LONG = 8;
    /** So many characters behind a number that begins its clause name what it counts. */
    private static final int BEGUN = 4;
    private static final int WORD_FOR_WORD = 12;
    /** What is counted, without its words before the number, is one thing where so many say so. */
    private static final int COUNTED = 3;
    /** By what is measured, not what is counted: 提高2.5个百分点, 5个工作日内. */
    private static final Pattern MEASURE = Pattern.compile("百分点|工作日|自然日|小时|季度");
    private static final int MANY = 4;

    /** A number with the words around it; and whether these begin, and end, where the clause does. */
    private record Mention(Passage passage, int start, int end, String number, String before, String unit,
                           String after, boolean begins, boolean ends) {

        String quote() {
            return passage.quote(start, end);
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>();
            if (before.length() >= BEFORE) {
                keys.add(before.substring(before.length() - BEFORE) + "#" + unit);
            } else if (begins && before.length() >= WHOLE) {
                keys.add("^" + before + "#" + unit);
            }
            if (before.length() >= BESIDE && after.length() >= AFTER) {
                keys.add(before.substring(before.length() - BESIDE) + "#" + unit + after.substring(0, AFTER));
            } else if (begins && ends && before.isEmpty() && after.length() >= NOUN) {
                keys.add("#" + unit + after + "$");
            } else if (begins && before.isEmpty() && after.length() >= LONG) {
                keys.add("#" + unit + after.substring(0, LONG));
            }
            return keys;
        }

        /** Whether it begins a clause, and what is counted is named by several characters. */
        boolean startsWithNoun() {
            return begins && before.isEmpty() && after.length() >= BEGUN && !unit.endsWith("元")
                    && !MEASURE.matcher(after).lookingAt();
        }

        /** Whether the words around both are the same, and so many that they are no turn of phrase. */
        boolean isWordForWord(Mention other) {
            return before.equals(other.before) && after.equals(other.after)
                    && before.length() + after.length() >= WORD_FOR_WORD;
        }

        /** Words before the number that differ further back name different things. */
        boolean isNamedLike(Mention other) {
            String mine = FILLER.matcher(before).replaceFirst("");
            String theirs = FILLER.matcher(other.before).replaceFirst("");
            String shorter = mine.length() < theirs.length() ? mine : theirs;
            String longer = mine.length() < theirs.length() ? theirs : mine;
            return longer.endsWith(shorter)
                    && !OTHER_MONEY.matcher(longer.substring(0, longer.length() - shorter.length())).find();
        }
    }

    private TwoValues() {
    }

    static Rule rule() {
        return Rule.warning(IndicatorRules.MESSAGES, "prose.two-values", TwoValues::check);
    }

    private static void check(Subject subject, Report report) {
        Map<String, List<Mention>> byKey = new LinkedHashMap<>();
        Map<String, List<Mention>> byNoun = new LinkedHashMap<>();
        Map<String, List<Mention>> byStart = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            Search search = MENTION.in(passage.text());
            for (int end = 0; search.next(); end = search.found().end("unit")) {
                Matcher matcher = search.found();
                Mention mention = mention(passage, matcher, end);
                if (!mention.unit().endsWith("元") && mention.after().length() >= COUNTED
                        && !MEASURE.matcher(mention.after()).lookingAt()) {
                    byNoun.computeIfAbsent(mention.unit() + mention.after().substring(0, COUNTED),
                            words -> new ArrayList<>()).add(mention);
                }
                if (mention.startsWithNoun()) {
                    byStart.computeIfAbsent(mention.unit() + mention.after().substring(0, BEGUN),
                            words -> new ArrayList<>()).add(mention);
                }
                mention.keys().forEach(key -> byKey.computeIfAbsent(key, words -> new ArrayList<>()).add(mention));
            }
        }
        Set<Mention> said = Collections.newSetFromMap(new IdentityHashMap<>());
        byKey.values().stream().filter(mentions -> mentions.size() > 1)
                .forEach(mentions -> compare(mentions, said, report));
        byNoun.values().stream().filter(mentions -> mentions.size() >= MANY)
                .forEach(mentions -> lone(mentions, said, report));
        byStart.values().forEach(mentions -> begun(mentions, said, report));
    }

    /** Two numbers of one thing, each at the beginning of its clause: 434名党小组长. One may be a part of the other. */
    private static void begun(List<Mention> mentions, Set<Mention> said, Report report) {
        Map<String, Integer> values = new HashMap<>();
        mentions.forEach(mention -> values.merge(mention.number(), 1, Integer::sum));
        if (values.size() != 2 || mentions.stream().anyMatch(said::contains)) {
            return;
        }
        Mention last = mentions.get(mentions.size() - 1);
        Mention odd = mentions.stream().filter(mention -> values.get(mention.number()) == 1)
                .reduce((first, second) -> second).orElse(last);
        mentions.stream().filter(mention -> !mention.number().equals(odd.number())).findFirst()
                .filter(other -> said.add(odd)).ifPresent(other -> tell(odd, other, Severity.NOTE, report));
    }

    /** One number of a thing that all others count otherwise: 12个行政村 among 9个行政村. It may be a part of them. */
    private static void lone(List<Mention> mentions, Set<Mention> said, Report report) {
        Map<String, Integer> values = new HashMap<>();
        mentions.forEach(mention -> values.merge(mention.number(), 1, Integer::sum));
        Optional<Mention> odd = mentions.stream().filter(mention -> values.get(mention.number()) == 1).findFirst();
        Optional<Mention> other = mentions.stream().filter(mention -> values.get(mention.number()) > 1).findFirst();
        if (values.size() == 2 && odd.isPresent() && other.isPresent() && said.add(odd.get())) {
            tell(odd.get(), other.get(), Severity.NOTE, report);
        }
    }

    private static Mention mention(Passage passage, Matcher matcher, int end) {
        Text text = passage.text();
        int least = Math.max(end, matcher.start() - MOST);
        int last = matcher.start();
        while (last > Math.max(least, matcher.start() - BLANKS) && isBlank(text.charAt(last - 1))) {
            last--;
        }
        int start = last;
        while (start > least && isOfWords(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, last);
        String number = new BigDecimal(matcher.group("number")).stripTrailingZeros().toPlainString();
        return new Mention(passage, matcher.start(), matcher.end("unit"), number,
                withoutLeading(before), matcher.group("unit"), matcher.group("after"),
                isStop(text, start - 1), isStop(text, matcher.end()));
    }

    private static boolean isOfWords(char c) {
        return Passage.isHan(c) || c == '“' || c == '”';
    }

    private static boolean isBlank(char c) {
        return " \t\n\u000B\f\r".indexOf(c) >= 0;
    }

    private static String withoutLeading(String words) {
        int end = words.length();
        int before = -1;
        while (end != before && end > 0) {
            before = end;
            boolean word = end > 1 && LEADING_WORDS.contains(words.substring(end - 2, end));
            end -= word ? 2 : LEADING.indexOf(words.charAt(end - 1)) >= 0 ? 1 : 0;
        }
        return words.substring(0, end);
    }

    private static boolean isStop(Text text, int at) {
        return at < 0 || at >= text.length() || STOPS.indexOf(text.charAt(at)) >= 0;
    }

    private static void compare(List<Mention> mentions, Set<Mention> said, Report report) {
        Map<String, List<Mention>> byFile = new LinkedHashMap<>();
        mentions.forEach(mention -> byFile.computeIfAbsent(mention.passage().file(), file -> new ArrayList<>())
                .add(mention));
        Mention earlier = null;
        for (List<Mention> document : byFile.values()) {
            Map<String, Integer> values = new HashMap<>();
            document.forEach(mention -> values.merge(mention.number(), 1, Integer::sum));
            if (values.size() == 1 && earlier == null) {
                earlier = document.get(0);
            } else if (values.size() == 1) {
                say(document.get(0), earlier, said, report);
            } else if (values.size() == 2 && (document.size() > 2 || document.get(0).isWordForWord(document.get(1)))) {
                odd(document, values, said, report);
            } else if (values.size() == 2) {
                unlike(document, byFile.values(), said, report);
            }
        }
    }

    /** Of two values in one document the one that no other document has, where another has the other one alone. */
    private static void unlike(List<Mention> document, Collection<List<Mention>> all, Set<Mention> said,
                               Report report) {
        List<Mention> others = all.stream().filter(other -> other != document).flatMap(List::stream).toList();
        if (others.stream().map(Mention::number).distinct().count() == 1) {
            Mention other = others.get(0);
            List<Mention> odd = document.stream().filter(mention -> !mention.number().equals(other.number())).toList();
            if (odd.size() == 1 && document.size() > 1 && odd.get(0).isNamedLike(other)
                    && document.stream().anyMatch(mention -> mention.number().equals(other.number()))
                    && said.add(odd.get(0))) {
                tell(odd.get(0), other, Severity.NOTE, report);
            }
        }
    }

    /** The one that deviates, where all others agree. */
    private static void odd(List<Mention> document, Map<String, Integer> values, Set<Mention> said, Report report) {
        List<Mention> last = new ArrayList<>(document);
        Collections.reverse(last);
        last.stream().filter(mention -> values.get(mention.number()) == 1).findFirst().ifPresent(odd ->
                document.stream().filter(other -> !other.number().equals(odd.number())).findFirst()
                        .ifPresent(other -> say(odd, other, said, report)));
    }

    private static void say(Mention mention, Mention other, Set<Mention> said, Report report) {
        if (!mention.number().equals(other.number()) && mention.isNamedLike(other) && said.add(mention)) {
            tell(mention, other, report.severity(), report);
        }
    }

    private static void tell(Mention mention, Mention other, Severity severity, Report report) {
        report.at(mention.passage().positionAt(mention.start())).in(mention.passage().place()).as(severity)
                .values(mention.number() + mention.unit(), other.number() + other.unit(), "")
                .tells(mention.number() + mention.unit(), mention.quote(), other.passage().positionAt(other.start()),
                        other.number() + other.unit(), other.quote());
    }
}
