package org.mingce.check.prose;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Quantities;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;

/** A mistake that its characters give away: the first of its clues that fits a place is told. */
final class Slip implements Rule.Check {

    /** The slips of published booklets. */
    static final List<Rule> RULES = List.of(
            slip("prose.residue", Placeholders.CLUES),
            slip("prose.full-width", List.of(Clue.of("０１２３４５６７８９％．＋", "[０-９％．＋]+"))),
            slip("prose.percent-missing", List.of(Clue.of("占",
                    "占[^，。；、：\\d（）]{0,25}(" + Quantities.NUMBER + ")\\s{0,9}(?=[，。；、\\[]|$)"))),
            slip("prose.punctuation", Marks.PUNCTUATION),
            slip("prose.half-width", Marks.HALF_WIDTH),
            Rule.warning(ProseRules.MESSAGES, "prose.blank", (subject, report) -> {
                new Slip(Marks.BLANKS).check(subject, report);
                TornWords.check(subject, report);
            }));

    private final BitSet firsts = new BitSet();
    private final Map<Character, List<Pattern>> patterns = new HashMap<>();

    private Slip(List<Clue> clues) {
        clues.forEach(clue -> firsts.or(clue.firsts()));
        firsts.stream().forEach(first -> patterns.put((char) first, clues.stream()
                .filter(clue -> clue.firsts().get(first)).map(Clue::pattern).toList()));
    }

    private static Rule slip(String code, List<Clue> clues) {
        return Rule.warning(ProseRules.MESSAGES, code, new Slip(clues));
    }

    @Override
    public void check(Subject subject, Report report) {
        subject.passages().forEach(passage -> check(passage, report));
    }

    private void check(Passage passage, Report report) {
        String text = passage.text().substring(0, passage.text().length());
        int at = 0;
        while (at < text.length()) {
            at = firsts.get(text.charAt(at)) ? check(passage, at, patterns.get(text.charAt(at)), report) : at + 1;
        }
    }

    /** Tries the patterns; where to go on. */
    private static int check(Passage passage, int at, List<Pattern> patterns, Report report) {
        for (Pattern pattern : patterns) {
            Matcher matcher = passage.text().matcher(pattern).region(at, passage.text().length())
                    .useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt()) {
                int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
                report.at(passage.positionAt(matcher.start(group))).in(passage.place())
                        .tells(passage.quote(matcher.start(group), matcher.end(group)));
                return Math.max(matcher.end(), at + 1);
            }
        }
        return at + 1;
    }
}
