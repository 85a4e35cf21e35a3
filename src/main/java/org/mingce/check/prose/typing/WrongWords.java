package org.mingce.check.prose.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingce.check.rule.Clue;
import org.mingce.check.rule.Pairs;
import org.mingce.check.rule.Passage;
import org.mingce.check.rule.Report;
import org.mingce.check.rule.Rule;
import org.mingce.check.rule.Subject;
import org.mingce.check.rule.Text;
import org.mingce.model.WrongWord;

/** The wrong words of {@code data/shared/words.yaml}, and two slips that no list of words can hold. */
final class WrongWords {

    static final Rule RULE = Rule.warning(TypingRules.MESSAGES, "prose.wrong-word", WrongWords::check);

    private static final Clue OTHER = Clue.of("\\d ", "(?<!\\d)(?:\\d{1,9}+各(?=[村社镇街])|(?<=" + Passage.HAN
            + ") (?:and|or|the) ?" + Passage.HAN + ")");

    private WrongWords() {
    }

    private static void check(Subject subject, Report report) {
        Map<Character, List<WrongWord>> words = new HashMap<>();
        Pairs begun = new Pairs();
        for (WrongWord word : subject.booklet().wrongWords()) {
            if (mayStand(word.wrong(), subject.whole())) {
                words.computeIfAbsent(word.wrong().charAt(0), first -> new ArrayList<>()).add(word);
                begun.add(word.wrong());
            }
        }
        for (Passage passage : subject.passages()) {
            listed(passage, begun, words, report);
            OTHER.each(passage.text(), other -> {
                report.at(passage.positionAt(other.start())).in(passage.place())
                        .tells(passage.quote(other.start(), other.end()));
            });
        }
    }

    private static boolean mayStand(String word, Text text) {
        int at = 0;
        while (at < word.length() && text.mayHave(word.charAt(at))) {
            at++;
        }
        return at == word.length();
    }

    private static void listed(Passage passage, Pairs begun, Map<Character, List<WrongWord>> words,
                               Report report) {
        String text = passage.text().substring(0, passage.text().length());
        for (int i = 0; i < text.length(); i++) {
            if (!begun.mayBegin(text, i)) {
                continue;
            }
            for (WrongWord word : words.getOrDefault(text.charAt(i), List.of())) {
                if (word.isAt(text, i)) {
                    report.at(passage.positionAt(i)).in(passage.place()).values(word.wrong(), word.right(), "")
                            .tellsAs("listed", word.wrong(), word.right(),
                                    passage.quote(i, i + word.wrong().length()));
                    break;
                }
            }
        }
    }
}
