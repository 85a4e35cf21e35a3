package org.mingce.check.prose.typing;

import java.util.List;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Clues;
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
            blank(new Slip(Marks.BLANKS)));

    private final Clues clues;

    private Slip(List<Clue> clues) {
        this.clues = Clues.of(clues);
    }

    private static Rule slip(String code, List<Clue> clues) {
        return Rule.warning(TypingRules.MESSAGES, code, new Slip(clues));
    }

    private static Rule blank(Slip marks) {
        return Rule.warning(TypingRules.MESSAGES, "prose.blank", (subject, report) -> {
            marks.check(subject, report);
            TornWords.check(subject, report);
        });
    }

    @Override
    public void check(Subject subject, Report report) {
        Clues fitting = clues.in(subject.whole());
        for (Passage passage : subject.passages()) {
            fitting.each(passage.text(), found -> {
                int group = found.groupCount() > 0 && found.group(1) != null ? 1 : 0;
                report.at(passage.positionAt(found.start(group))).in(passage.place())
                        .tells(passage.quote(found.start(group), found.end(group)));
            });
        }
    }
}
