package org.mingce.check.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.model.Department;
import org.mingce.model.Edition;
import org.mingce.model.Term;

/**
 * A name that is once written with a character that sounds like the one which stands there everywhere else: 机关公委
 * among many 机关工委, or with two characters in the other order: 机工关委. What the booklet writes often, and its
 * official names, are taken to be right.
 */
final class NearNames {

    static final Rule RULE = Rule.warning(NameRules.MESSAGES, "names.near", NearNames::check);

    private static final Sounds SOUNDS = new Sounds();
    /** Pairs that both make sense between the same neighbours. */
    private static final Set<String> BOTH = Set.of("和合", "合和", "制治", "治制", "定订", "订定", "做作", "作做", "及即",
            "即及", "他它", "它他",
            "型形", "形型", "以已", "已以", "是事", "事是", "有又", "又有", "其期", "期其");

    /** How many bits tell what may stand between neighbours. */
    private static final int BITS = 1 << 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final String text;
    private final List<Passage> passages;
    private final List<Integer> starts = new ArrayList<>();
    private final Fours fours;
    private final Set<Integer> told = new TreeSet<>();
    private final Report report;

    private NearNames(Subject subject, Report report) {
        int end = 0;
        for (Passage passage : subject.passages()) {
            starts.add(end);
            end += passage.text().length() + 1;
        }
        this.text = subject.whole() + String.join("\n", official(subject));
        this.passages = subject.passages();
        this.fours = new Fours(text, end);
        this.report = report;
    }

    private static void check(Subject subject, Report report) {
        NearNames near = new NearNames(subject, report);
        near.find(1);
        near.find(2);
        near.swapped();
    }

    /** Names that are right, however seldom they stand there. */
    private static Set<String> official(Subject subject) {
        Department department = subject.booklet().department();
        Set<String> names = new TreeSet<>(List.of(department.name(), department.officialName()));
        subject.booklet().glossary().stream().map(Term::name).forEach(names::add);
        subject.booklet().edition().tables().stream().map(Edition.Table::name).forEach(names::add);
        names.addAll(subject.booklet().classification().economic().values());
        return names;
    }

    /** Looks at every character that stands once between so many before it and the rest of three behind it. */
    private void find(int before) {
        BitSet neighbours = new BitSet(BITS);
        fours.often(place -> neighbours.set(bit(Fours.with(fours.at(place), before, '\0'))));
        fours.once(place -> {
            long rare = fours.at(place);
            if (neighbours.get(bit(Fours.with(rare, before, '\0')))) {
                char like = text.charAt(place + before);
                for (char right : SOUNDS.like(like)) {
                    if (fours.isOften(Fours.with(rare, before, right)) && !BOTH.contains("" + right + like)
                            && told.add(place + before)) {
                        tell(place + before, right, before);
                    }
                }
            }
        });
    }

    private static int bit(long neighbours) {
        return (int) (neighbours * MIX >>> Long.SIZE - Integer.numberOfTrailingZeros(BITS));
    }

    /** Looks at every two characters that stand once between the same two others. */
    private void swapped() {
        fours.once(place -> {
            if (fours.isOften(Fours.turned(fours.at(place))) && told.add(place + 1)) {
                String written = text.substring(place, place + Fours.LENGTH);
                tell(place, 0, "" + written.charAt(0) + written.charAt(2) + written.charAt(1) + written.charAt(3));
            }
        });
    }

    private void tell(int place, char right, int before) {
        String written = text.substring(place - before, place - before + 4);
        tell(place, before, written.substring(0, before) + right + written.substring(before + 1));
    }

    private void tell(int place, int before, String usual) {
        int index = starts.size() - 1;
        while (starts.get(index) > place) {
            index--;
        }
        Passage passage = passages.get(index);
        int at = place - starts.get(index) - before;
        String written = text.substring(place - before, place - before + 4);
        report.at(passage.positionAt(at)).in(passage.place()).values(written, usual, "")
                .tells(written, usual, passage.quote(at, at + Fours.LENGTH));
    }
}
