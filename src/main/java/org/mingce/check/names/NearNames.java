package org.mingce.check.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
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

    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages;
    private final List<Integer> starts = new ArrayList<>();

    private NearNames(List<Passage> passages) {
        this.passages = passages;
        for (Passage passage : passages) {
            starts.add(text.length());
            text.append(passage.text().substring(0, passage.text().length())).append('\n');
        }
    }

    private static void check(Subject subject, Report report) {
        NearNames near = new NearNames(subject.passages());
        int end = near.text.length();
        official(subject).forEach(name -> near.text.append(name).append('\n'));
        Set<Integer> told = new TreeSet<>();
        near.find(1, end, told, report);
        near.find(2, end, told, report);
        near.swapped(end, told, report);
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

    /**
     * Looks at every character between so many before it and the rest of three behind it.
     *
     * @param end where official names begin
     */
    private void find(int before, int end, Set<Integer> told, Report report) {
        Surroundings surroundings = new Surroundings(text.length());
        eachFour(at -> surroundings.add(key(at + before, before), at + before >= end, at + before));
        surroundings.often(key -> {
            char right = Surroundings.middle(key);
            for (char like : SOUNDS.like(right)) {
                long rare = Surroundings.with(key, like);
                int place = surroundings.place(rare);
                if (place >= 0 && place < end && !BOTH.contains("" + right + like)
                        && told.add(place)) {
                    tell(place, right, before, report);
                }
            }
        });
    }

    /** Looks at every two characters between the same two others. */
    private void swapped(int end, Set<Integer> told, Report report) {
        Surroundings surroundings = new Surroundings(text.length());
        eachFour(at -> surroundings.add(Surroundings.key(text.charAt(at), text.charAt(at + 1), text.charAt(at + 2),
                text.charAt(at + 3)), at >= end, at));
        surroundings.often(key -> {
            long turned = Surroundings.turned(key);
            int place = surroundings.place(turned);
            if (turned != key && place >= 0 && place < end && told.add(place + 1)) {
                tell(place, 0, Surroundings.text(key), report);
            }
        });
    }

    private long key(int i, int before) {
        return before == 2
                ? Surroundings.key(text.charAt(i - 2), text.charAt(i - 1), text.charAt(i + 1), text.charAt(i))
                : Surroundings.key(text.charAt(i - 1), text.charAt(i + 1), text.charAt(i + 2), text.charAt(i));
    }

    /** Takes each place at which four Chinese characters begin. */
    private void eachFour(IntConsumer taker) {
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            row = c < '\u4E00' || c > '\u9FFF' ? 0 : row + 1;
            if (row > 3) {
                taker.accept(i - 3);
            }
        }
    }

    private void tell(int place, char right, int before, Report report) {
        String written = text.substring(place - before, place - before + 4);
        tell(place, before, written.substring(0, before) + right + written.substring(before + 1), report);
    }

    private void tell(int place, int before, String usual, Report report) {
        int index = starts.size() - 1;
        while (starts.get(index) > place) {
            index--;
        }
        Passage passage = passages.get(index);
        int at = place - starts.get(index) - before;
        String written = text.substring(place - before, place - before + 4);
        report.at(passage.positionAt(at)).in(passage.place()).values(written, usual, "")
                .tells(written, usual, passage.quote(at, at + 4));
    }
}
