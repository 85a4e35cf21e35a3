package org.mingce.check.prose;

import java.util.ArrayList;
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
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/**
 * One indicator, two values: the same words around a number in two documents of the booklet, with different numbers.
 * Words count that stand directly before the number, or on both sides of it, and only once in each document: what a
 * document itself repeats with different numbers (结余结转…万元) names no indicator.
 */
final class TwoValues {

    private static final Pattern MENTION = Pattern.compile(
            "(?<number>" + Quantities.NUMBER + ")(?<unit>[万余多]{0,2}(?:元|人次|[人名个家户辆次期场件套台批项支]))"
                    + "(?<after>" + Passage.HAN + "{0,10})");
    /** The words that end where a number begins: looked for from the number, of which there are few. */
    private static final Pattern WORDS = Pattern.compile("[" + Passage.HAN + "“”]*$");
    private static final Pattern FILLER = Pattern.compile("^(?:全年|今年以来|今年|本年|累计|共计|共)+");
    private static final int MOST = 12;
    private static final int BEFORE = 6;
    private static final int BESIDE = 2;
    private static final int AFTER = 5;

    /** A number with the words around it. */
    private record Mention(Passage passage, String number, String before, String unit, String after, String quote) {

        List<String> keys() {
            List<String> keys = new ArrayList<>();
            if (before.length() >= BEFORE) {
                keys.add(before.substring(before.length() - BEFORE) + "#" + unit);
            }
            if (before.length() >= BESIDE && after.length() >= AFTER) {
                keys.add(before.substring(before.length() - BESIDE) + "#" + unit + after.substring(0, AFTER));
            }
            return keys;
        }

        /** Words before the number that differ further back name different things. */
        boolean isNamedLike(Mention other) {
            String mine = FILLER.matcher(before).replaceFirst("");
            String theirs = FILLER.matcher(other.before).replaceFirst("");
            return mine.endsWith(theirs) || theirs.endsWith(mine);
        }
    }

    private TwoValues() {
    }

    static Rule rule() {
        return Rule.warning(ProseRules.MESSAGES, "prose.two-values", TwoValues::check);
    }

    private static void check(Subject subject, Report report) {
        Map<String, Map<String, Mention>> byFile = new LinkedHashMap<>();
        for (Passage passage : subject.passages()) {
            Matcher matcher = passage.text().matcher(MENTION);
            for (int end = 0; matcher.find(); end = matcher.end()) {
                Mention mention = new Mention(passage, matcher.group("number"), before(passage, end, matcher.start()),
                        matcher.group("unit"), matcher.group("after"),
                        passage.quote(matcher.start("number"), matcher.end("unit")));
                Map<String, Mention> keys = byFile.computeIfAbsent(passage.file(), file -> new LinkedHashMap<>());
                mention.keys().forEach(key -> keys.merge(key, mention, TwoValues::merged));
            }
        }
        compare(byFile, report);
    }

    private static String before(Passage passage, int from, int until) {
        Matcher words = passage.text().matcher(WORDS).region(Math.max(from, until - MOST), until);
        return words.find() ? words.group() : "";
    }

    /** Two mentions of one number stay one; of different numbers, none that names an indicator. */
    private static Mention merged(Mention first, Mention second) {
        return first.number().equals(second.number()) ? first
                : new Mention(first.passage(), "", "", "", "", "");
    }

    private static void compare(Map<String, Map<String, Mention>> byFile, Report report) {
        Set<Mention> said = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, Mention> earlier = new HashMap<>();
        byFile.forEach((file, mentions) -> {
            mentions.forEach((key, mention) -> Optional.ofNullable(earlier.get(key))
                    .filter(other -> !mention.number().isEmpty() && !other.number().isEmpty())
                    .filter(other -> !other.number().equals(mention.number()) && mention.isNamedLike(other))
                    .filter(other -> said.add(mention))
                    .ifPresent(other -> say(mention, other, report)));
            mentions.forEach(earlier::putIfAbsent);
        });
    }

    private static void say(Mention mention, Mention other, Report report) {
        report.at(mention.passage().position()).in(mention.passage().place())
                .values(mention.number() + mention.unit(), other.number() + other.unit(), "")
                .tells(mention.number() + mention.unit(), mention.quote(), other.passage().position(),
                        other.number() + other.unit(), other.quote());
    }
}
